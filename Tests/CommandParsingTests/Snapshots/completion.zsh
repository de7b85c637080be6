#compdef bakery
# Completion of 'bakery' for zsh.
_bakery() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C \
    '--no-color[Write without colour]' \
    '--help[Show help for the command]' \
    '-h[Show help for the command]' \
    '--version[Show the version]' \
    '1: :->command' \
    '*:: :->arguments'
  case $state in
    command)
      local -a commands=(
        'bake:Bake loaves from a recipe'
        'shop:Look after the shop'
        'eat:Eat loaves'
      )
      _describe 'command' commands
      ;;
    arguments)
      case $line[1] in
        bake) _bakery__bake ;;
        shop) _bakery__shop ;;
        eat) _bakery__eat ;;
      esac
      ;;
  esac
}
_bakery__bake() {
  _arguments -s \
    '--oven[The oven to use]:NAME:' \
    '--output[Where the loaves go]:DIR:_files -/' \
    '-o[Where the loaves go]:DIR:_files -/' \
    '--crust[How the crust comes out]:CRUST:(soft hard)' \
    '*--note[A word for the customer]:TEXT:' \
    '--no-crust[Cut the crust off]' \
    '--json[Write JSON]' \
    '--no-color[Write without colour]' \
    '--help[Show help for the command]' \
    '-h[Show help for the command]' \
    '--version[Show the version]' \
    '1:RECIPE:_files' \
    '*:FLOUR:(white brown rye)'
}
_bakery__shop() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C \
    '--no-color[Write without colour]' \
    '--help[Show help for the command]' \
    '-h[Show help for the command]' \
    '--version[Show the version]' \
    '1: :->command' \
    '*:: :->arguments'
  case $state in
    command)
      local -a commands=(
        'open:Open the shop'
        'close:Close the shop [for today]'
      )
      _describe 'command' commands
      ;;
    arguments)
      case $line[1] in
        open) _bakery__shop__open ;;
        close) _bakery__shop__close ;;
      esac
      ;;
  esac
}
_bakery__shop__open() {
  _arguments -s \
    '--no-color[Write without colour]' \
    '--help[Show help for the command]' \
    '-h[Show help for the command]' \
    '--version[Show the version]' \
    '1::HOUR:'
}
_bakery__shop__close() {
  _arguments -s \
    '--no-color[Write without colour]' \
    '--help[Show help for the command]' \
    '-h[Show help for the command]' \
    '--version[Show the version]'
}
_bakery__eat() {
  _arguments -s \
    '--no-color[Write without colour]' \
    '--help[Show help for the command]' \
    '-h[Show help for the command]' \
    '--version[Show the version]' \
    '*:LOAF:'
}
if [ "$funcstack[1]" = '_bakery' ]; then
  _bakery "$@"
else
  compdef _bakery bakery
fi
