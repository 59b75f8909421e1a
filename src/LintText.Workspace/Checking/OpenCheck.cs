using System.Collections.Immutable;

using LintText.Analysis;

namespace LintText.Workspace.Checking;

/// <summary>What came of a draft that an editor has open: its model, too, which belongs to one thread at a time.</summary>
/// <param name="Result">The findings, suppressed ones included, and the model.</param>
/// <param name="Options">The options that were in force.</param>
/// <param name="Problems">What could not be read or done.</param>
internal sealed record OpenCheck(DocumentResult Result, LintOptions Options, ImmutableArray<ToolProblem> Problems);
