import DeclarationCommand
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
exit(run(arguments, console: SystemConsole()).rawValue)
