using LintText.Configuration;

namespace LintText.Analysis;

/// <summary>How surely a finding is what its rule says. Each strength of a rule has a precision, and so a severity, of its own.</summary>
public enum Strength
{
    /// <summary>The word itself passes the judgement, whatever it is said of.</summary>
    Strong,

    /// <summary>The word mostly passes a judgement where it is used in this way.</summary>
    Moderate,

    /// <summary>The word passes a judgement in the company of others that do.</summary>
    Weak,
}

/// <summary>The words for strengths that packs, reports and pages use.</summary>
internal static class Strengths
{
    /// <summary>The least strength of the words that the rules on loaded language report.</summary>
    public static LintOption<Strength> Minimum { get; } = LintOption.Enumeration("lint_text.minimum_strength", "The least strength of the words that the rules on loaded language report: strong ones only, moderate ones too, or weak ones even where they stand alone.", Strength.Moderate);

    /// <summary>The word for a strength.</summary>
    /// <param name="strength">The strength.</param>
    public static string ToWord(this Strength strength) => strength.ToString().ToLowerInvariant();
}
