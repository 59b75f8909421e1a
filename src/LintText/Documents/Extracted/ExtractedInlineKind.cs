namespace LintText.Documents;

/// <summary>What a stretch of an <see cref="ExtractedBlock"/> is.</summary>
internal enum ExtractedInlineKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Something that is no prose and takes a place in the sentence: a picture, a formula.</summary>
    Object,

    /// <summary>A mark that points to a note.</summary>
    NoteMark,

    /// <summary>Here a link begins.</summary>
    LinkStart,

    /// <summary>Here the open link ends.</summary>
    LinkEnd,

    /// <summary>Words that are raised: a number of a list of references, perhaps.</summary>
    Raised,
}
