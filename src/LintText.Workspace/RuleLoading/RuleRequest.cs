namespace LintText.Workspace.RuleLoading;

/// <summary>Which rules of the house’s own are asked for.</summary>
/// <param name="Paths">Packs, analyzers and folders of them; where none is named, the analyzers in the folder for rules.</param>
/// <param name="AllowsCode">Whether rules in C# may be run, whatever the configuration says.</param>
/// <param name="IsKept">Whether what was compiled may be kept for runs to come.</param>
internal sealed record RuleRequest(IReadOnlyList<string> Paths, bool AllowsCode, bool IsKept);
