namespace LintText.Sourcing.Claims;

/// <summary>What the claim reader found in a sentence.</summary>
/// <param name="First">The first token, counted from the sentence’s first.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Label">What it is.</param>
/// <param name="Margin">By how much the network prefers to ask (<see cref="ConfidenceCurve.Unit"/>).</param>
internal readonly record struct ClaimSpan(int First, int End, ClaimLabel Label, int Margin);
