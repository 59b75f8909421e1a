namespace LintText.References.Bibliographies;

/// <summary>A work in a bibliography, as far as rules ask about it.</summary>
/// <param name="Key">The key that citations name it by.</param>
/// <param name="Type">Its type as the file has it, lower case: <c>article</c>, <c>article-journal</c>, <c>webpage</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line its entry begins on, from 1; 0 where the format does not tell.</param>
internal sealed record BibliographyEntry(string Key, string Type, string Path, int Line)
{
    /// <summary>Its title as written, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The year it was published, or null.</summary>
    public int? Year { get; init; }

    /// <summary>Its DOI as written, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>Its ISBN as written, or null.</summary>
    public string? Isbn { get; init; }

    /// <summary>Its address, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Where it was published or what it says of itself: journal, note, publisher, genre; lower case.</summary>
    public string Venue { get; init; } = string.Empty;

    /// <summary>Whether it says when its address was looked at.</summary>
    public bool HasAccessDate { get; init; }

    /// <summary>Whether it gives a copy in an archive.</summary>
    public bool HasArchive { get; init; }
}
