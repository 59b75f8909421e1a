using LintText.Analysis;
using LintText.Cli.Discovery;
using LintText.Cli.Files;

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
        var repository = GitBase.RootOf(environment.CurrentDirectory);
        var root = repository ?? environment.CurrentDirectory;
        if (!IsInside(root, path))
            return "rules in C# run code, and no configuration allows what lies outside the repository that lint-text is started in; read it, then use --allow-code";
        if (!Allows(root, path, ReadFile))
        {
            var file = DisplayPath.Of(environment.CurrentDirectory, Path.Combine(root, ConfigurationNames[0]));
            return $"rules in C# run code, which nothing allows here; read it, then use --allow-code, or set {key} = true in {file}, at the root of the repository";
        }

        if (GitBase.Find(repository, environment.ReviewBase, out var refusal) is not { } before)
            return $"{key} counts only as it was before the change being checked, and {refusal}; or allow the code with --allow-code";

        var mend = $"{(before.IsHead ? "commit" : "merge")} it first, or allow the code with --allow-code";
        if (!Allows(root, path, before.Read))
            return $"{key} does not count, since the line that sets it is part of the change being checked: {before.Name} does not have it; {mend}";
        return SameText(before.Read(path), text) ? null : $"this rule is part of the change being checked, and {key} allows only what {before.Name} has; {mend}";
    }

    private static bool IsInside(string root, string rule) =>
        Path.GetRelativePath(root, rule) is var relative && !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";

    private static bool Allows(string root, string rule, Func<string, string?> read)
    {
        var relative = Path.GetRelativePath(root, rule);
        // As everywhere, what the .editorconfig says wins over the .globalconfig, which is global by its name.
        foreach (var name in ConfigurationNames)
        {
            if (read(Path.Combine(root, name)) is not { } text)
                continue;
            var options = LintOptions.Parse(name == ".globalconfig" ? "is_global = true\n" + text : text, relative);
            if (options.GetText(LintOptionCatalogue.AllowCode.Key) is not null)
                return options.Get(LintOptionCatalogue.AllowCode);
        }

        return false;
    }

    private static string? ReadFile(string path)
    {
        try
        {
            return FileStatus.Of(path).Kind is FileKind.Regular ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Git may keep other line ends than the work tree has, and no byte order mark tells programs apart. Nothing else is passed over.</summary>
    private static bool SameText(string? before, string now) => before is not null && Plain(before) == Plain(now);

    private static string Plain(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
}
