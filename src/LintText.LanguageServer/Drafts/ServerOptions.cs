namespace LintText.LanguageServer.Drafts;

/// <summary>What the command line asks of the server.</summary>
/// <param name="Rules">Full paths of rules of the house’s own.</param>
/// <param name="AllowsCode">Whether rules in C# among them may be run.</param>
/// <param name="Baseline">The full path of the list of findings that are accepted, or null.</param>
internal sealed record ServerOptions(IReadOnlyList<string> Rules, bool AllowsCode, string? Baseline);
