using System.Collections.Immutable;

using LintText.Workspace;

namespace LintText.Audit.Ingest;

/// <summary>What bringing a database up to date came to.</summary>
/// <param name="Read">How many drafts were read.</param>
/// <param name="Kept">How many were in it already as they are now.</param>
/// <param name="Removed">How many were taken out, since they are not there any more.</param>
/// <param name="Problems">What could not be done.</param>
internal sealed record AuditOutcome(int Read, int Kept, int Removed, ImmutableArray<ToolProblem> Problems)
{
    /// <summary>Whether part of what was asked for could not be done.</summary>
    public bool IsIncomplete => Problems.Any(p => !p.IsWarning);
}
