using System.Collections.Immutable;

namespace LintText.Workspace.Configuration;

/// <summary>The rules that a configuration file switches off for a draft.</summary>
/// <param name="File">The file, as the user knows it.</param>
/// <param name="RuleIds">The rules, which would be on without it.</param>
internal sealed record SwitchedOffRules(string File, ImmutableArray<string> RuleIds);
