namespace LintText.Sourcing.Claims;

/// <summary>What the claim reader calls a word, in the order of its scores; <c>docs/annotation.md</c> says what each means.</summary>
internal enum ClaimLabel
{
    /// <summary>No claim.</summary>
    None,

    /// <summary>A holder that nobody can ask.</summary>
    Vague,

    /// <summary>Particular people who are not named.</summary>
    Unnamed,

    /// <summary>Report or rumour without a holder.</summary>
    Hearsay,

    /// <summary>What a text says or provides.</summary>
    Document,

    /// <summary>Wrong done by somebody identifiable.</summary>
    Accusation,

    /// <summary>What others want, know or feel.</summary>
    Mind,

    /// <summary>A causal verdict.</summary>
    Cause,

    /// <summary>An outcome told as certain.</summary>
    Prediction,

    /// <summary>A sweeping quantity or rank.</summary>
    Extent,

    /// <summary>A contestable development.</summary>
    Trend,

    /// <summary>A count, share or amount.</summary>
    Figure,

    /// <summary>The writer’s judgement.</summary>
    Verdict,
}
