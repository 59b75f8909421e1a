using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>What a sentence says of a mind.</summary>
/// <param name="Span">The words that say it.</param>
/// <param name="Holder">Whose mind it is, as the sentence names them.</param>
/// <param name="HolderSpan">Where it names them.</param>
internal readonly record struct Mind(TextSpan Span, string Holder, TextSpan HolderSpan);
