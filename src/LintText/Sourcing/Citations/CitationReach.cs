namespace LintText.Sourcing;

/// <summary>How far a citation reaches.</summary>
internal enum CitationReach
{
    /// <summary>Over its paragraph: a citation at its end mostly covers all of it.</summary>
    Paragraph,

    /// <summary>Over its sentence only.</summary>
    Sentence,
}
