using LintText.Configuration;
using LintText.References.Bibliographies;
using LintText.References.Reliability;
using LintText.References.Retractions;

namespace LintText.References;

/// <summary>What a document’s citations are held against. The engine reads no files: the host loads this and hands it over with the options.</summary>
internal sealed record ReferenceData
{
    /// <summary>Nothing is loaded; rules that need it are silent.</summary>
    public static ReferenceData None { get; } = new();

    /// <summary>What a host has loaded.</summary>
    public static LintFeature<ReferenceData> Feature { get; } = new(None);

    /// <summary>The works that citation keys name, or null where no bibliography is in force.</summary>
    public Bibliography? Bibliography { get; init; }

    /// <summary>The part of it that the document’s front matter names, which is there for this document alone; or null.</summary>
    public Bibliography? OwnBibliography { get; init; }

    /// <summary>The house’s judgement of sources, or null.</summary>
    public ReliabilityList? Reliability { get; init; }

    /// <summary>The papers known to be retracted, or null.</summary>
    public RetractionList? Retractions { get; init; }

    /// <summary>The files around the document, or null where there are none to look at.</summary>
    public DocumentTree? Tree { get; init; }
}
