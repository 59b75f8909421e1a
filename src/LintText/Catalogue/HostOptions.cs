using System.Collections.Immutable;

using LintText.Configuration;

namespace LintText.Catalogue;

/// <summary>The options that hosts with a disk act on. They are known to the engine so that one file can hold all, and every host checks the same keys.</summary>
internal static class HostOptions
{
    /// <summary>Whether rules in C# may be run.</summary>
    public static LintOption<bool> AllowCode { get; } = LintOption.Boolean("lint_text.allow_code", "Let rules in C# be run. It counts only at the root of a repository, and only as it was before the change that is being checked.", false) with { ExampleText = "true" };

    /// <summary>Files that are not checked.</summary>
    public static LintOption<ImmutableArray<string>> Exclude { get; } = LintOption.Globs("lint_text.exclude", "Files and folders that are not checked, counted from the folder of the file that sets them.", "archive, *.draft.md");

    /// <summary>The house’s own rules.</summary>
    public static LintOption<ImmutableArray<string>> Rules { get; } = LintOption.Files("lint_text.rules", "The house’s own rules, beside those that --rules names; they count where they are in force in the folder that the tool runs in.", "paths of .yml or .cs files or of folders with commas between, or none", ".yml", ".yaml", ".cs", "");

    /// <summary>The largest file that is read.</summary>
    public static LintOption<int> MaxFileMegabytes { get; } = LintOption.Integer("lint_text.max_file_megabytes", "The largest file that is read, in megabytes.", 16, 1, 1024);
}
