namespace LintText.Cli.Reporting.Review;

/// <summary>How decisions are listed.</summary>
internal enum VerdictFormat
{
    /// <summary>For people: a table of rules, and what was dismissed and why.</summary>
    Pretty,

    /// <summary>JSON for scripts, with each finding.</summary>
    Json,

    /// <summary>The form in which the tool keeps its own counts: rules with how many of how many were right.</summary>
    Yaml,
}
