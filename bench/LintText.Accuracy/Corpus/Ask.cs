namespace LintText.Accuracy.Corpus;

/// <summary>How much of a query an editor has about a sentence.</summary>
internal enum Ask
{
    /// <summary>None.</summary>
    None,

    /// <summary>One that can be left.</summary>
    Could,

    /// <summary>One that must be answered.</summary>
    Must,
}
