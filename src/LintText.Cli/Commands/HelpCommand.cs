using System.CommandLine;

using LintText.Configuration;

namespace LintText.Cli.Commands;

/// <summary><c>help</c>, which people type before they know of <c>--help</c>.</summary>
internal static class HelpCommand
{
    public static Command Create(HostEnvironment environment, RootCommand root)
    {
        var names = new Argument<string[]>("command") { Description = "The command; without one, all of them.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("help", "Show what a command does and takes.") { names };
        command.SetAction(arguments => Run(environment, root, arguments.GetValue(names) ?? []));
        return command;
    }

    private static int Run(HostEnvironment environment, RootCommand root, string[] names)
    {
        Command at = root;
        foreach (var name in names)
        {
            if (at.Subcommands.FirstOrDefault(c => c.Name == name) is not { } next)
            {
                environment.Error.WriteLine($"lint-text: there is no command '{name}'{NearestName.Suggest(name, at.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}; see 'dotnet lint-text --help'");
                return ExitCode.Failure;
            }

            at = next;
        }

        CommandLine.HideArguments(root, isHidden: names.Length > 0);
        return root.Parse([.. names, "--help"]).Invoke(new InvocationConfiguration { Output = environment.Output, Error = environment.Error, EnableDefaultExceptionHandler = false });
    }
}
