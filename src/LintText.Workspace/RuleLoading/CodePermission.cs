using LintText.Analysis;
using LintText.Catalogue;
using LintText.Workspace.Files;
using LintText.Workspace.Git;

namespace LintText.Workspace.RuleLoading;

/// <summary>
/// Whether rules in C# may be run. A rule in C# is a program, and whoever made a clone, an archive or a change controls all that is in
/// it, the names of its branches among it. So a person says it: once for a repository on a machine (<c>trust</c>), or on the command
/// line. What the change that is being checked brings is not run even then: a configuration counts only as it was before the change,
/// and only code that was there before it, too.
/// </summary>
internal sealed class CodePermission(WorkspaceEnvironment environment, bool isAllowed)
{
    private static readonly string[] ConfigurationNames = [".editorconfig", ".globalconfig"];

    private readonly Checkout _checkout = new(environment.CurrentDirectory);

    /// <summary>Why a file of code may not be run, or null where it may.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="text">Its text.</param>
    public string? Refuse(string path, string text)
    {
        // The repository that the tool was started in. A rule’s own folder may be a submodule, which the change can have brought.
        var repository = _checkout.RepositoryOf(environment.CurrentDirectory);
        return !isAllowed ? RefuseOutOfTrust(repository, path, text)
            : environment.ReviewBase is null ? null
            : RefuseInReview(path, text);
    }

    /// <summary>
    /// On a desk, who says <c>--allow-code</c> has the code in front of them. In a review somebody else has sent it, so what cannot be
    /// shown to have been there before is not run, wherever the tool was started and whatever way the path takes.
    /// </summary>
    private string? RefuseInReview(string path, string text)
    {
        const string Limit = "in a review --allow-code runs only what was there before the change";
        if (_checkout.RealPathOf(path) is not { } real || _checkout.RepositoryOf(Path.GetDirectoryName(real)!) is not { } repository)
            return $"{Limit}, and this lies in no repository, which could tell; put it into the one that is reviewed";
        return Find(repository, out var refusal) is not { } before
            ? $"{Limit}, and {refusal}"
            : RefuseChanged(before, real, text, $"this rule is part of the change being checked, and --allow-code runs only what {before.Name} has; merge it first");
    }

    private string? RefuseOutOfTrust(string? repository, string path, string text)
    {
        var key = HostOptions.AllowCode.Key;
        var root = repository ?? environment.CurrentDirectory;
        if (!Checkout.IsInside(root, path))
            return "rules in C# run code, and no configuration allows what lies outside the repository that lint-text is started in; read it, then use --allow-code";
        if (!Allows(root, path, ReadFile))
        {
            var file = DisplayPath.Of(environment.CurrentDirectory, Path.Combine(root, ConfigurationNames[0]));
            return $"rules in C# run code, which nothing allows here; read it, then use --allow-code, or set {key} = true in {file}, at the root of the repository, commit that, and run 'dotnet lint-text trust'";
        }

        if (Find(repository, out var refusal) is not { } before)
            return $"{key} counts only as it was before the change being checked, and {refusal}; or allow the code with --allow-code";
        if (new TrustedRepositories(environment.ConfigFolder).WhyNot(TrustedRepositories.At(root)) is { } distrust)
            return $"{key} is set, but {distrust}";

        var mend = $"{(before.IsHead ? "commit" : "merge")} it first, or allow the code with --allow-code";
        return Allows(root, path, before.Read)
            ? RefuseChanged(before, path, text, $"this rule is part of the change being checked, and {key} allows only what {before.Name} has; {mend}")
            : $"{key} does not count, since the line that sets it is part of the change being checked: {before.Name} does not have it; {mend}";
    }

    private static string? RefuseChanged(GitBase before, string path, string text, string refusal) => SameText(before.Read(path), text) ? null : refusal;

    /// <summary>What was there before the change. In a workflow of GitHub’s, the origin must be the repository that the workflow is of: a fork may be checked out as origin.</summary>
    private GitBase? Find(string? repository, out string refusal)
    {
        if (environment is { ReviewBase: not null, ReviewOrigin: { } expected } && repository is not null && GitBase.RemotesOf(repository) is { } remotes)
        {
            var origin = remotes.TryGetValue("origin", out var address) ? OriginAddress.Normalize(address) : "nothing";
            if (!origin.Equals(OriginAddress.Normalize(expected), StringComparison.OrdinalIgnoreCase))
            {
                refusal = $"the origin of this checkout is {origin}, not {OriginAddress.Normalize(expected)}, which the change is to be merged into; check that one out";
                return null;
            }
        }

        return GitBase.Find(repository, environment.ReviewBase, out refusal);
    }

    private static bool Allows(string root, string rule, Func<string, string?> read)
    {
        var relative = Path.GetRelativePath(root, rule);
        // As everywhere, what the .editorconfig says wins over the .globalconfig, which is global by its name.
        foreach (var name in ConfigurationNames)
        {
            if (read(Path.Combine(root, name)) is not { } text)
                continue;
            var options = LintOptions.Parse(name == ".globalconfig" ? "is_global = true\n" + text : text, relative);
            if (options.GetText(HostOptions.AllowCode.Key) is not null)
                return options.Get(HostOptions.AllowCode);
        }

        return false;
    }

    private static string? ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? RegularFile.ReadAllText(path) : null;
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
