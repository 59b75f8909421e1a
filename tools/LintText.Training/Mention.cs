using LintText.Language;

namespace LintText.Training;

/// <summary>A mention of an entity.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word behind its last.</param>
/// <param name="Head">The word whose head is outside it.</param>
/// <param name="Kind">What is mentioned.</param>
/// <param name="IsNamed">Whether its head is a name.</param>
internal sealed record Mention(int First, int End, int Head, EntityKind Kind, bool IsNamed);
