namespace LintText.Workspace.Reviews;

/// <summary>A finding that an editor has decided about.</summary>
/// <param name="Key">What it is known by: its fingerprint, which stays when lines move.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Draft">The draft’s path, as the page had it.</param>
/// <param name="Line">The line that it began in, from 1.</param>
/// <param name="Window">The sentence around it.</param>
/// <param name="Text">The words that it is about.</param>
/// <param name="IsAccepted">Whether the writer is to mend it; otherwise it was dismissed.</param>
/// <param name="IsRight">Whether there was something to query: what is accepted was right, and so is what was dismissed as answered.</param>
/// <param name="Reason">Why it was dismissed, or null.</param>
/// <param name="Note">What the writer is told, or null.</param>
internal sealed record JudgedFinding(string Key, string RuleId, string Draft, int Line, string Window, string Text, bool IsAccepted, bool IsRight, string? Reason, string? Note);
