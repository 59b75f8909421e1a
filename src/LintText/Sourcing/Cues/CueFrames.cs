namespace LintText.Sourcing.Cues;

/// <summary>The constructions in which a cue ascribes something; see <c>rules/lexicons/cues.yml</c>.</summary>
internal enum CueFrame
{
    /// <summary>A content clause, or a quotation.</summary>
    Clause,

    /// <summary>A quotation only.</summary>
    Quotation,

    /// <summary>The object is what is said or judged.</summary>
    Object,

    /// <summary>An infinitive with the subject of the cue.</summary>
    Infinitive,

    /// <summary>An object and what it is to do.</summary>
    ObjectInfinitive,

    /// <summary>The object is who is told.</summary>
    Addressee,

    /// <summary>The object is given a name or quality.</summary>
    Naming,
}
