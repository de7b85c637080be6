import DeclarationCommand
import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
exit(run(arguments, console: SystemConsole()).rawValue)
