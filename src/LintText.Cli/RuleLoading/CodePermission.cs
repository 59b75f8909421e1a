using LintText.Analysis;

namespace LintText.Cli.RuleLoading;

/// <summary>
/// Whether rules in C# may be run. A rule in C# is a program. Whoever can change a repository’s configuration in the same change
/// that brings the program could have it run by everybody who checks that change, a CI system with its secrets among them. So a
/// configuration allows code only as it was before the change, and only code that was there before the change, too.
/// </summary>
internal sealed class CodePermission(HostEnvironment environment, bool isAllowed)
{
    private static readonly string[] ConfigurationNames = [".editorconfig", ".globalconfig"];

    /// <summary>Why a file of code may not be run, or null where it may.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="text">Its text.</param>
    public string? Refuse(string path, string text)
    {
        if (isAllowed)
            return null;

        var key = LintOptionCatalogue.AllowCode.Key;

        // The repository that the tool was started in. A rule’s own folder may be a submodule, which the change can have brought.
        var before = GitBase.Find(environment.CurrentDirectory, environment.ReviewBase, out var refusal);
        var root = before?.Root ?? environment.CurrentDirectory;
        if (!Allows(root, path, ReadFile))
            return $"rules in C# run code, which nothing allows here; read it, then use --allow-code, or set {key} = true in an .editorconfig at the root of the repository";
        if (before is null)
            return $"{key} counts only as it was before the change being checked, and {refusal}; or allow the code with --allow-code";

        var mend = $"{(before.IsHead ? "commit" : "merge")} it first, or allow the code with --allow-code";
        if (!Allows(root, path, before.Read))
            return $"{key} does not count, since the line that sets it is part of the change being checked: {before.Name} does not have it; {mend}";
        return SameText(before.Read(path), text) ? null : $"this rule is part of the change being checked, and {key} allows only what {before.Name} has; {mend}";
    }

    private static bool Allows(string root, string rule, Func<string, string?> read)
    {
        var relative = Path.GetRelativePath(root, rule);
        return !relative.StartsWith("..", StringComparison.Ordinal) && ConfigurationNames
            .Select(name => read(Path.Combine(root, name)))
            .OfType<string>()
            .Any(text => LintOptions.Parse(text, relative).Get(LintOptionCatalogue.AllowCode));
    }

    private static string? ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Git may keep other line ends than the work tree has, and no byte order mark tells programs apart.</summary>
    private static bool SameText(string? before, string now) => before is not null && Plain(before) == Plain(now);

    private static string Plain(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
