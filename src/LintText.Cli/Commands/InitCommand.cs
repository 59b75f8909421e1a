using System.CommandLine;
using System.Text;

using LintText.Workspace;
using LintText.Workspace.Files;


namespace LintText.Cli.Commands;

/// <summary><c>init</c>: writes a commented section into the folder’s <c>.editorconfig</c>.</summary>
internal static class InitCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking. Where nobody can be asked, nobody is." };
        var show = new Option<bool>("--show") { Description = "Print what would be written, and write nothing." };
        var command = new Command("init", "Write a commented lint-text section into the .editorconfig of the current folder.") { yes, show };
        command.SetAction(arguments => Run(environment, arguments.GetValue(yes), arguments.GetValue(show)));
        return command;
    }

    private static int Run(HostEnvironment environment, bool isAgreed, bool isShown)
    {
        var path = Path.Combine(environment.CurrentDirectory, ".editorconfig");
        var checkout = new Checkout(environment.CurrentDirectory);
        if (checkout.IsThere(path, out var refusal) && refusal is not null)
        {
            environment.Error.WriteLine(new ToolProblem(".editorconfig", refusal).ToString());
            return ExitCode.Failure;
        }

        try
        {
            // What is there stays as it is, to the byte.
            var bytes = File.Exists(path) ? RegularFile.ReadAllBytes(path) : [];
            var existing = Encoding.UTF8.GetString(bytes);
            if (existing.Contains("lint_text.", StringComparison.OrdinalIgnoreCase))
            {
                environment.Error.WriteLine("lint-text: .editorconfig: there is a lint-text section already; edit it there");
                return ExitCode.Failure;
            }

            var above = ConfigurationAbove.Find(environment.CurrentDirectory);
            var separator = existing.Length > 0 ? existing.EndsWith('\n') ? "\n" : "\n\n"
                : above.Count == 0 ? "root = true\n\n"
                : string.Empty;
            var section = InitSection.Create(isAlone: above.Count == 0, isRepositoryRoot: checkout.RepositoryOf(environment.CurrentDirectory) == environment.CurrentDirectory);
            if (isShown)
            {
                environment.Output.Write(section);
                return ExitCode.Clean;
            }

            if (!isAgreed && !Ask(environment, section, existing.Length == 0))
            {
                environment.Error.WriteLine("Nothing written.");
                return ExitCode.Clean;
            }

            AtomicFile.Write(path, (Stream stream) => stream.Write([.. bytes, .. Encoding.UTF8.GetBytes(separator + section)]));
            environment.Output.WriteLine((existing.Length == 0 ? "Wrote .editorconfig" : "Added a lint-text section to .editorconfig") + GoesOn(environment.CurrentDirectory, above) + ".");
            return ExitCode.Clean;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine("lint-text: .editorconfig: it cannot be written; check the folder’s permissions");
            return ExitCode.Failure;
        }
    }

    /// <summary>Shows what will be written, and asks whether it may be, where somebody sits at a terminal.</summary>
    private static bool Ask(HostEnvironment environment, string section, bool isNew)
    {
        if (environment is not { IsInputTerminal: true, IsErrorTerminal: true })
            return true;

        environment.Error.Write(section);
        environment.Error.Write($"{(isNew ? "Write this as .editorconfig" : "Add this to .editorconfig")} in {environment.CurrentDirectory}? [y/N] ");
        environment.Error.Flush();
        using var reader = new StreamReader(environment.OpenInput());
        return reader.ReadLine()?.Trim() is "y" or "Y" or "yes" or "Yes";
    }

    private static string GoesOn(string folder, List<string> above) => above.Count == 0
        ? string.Empty
        : $"; {string.Join(" and ", above.Select(f => DisplayPath.Of(folder, f)))} {(above.Count == 1 ? "goes" : "go")} on applying";
}
