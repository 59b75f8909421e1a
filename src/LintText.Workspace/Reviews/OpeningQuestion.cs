using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Reviews;

/// <summary>A question to begin with.</summary>
/// <param name="Topic">What it asks about; no two of a draft’s questions have the same.</param>
/// <param name="Lead">The question in our words.</param>
/// <param name="Words">The words of the draft that it is about; empty where it is about the whole.</param>
/// <param name="Place">Where they stand in the prose (UTF-16 offsets, half-open), or null.</param>
/// <param name="Note">The number of the finding that says more, or null.</param>
/// <param name="Weight">How much depends on the answer, and how surely; the greater the sooner it is asked.</param>
/// <param name="IsGrave">Whether that finding is an error; these are asked about first.</param>
internal sealed record OpeningQuestion(string Topic, string Lead, string Words, TextSpan? Place, int? Note, double Weight, bool IsGrave);
