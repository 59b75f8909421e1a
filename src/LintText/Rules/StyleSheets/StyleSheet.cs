using System.Collections.Immutable;

using LintText.Rules.Declarative;

namespace LintText.Rules.StyleSheets;

/// <summary>A house’s style sheet: the words it prefers, bans, or has chosen where a name takes a side.</summary>
/// <param name="Name">The sheet’s name, for messages.</param>
/// <param name="Path">The file it was read from.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record StyleSheet(string Name, string Path, ImmutableArray<StyleEntry> Entries);

/// <summary>The lists of a style sheet.</summary>
internal enum StyleList
{
    /// <summary>One way of writing where several are right.</summary>
    Preferred,

    /// <summary>Words that the house does not use.</summary>
    Banned,

    /// <summary>Names and words that take a side.</summary>
    Contested,
}

/// <summary>An entry of a style sheet.</summary>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="List">The list it stands in.</param>
/// <param name="Terms">What is looked for: what the house does not write or, of a contested entry without a choice, the rival names.</param>
internal sealed record StyleEntry(string Sheet, StyleList List, ImmutableArray<StyleTerm> Terms)
{
    /// <summary>What the house writes, in its base form, or null where it only bans or only asks for one name a text.</summary>
    public StyleTerm? Use { get; init; }

    /// <summary>What the house writes where a text first names a contested place, or null.</summary>
    public string? FirstMention { get; init; }

    /// <summary>The house’s reason, or null.</summary>
    public string? Why { get; init; }

    /// <summary>Whose words are looked at.</summary>
    public VoiceFilter Voice { get; init; }

    /// <summary>What fixes do.</summary>
    public TermFix Fix { get; init; }

    /// <summary>Longer phrases that hold a term and mean something else.</summary>
    public ImmutableArray<Phrase> Exceptions { get; init; } = [];

    /// <summary>Phrases in whose sentences the entry is silent.</summary>
    public ImmutableArray<Phrase> ExceptInPhrases { get; init; } = [];

    /// <summary>Periods: where a sentence gives a year in one of them, the entry is silent.</summary>
    public ImmutableArray<Period> ExceptInPeriods { get; init; } = [];

    /// <summary>Whether a term differs from what the house writes in its capitals only.</summary>
    internal bool IsAboutCaseOf(StyleTerm term) => Use is { } use && term != use && term.Text.Equals(use.Text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A word or phrase of a style sheet.</summary>
/// <param name="Text">The base form, as listed.</param>
/// <param name="Inflection">How it is inflected.</param>
/// <param name="Phrase">What to match.</param>
internal sealed record StyleTerm(string Text, TermInflection Inflection, Phrase Phrase)
{
    /// <summary>Whether it is listed with a capital, as names are, so that only capitalised words match.</summary>
    internal bool IsCapitalized => char.IsUpper(Text[0]);
}
