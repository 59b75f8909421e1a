namespace LintText.Rules.Anonymity;

/// <summary>When a house lets a source go without a name.</summary>
internal enum AnonymityAllowance
{
    /// <summary>Never without an editor: each unnamed source is reported.</summary>
    Never,

    /// <summary>Where the text says that the source is not named on purpose, and why.</summary>
    Explained,

    /// <summary>Always.</summary>
    Always,
}
