namespace LintText.Audit.Linking;

/// <summary>Two forms that look alike and were not joined.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">What is missing, in words.</param>
internal sealed record NearMiss(NameForm One, NameForm Other, string Why);
