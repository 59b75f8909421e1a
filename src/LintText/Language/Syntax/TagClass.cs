namespace LintText.Language;

/// <summary>A class of the tagger: a universal tag together with a Penn tag.</summary>
/// <param name="Universal">The universal tag.</param>
/// <param name="Penn">The Penn tag.</param>
internal readonly record struct TagClass(UniversalTag Universal, PennTag Penn);
