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
        var command = new Command("init", "Write a commented lint-text section into the .editorconfig of the current folder.");
        command.SetAction(_ => Run(environment));
        return command;
    }

    private static int Run(HostEnvironment environment)
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

    private static string GoesOn(string folder, List<string> above) => above.Count == 0
        ? string.Empty
        : $"; {string.Join(" and ", above.Select(f => DisplayPath.Of(folder, f)))} {(above.Count == 1 ? "goes" : "go")} on applying";
}
