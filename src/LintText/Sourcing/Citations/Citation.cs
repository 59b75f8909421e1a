using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>The form of a citation.</summary>
public enum CitationKind
{
    /// <summary>A link.</summary>
    Link,

    /// <summary>A footnote mark.</summary>
    Footnote,

    /// <summary>A reference in brackets: an author with a year, or a number.</summary>
    Reference,

    /// <summary>The key of a work in a bibliography: <c>[@lund2018]</c>.</summary>
    Key,

    /// <summary>The title of a work, marked as one: <c>&lt;cite&gt;</c>.</summary>
    Work,
}

/// <summary>A pointer to where something can be checked.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Span">Where it stands in the prose; empty for a footnote mark, which takes no room there.</param>
/// <param name="Target">The address, the footnote’s label or the reference as written.</param>
/// <param name="SourceSpan">The whole citation in the source, markup included: <c>[text](address)</c>, <c>[^1]</c>.</param>
public sealed record Citation(CitationKind Kind, TextSpan Span, string Target, TextSpan SourceSpan);
