using LintText.Configuration;

namespace LintText.Analysis;

/// <summary>How sure the rules about claims must be that an editor would query a passage.</summary>
internal enum Confidence
{
    /// <summary>More is found, and more of it is wrong.</summary>
    Low,

    /// <summary>What the rule pages’ figures are measured with.</summary>
    Medium,

    /// <summary>Less is found, and less of it is wrong.</summary>
    High,
}

/// <summary>The option that sets it, for all rules or for one (<c>lint_text.SR1008.confidence</c>).</summary>
internal static class Confidences
{
    /// <summary>The end of a key for one rule.</summary>
    public const string Suffix = ".confidence";

    /// <summary>The least probability of each, in percent.</summary>
    private const int LowPercent = 36, MediumPercent = 53, HighPercent = 64;

    /// <summary>The confidence of the rules that have none of their own.</summary>
    public static LintOption<Confidence> Option { get; } = LintOption.Enumeration("lint_text.confidence", "How sure the rules about claims must be that an editor would query a passage; lint_text.SR1008.confidence sets it for one rule.", Confidence.Medium);

    /// <summary>The least probability that a rule reports at, in percent.</summary>
    /// <param name="options">The options in force.</param>
    /// <param name="rule">The rule.</param>
    public static int LeastPercent(LintOptions options, Rule rule)
    {
        var own = options.GetText($"lint_text.{rule.Id}{Suffix}");
        var confidence = own is not null && Option.Parse(own) is { IsValid: true } parsed ? parsed.Value : options.Get(Option);
        return confidence switch
        {
            Confidence.Low => LowPercent,
            Confidence.High => HighPercent,
            _ => MediumPercent,
        };
    }
}
