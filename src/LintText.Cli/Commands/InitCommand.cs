using System.CommandLine;
using System.Text;

using LintText.Analysis;
using LintText.Cli.Fixing;

namespace LintText.Cli.Commands;

/// <summary><c>init</c>: writes a commented section into the folder’s <c>.editorconfig</c>.</summary>
internal static class InitCommand
{
    private const string Heading = "# lint-text: what a careful editor would query.";

    public static Command Create(HostEnvironment environment)
    {
        var command = new Command("init", "Write a commented lint-text section into the .editorconfig of the current folder.");
        command.SetAction(_ => Run(environment));
        return command;
    }

    private static int Run(HostEnvironment environment)
    {
        var path = Path.Combine(environment.CurrentDirectory, ".editorconfig");
        try
        {
            // What is there stays as it is, to the byte.
            var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
            var existing = Encoding.UTF8.GetString(bytes);
            if (existing.Contains("lint_text.", StringComparison.OrdinalIgnoreCase))
            {
                environment.Error.WriteLine("lint-text: .editorconfig: there is a lint-text section already; edit it there");
                return ExitCode.Failure;
            }

            var separator = existing.Length == 0 ? "root = true\n\n" : existing.EndsWith('\n') ? "\n" : "\n\n";
            AtomicFile.Write(path, (Stream stream) => stream.Write([.. bytes, .. Encoding.UTF8.GetBytes(separator + CreateSection())]));
            environment.Output.WriteLine(existing.Length == 0 ? "Wrote .editorconfig." : "Added a lint-text section to .editorconfig.");
            return ExitCode.Clean;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine("lint-text: .editorconfig: it cannot be written; check the folder’s permissions");
            return ExitCode.Failure;
        }
    }

    private static string CreateSection()
    {
        var section = new StringBuilder();
        section.Append(Heading).Append("\n[*.{md,markdown,txt,html}]\n");
        foreach (var option in LintOptionCatalogue.All.Where(o => o != LintOptionCatalogue.CSharp))
            section.Append($"# {option.Description} ({option.ValidValues})\n{(option == LintOptionCatalogue.DocumentKind ? string.Empty : "# ")}{option.Key} = {option.DefaultText}\n");

        section.Append("\n# Terms that a rule is to leave alone.\n# lint_text.SR3001.allow = regime, bloody\n");
        section.Append("\n# Severities: error, warning, suggestion, none. A family at once:\n");
        foreach (var category in RuleCategory.All)
            section.Append($"# dotnet_analyzer_diagnostic.category-{category}.severity = warning\n");

        section.Append("\n# One rule:\n");
        foreach (var rule in RuleCatalog.BuiltIn.Rules)
            section.Append($"# dotnet_diagnostic.{rule.Id}.severity = {rule.DefaultSeverity(DocumentKind.News).ToWord()}  # {rule.Descriptor.Title}\n");

        var csharp = LintOptionCatalogue.CSharp;
        section.Append($"\n[*.cs]\n# {csharp.Description} ({csharp.ValidValues})\n# {csharp.Key} = {csharp.DefaultText}\n");
        return section.ToString();
    }
}
