namespace LintText.References.Retractions;

/// <summary>What a notice says of a paper.</summary>
internal enum NoticeKind
{
    /// <summary>The paper is withdrawn.</summary>
    Retraction,

    /// <summary>Its editors doubt it and are looking into it.</summary>
    ExpressionOfConcern,
}

/// <summary>A paper that a list says is retracted or doubted.</summary>
/// <param name="Kind">What the notice says.</param>
/// <param name="Date">When, as 2020-01-15 where the list’s form is known; may be empty.</param>
/// <param name="Reason">Why, the first reason of the list; may be empty.</param>
internal sealed record Retraction(NoticeKind Kind, string Date, string Reason);
