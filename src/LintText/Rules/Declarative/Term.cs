using System.Collections.Immutable;

using LintText.Analysis;

namespace LintText.Rules.Declarative;

/// <summary>A word or phrase that a rule looks for.</summary>
internal sealed record Term : TermFields
{
    internal Term(string text, Phrase phrase, TermFields fields)
        : base(fields) => (Text, Phrase) = (text, phrase);

    /// <summary>The term as listed, in its base form.</summary>
    public string Text { get; }

    /// <summary>What to match.</summary>
    public Phrase Phrase { get; }
}

/// <summary>What is listed with a term, or with a group for all of its terms.</summary>
internal record TermFields
{
    /// <summary>How a term is inflected: as listed, failing that as its part of speech is.</summary>
    public TermInflection Inflection => ListedInflection ?? PartOfSpeech switch
    {
        PartOfSpeech.Noun => TermInflection.Noun,
        PartOfSpeech.Verb => TermInflection.Verb,
        _ => TermInflection.None,
    };

    /// <summary>The inflection that is listed, or null.</summary>
    internal TermInflection? ListedInflection { get; init; }

    /// <summary>The part of speech that a single word must have.</summary>
    public PartOfSpeech PartOfSpeech { get; init; }

    /// <summary>How surely it is what the rule says.</summary>
    public Strength Strength { get; init; } = Strength.Moderate;

    /// <summary>Where in a sentence it must stand.</summary>
    public TermPosition Position { get; init; }

    /// <summary>What to write instead, in its base form, or null.</summary>
    public string? Replacement { get; init; }

    /// <summary>Why the term is listed, or null where the rule’s own reason says enough.</summary>
    public string? Why { get; init; }

    /// <summary>What its fix does where that differs from the rule’s, or null.</summary>
    public TermFix? Fix { get; init; }

    /// <summary>Longer phrases that hold the term and mean something else.</summary>
    public ImmutableArray<Phrase> Exceptions { get; init; } = [];

    /// <summary>If not empty, one of these must follow.</summary>
    public ImmutableArray<Phrase> FollowedBy { get; init; } = [];

    /// <summary>None of these may follow.</summary>
    public ImmutableArray<Phrase> NotFollowedBy { get; init; } = [];

    /// <summary>If not empty, one of these must stand before.</summary>
    public ImmutableArray<Phrase> PrecededBy { get; init; } = [];

    /// <summary>None of these may stand before.</summary>
    public ImmutableArray<Phrase> NotPrecededBy { get; init; } = [];

    /// <summary>If not empty, one of these must stand somewhere else in the sentence.</summary>
    public ImmutableArray<Phrase> With { get; init; } = [];

    /// <summary>None of these may stand in the sentence.</summary>
    public ImmutableArray<Phrase> NotWith { get; init; } = [];

    /// <summary>If not empty, what the term must be said of: the noun it modifies, the subject it is predicated of, a verb’s subject.</summary>
    public ImmutableArray<Phrase> Of { get; init; } = [];

    /// <summary>What the term must not be said of.</summary>
    public ImmutableArray<Phrase> NotOf { get; init; } = [];

    /// <summary>If not empty, what a verb must act on: its object, or the subject of its passive.</summary>
    public ImmutableArray<Phrase> Objects { get; init; } = [];

    /// <summary>What a verb must not act on.</summary>
    public ImmutableArray<Phrase> NotObjects { get; init; } = [];

    /// <summary>Whether it asks what the sentence’s syntax says of it.</summary>
    internal bool NeedsSyntax => PartOfSpeech != PartOfSpeech.Any || !Of.IsEmpty || !NotOf.IsEmpty || !Objects.IsEmpty || !NotObjects.IsEmpty;
}

/// <summary>The part of speech that a term must have.</summary>
internal enum PartOfSpeech
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>A noun.</summary>
    Noun,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>An adjective, a participle or a noun used as one.</summary>
    Adjective,

    /// <summary>An adverb.</summary>
    Adverb,
}

/// <summary>How a term is inflected.</summary>
internal enum TermInflection
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its first word is a verb.</summary>
    Verb,

    /// <summary>Its last word is a noun.</summary>
    Noun,
}

/// <summary>What a rule’s fixes do, and whether <c>--fix</c> may apply them.</summary>
internal enum TermFix
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>Replace the term; the meaning may change.</summary>
    Replace,

    /// <summary>Replace the term; the meaning stays.</summary>
    SafeReplace,

    /// <summary>Delete the term; the meaning may change.</summary>
    Delete,

    /// <summary>Delete the term; the meaning stays.</summary>
    SafeDelete,
}
