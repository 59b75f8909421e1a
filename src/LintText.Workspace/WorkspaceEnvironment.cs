namespace LintText.Workspace;

/// <summary>What the workspace takes from the process it runs in; tests hand in their own, and hosts add what they write to.</summary>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="CurrentDirectory">The folder that relative paths start from.</param>
internal record WorkspaceEnvironment(Func<Stream> OpenInput, string CurrentDirectory)
{
    /// <summary>The branch or commit that the change being checked is to be merged into, where a CI system says so; else null.</summary>
    public string? ReviewBase { get; init; }

    /// <summary>The address of the repository that the change is to be merged into, where GitHub says so; else null.</summary>
    public string? ReviewOrigin { get; init; }

    /// <summary>The index that git hands to a hook, or null.</summary>
    public string? IndexFile { get; init; }

    /// <summary>The folder in which the user’s programs keep what the user decided, or null where there is none.</summary>
    public string? ConfigFolder { get; init; }

    /// <summary>The folder in which the user’s programs keep what can be worked out again, or null where there is none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The secret that a cache which machines share is sealed with, or null.</summary>
    public string? CacheSecret { get; init; }

    /// <summary>The variable that holds the secret of a cache which machines share.</summary>
    public const string CacheSecretVariable = "LINT_TEXT_CACHE_KEY";

    private static readonly string[] TargetVariables = ["LINT_TEXT_REVIEW_BASE", "GITHUB_BASE_REF", "SYSTEM_PULLREQUEST_TARGETBRANCH", "BITBUCKET_PR_DESTINATION_BRANCH", "CHANGE_TARGET", "BUILDKITE_PULL_REQUEST_BASE_BRANCH", "DRONE_TARGET_BRANCH"];

    /// <summary>The environment of this process.</summary>
    /// <param name="openInput">Opens standard input.</param>
    public static WorkspaceEnvironment OfProcess(Func<Stream> openInput) => new(openInput, Directory.GetCurrentDirectory())
    {
        CacheFolder = UserFolder("XDG_CACHE_HOME", ".cache", "Library/Caches", Environment.SpecialFolder.LocalApplicationData),
        ConfigFolder = UserFolder("XDG_CONFIG_HOME", ".config", "Library/Application Support", Environment.SpecialFolder.ApplicationData),
        CacheSecret = Environment.GetEnvironmentVariable(CacheSecretVariable) is { Length: > 0 } secret ? secret : null,
        ReviewBase = ReviewBaseOfCi(),
        IndexFile = Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } index ? index : null,
        ReviewOrigin = Environment.GetEnvironmentVariable("GITHUB_REPOSITORY") is { Length: > 0 } repository
            ? $"{(Environment.GetEnvironmentVariable("GITHUB_SERVER_URL") is { Length: > 0 } server ? server : "https://github.com")}/{repository}"
            : null,
    };

    /// <summary>Where each system wants such files: the XDG Base Directory Specification 0.8, Apple’s File System Programming Guide, Windows’ known folders.</summary>
    private static string? UserFolder(string variable, string unixName, string macName, Environment.SpecialFolder windowsFolder)
    {
        var profile = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = OperatingSystem.IsWindows() ? Environment.GetFolderPath(windowsFolder)
            : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } own && Path.IsPathRooted(own) ? own
            : profile.Length == 0 ? string.Empty
            : Path.Combine(profile, OperatingSystem.IsMacOS() ? macName : unixName);
        return folder.Length == 0 ? null : Path.Combine(folder, "lint-text");
    }

    /// <summary>What GitHub, GitLab, Azure Pipelines, Bitbucket, Jenkins, Buildkite and Drone call the target of a pull or merge request; the first of the names is for all others.</summary>
    private static string? ReviewBaseOfCi()
    {
        if (Environment.GetEnvironmentVariable("CI_MERGE_REQUEST_DIFF_BASE_SHA") is { Length: > 0 } commit)
            return commit;

        var branch = TargetVariables
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return branch is null ? null : "refs/remotes/origin/" + branch.Replace("refs/heads/", string.Empty, StringComparison.Ordinal);
    }
}
