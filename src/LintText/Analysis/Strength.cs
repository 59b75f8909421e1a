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
    /// <summary>The word for a strength.</summary>
    /// <param name="strength">The strength.</param>
    public static string ToWord(this Strength strength) => strength.ToString().ToLowerInvariant();
}
