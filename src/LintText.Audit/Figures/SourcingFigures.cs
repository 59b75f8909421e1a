namespace LintText.Audit.Figures;

/// <summary>The figures of an archive that are shares, with their intervals.</summary>
internal sealed record SourcingFigures
{
    /// <summary>How many drafts.</summary>
    public required int Drafts { get; init; }

    /// <summary>How many statements of sources outside the writer.</summary>
    public required long Statements { get; init; }

    /// <summary>How many of them are quoted.</summary>
    public required long Quotations { get; init; }

    /// <summary>How many of them are of somebody without a name.</summary>
    public required long Unnamed { get; init; }

    /// <summary>How many people, bodies and documents say something.</summary>
    public required int Speaking { get; init; }

    /// <summary>The share of statements by somebody without a name; null without statements.</summary>
    public required Estimate? UnnamedShare { get; init; }

    /// <summary>Of the statements of those who can be told over the archive, the share of the ten who say most; null without any.</summary>
    public required Estimate? TopTenShare { get; init; }

    /// <summary>The Gini coefficient over them; null without any.</summary>
    public required Estimate? Gini { get; init; }

    /// <summary>Change of the unnamed share from the first half of the months to the second, in shares; null with fewer than four months.</summary>
    public required Estimate? UnnamedChange { get; init; }

    /// <summary>Change of the officials’ share from the first half of the months to the second; null with fewer than four months.</summary>
    public required Estimate? OfficialChange { get; init; }

    /// <summary>By section, those with most statements first.</summary>
    public required IReadOnlyList<GroupFigures> Sections { get; init; }

    /// <summary>By author, those with most statements first.</summary>
    public required IReadOnlyList<GroupFigures> Authors { get; init; }

    /// <summary>By month, in order; the drafts without a date last.</summary>
    public required IReadOnlyList<GroupFigures> Months { get; init; }

    /// <summary>By role class, the largest share first.</summary>
    public required IReadOnlyList<ClassFigures> Classes { get; init; }

    /// <summary>Officials’ share of the statements by month, in order.</summary>
    public required IReadOnlyList<(string Month, Estimate Share, int Drafts)> OfficialsByMonth { get; init; }
}
