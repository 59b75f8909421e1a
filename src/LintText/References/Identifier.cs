using Microsoft.CodeAnalysis.Text;

namespace LintText.References;

/// <summary>What numbers and names publications are known by.</summary>
internal enum IdentifierKind
{
    /// <summary>A digital object identifier (ISO 26324).</summary>
    Doi,

    /// <summary>A book number of ten or thirteen digits (ISO 2108).</summary>
    Isbn,

    /// <summary>A serial number (ISO 3297).</summary>
    Issn,

    /// <summary>A paper on arXiv.</summary>
    Arxiv,

    /// <summary>A record of PubMed.</summary>
    Pubmed,
}

/// <summary>A publication’s identifier.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The identifier in its normal form: a DOI in lower case, a number without its hyphens.</param>
/// <param name="SourceSpan">Where it is written in the source.</param>
/// <param name="Prose">Where it stands in the prose; empty for one in a link’s address.</param>
/// <param name="Fault">What is wrong with it, to be read after “ISBN 123”; null where it is well formed.</param>
internal sealed record Identifier(IdentifierKind Kind, string Value, TextSpan SourceSpan, TextSpan Prose, string? Fault)
{
    /// <summary>The kind as people write it.</summary>
    public string KindName => NameOf(Kind);

    /// <summary>A kind as people write it.</summary>
    /// <param name="kind">The kind.</param>
    public static string NameOf(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Doi => "DOI",
        IdentifierKind.Isbn => "ISBN",
        IdentifierKind.Issn => "ISSN",
        IdentifierKind.Arxiv => "arXiv id",
        _ => "PubMed id",
    };
}
