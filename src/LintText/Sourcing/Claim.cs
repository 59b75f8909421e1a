using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>What a claim asserts.</summary>
public enum ClaimKind
{
    /// <summary>A figure: a share, a sum, a count.</summary>
    Statistic,

    /// <summary>A rank: the largest, the first, the only.</summary>
    Superlative,

    /// <summary>That somebody did wrong.</summary>
    Allegation,

    /// <summary>What somebody else wants, thinks or feels.</summary>
    Motive,

    /// <summary>That one thing brought about another.</summary>
    Causal,

    /// <summary>What will happen.</summary>
    Prediction,

    /// <summary>Something about all, none or always.</summary>
    Generalisation,

    /// <summary>A dated fact of the past.</summary>
    Historical,

    /// <summary>Somebody’s words.</summary>
    Quotation,

    /// <summary>How something has been going.</summary>
    Trend,

    /// <summary>The writer’s own judgement or advice.</summary>
    Verdict,

    /// <summary>What a law, a ruling, a contract, a report or another text says or provides.</summary>
    Provision,

    /// <summary>That somebody says or thinks something who cannot be found: a class, a crowd, a consensus.</summary>
    VagueHolder,

    /// <summary>That particular people say something who are not named.</summary>
    UnnamedHolder,

    /// <summary>That something is reported or rumoured by nobody.</summary>
    Hearsay,
}

/// <summary>What a claim rests on.</summary>
public enum ClaimStatus
{
    /// <summary>A source in the text says it.</summary>
    Attributed,

    /// <summary>A link, footnote or reference stands in reach.</summary>
    Cited,

    /// <summary>It needs no source: common knowledge, a question, a definition, the writer’s own view in an opinion piece.</summary>
    Exempt,

    /// <summary>Nothing was found.</summary>
    Unsupported,
}

/// <summary>A statement that a reader could ask a source for.</summary>
/// <param name="Span">The statement, in the prose (UTF-16 offsets, half-open).</param>
/// <param name="Kind">What it asserts.</param>
/// <param name="Status">What it rests on.</param>
/// <param name="Evidence">The words that make it one: the predicate with its complements, the figure, the holder.</param>
/// <param name="SentenceIndex">The sentence that holds it.</param>
public sealed record Claim(TextSpan Span, ClaimKind Kind, ClaimStatus Status, TextSpan Evidence, int SentenceIndex)
{
    /// <summary>How likely a careful editor would query it here, in percent; 0 for what is found by its form (<see cref="ClaimKind.Historical"/>, <see cref="ClaimKind.Quotation"/>).</summary>
    public int Confidence { get; init; }
}
