using LintText.Configuration;

namespace LintText.Catalogue;

/// <summary>The options that hosts with a disk act on. They are known to the engine so that one file can hold all, and every host checks the same keys.</summary>
internal static class HostOptions
{
    /// <summary>Whether rules in C# may be run.</summary>
    public static LintOption<bool> AllowCode { get; } = LintOption.Boolean("lint_text.allow_code", "Let rules in C# be run. It counts only at the root of a repository, and only as it was before the change that is being checked.", false) with { ExampleText = "true" };

    /// <summary>The largest file that is read.</summary>
    public static LintOption<int> MaxFileMegabytes { get; } = LintOption.Integer("lint_text.max_file_megabytes", "The largest file that is read, in megabytes.", 16, 1, 1024);
}
