namespace LintText.LanguageServer.Features;

/// <summary>The commands that the server runs for a client.</summary>
internal static class CommandNames
{
    /// <summary>Shows a rule’s page.</summary>
    public const string Explain = "lint-text.explain";

    /// <summary>Suppresses a finding, with its reason.</summary>
    public const string Suppress = "lint-text.suppress";

    /// <summary>Accepts a finding: writes it to the baseline.</summary>
    public const string Dismiss = "lint-text.dismiss";

    /// <summary>Shows who a draft rests on.</summary>
    public const string Sources = "lint-text.sources";

    /// <summary>All of them.</summary>
    public static string[] All { get; } = [Explain, Suppress, Dismiss, Sources];
}
