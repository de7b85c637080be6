# Completion of 'bakery' for fish.
function __bakery_path
    set -l path 'bakery'
    for word in (commandline -opc)[2..-1]
        switch "$path $word"
            case 'bakery bake' 'bakery shop' 'bakery shop open' 'bakery shop close' 'bakery eat'
                set path "$path $word"
        end
    end
    echo $path
end
complete -c bakery -n 'test (__bakery_path) = "bakery"' -f -a bake -d 'Bake loaves from a recipe'
complete -c bakery -n 'test (__bakery_path) = "bakery"' -f -a shop -d 'Look after the shop'
complete -c bakery -n 'test (__bakery_path) = "bakery"' -f -a eat -d 'Eat loaves'
complete -c bakery -n 'test (__bakery_path) = "bakery"' -l no-color -d 'Write without colour'
complete -c bakery -n 'test (__bakery_path) = "bakery"' -s h -l help -d 'Show help for the command'
complete -c bakery -n 'test (__bakery_path) = "bakery"' -l version -d 'Show the version'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -f -a 'white brown rye' -d 'The flour of a loaf'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -l oven -x -d 'The oven to use'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -s o -l output -x -a '(__fish_complete_directories)' -d 'Where the loaves go'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -l crust -x -a 'soft hard' -d 'How the crust comes out'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -l note -x -d 'A word for the customer'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -l no-crust -d 'Cut the crust off'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -l json -d 'Write JSON'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -l no-color -d 'Write without colour'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -s h -l help -d 'Show help for the command'
complete -c bakery -n 'test (__bakery_path) = "bakery bake"' -l version -d 'Show the version'
complete -c bakery -n 'test (__bakery_path) = "bakery shop"' -f -a open -d 'Open the shop'
complete -c bakery -n 'test (__bakery_path) = "bakery shop"' -f -a close -d 'Close the shop [for today]'
complete -c bakery -n 'test (__bakery_path) = "bakery shop"' -l no-color -d 'Write without colour'
complete -c bakery -n 'test (__bakery_path) = "bakery shop"' -s h -l help -d 'Show help for the command'
complete -c bakery -n 'test (__bakery_path) = "bakery shop"' -l version -d 'Show the version'
complete -c bakery -n 'test (__bakery_path) = "bakery shop open"' -l no-color -d 'Write without colour'
complete -c bakery -n 'test (__bakery_path) = "bakery shop open"' -s h -l help -d 'Show help for the command'
complete -c bakery -n 'test (__bakery_path) = "bakery shop open"' -l version -d 'Show the version'
complete -c bakery -n 'test (__bakery_path) = "bakery shop close"' -l no-color -d 'Write without colour'
complete -c bakery -n 'test (__bakery_path) = "bakery shop close"' -s h -l help -d 'Show help for the command'
complete -c bakery -n 'test (__bakery_path) = "bakery shop close"' -l version -d 'Show the version'
complete -c bakery -n 'test (__bakery_path) = "bakery eat"' -l no-color -d 'Write without colour'
complete -c bakery -n 'test (__bakery_path) = "bakery eat"' -s h -l help -d 'Show help for the command'
complete -c bakery -n 'test (__bakery_path) = "bakery eat"' -l version -d 'Show the version'
