# Completion of 'bakery' for bash.
_bakery() {
  local current="${COMP_WORDS[COMP_CWORD]}"
  local previous="${COMP_WORDS[COMP_CWORD - 1]}"
  local path='bakery' words='' index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$path ${COMP_WORDS[index]}" in
      'bakery bake' | 'bakery shop' | 'bakery shop open' | 'bakery shop close' | 'bakery eat') path="$path ${COMP_WORDS[index]}" ;;
    esac
  done
  case "$path $previous" in
    'bakery bake --oven') COMPREPLY=(); return ;;
    'bakery bake --output' | 'bakery bake -o') COMPREPLY=($(compgen -d -- "$current")); return ;;
    'bakery bake --crust') COMPREPLY=($(compgen -W 'soft hard' -- "$current")); return ;;
    'bakery bake --note') COMPREPLY=(); return ;;
  esac
  case "$path" in
    'bakery') words='bake shop eat --no-color --help -h --version' ;;
    'bakery bake') words='white brown rye --oven --output -o --crust --note --no-crust --json --no-color --help -h --version' ;;
    'bakery shop') words='open close --no-color --help -h --version' ;;
    'bakery shop open') words='--no-color --help -h --version' ;;
    'bakery shop close') words='--no-color --help -h --version' ;;
    'bakery eat') words='--no-color --help -h --version' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _bakery 'bakery'
