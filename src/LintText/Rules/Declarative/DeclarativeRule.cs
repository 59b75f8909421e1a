using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Analysis;

namespace LintText.Rules.Declarative;

/// <summary>A rule given as data.</summary>
/// <param name="Rule">The rule itself.</param>
/// <param name="Parameters">The names of the message’s arguments, in the order of their numbers.</param>
/// <param name="Voice">Whose words it looks at.</param>
/// <param name="Scopes">The kinds of blocks it looks at.</param>
/// <param name="Unless">The conditions under which it is silent.</param>
/// <param name="Fix">What its fixes do.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Patterns">Its regular expressions.</param>
internal sealed record DeclarativeRule(
    Rule Rule,
    ImmutableArray<string> Parameters,
    VoiceFilter Voice,
    Scopes Scopes,
    UnlessConditions Unless,
    TermFix Fix,
    ImmutableArray<Term> Terms,
    ImmutableArray<Regex> Patterns)
{
    /// <summary>Whether its terms are of more than one strength, so that its findings say how sure they are.</summary>
    public bool TellsStrength { get; } = Terms.Any(t => t.Strength != Strength.Moderate);
}

/// <summary>Whose words a rule looks at.</summary>
internal enum VoiceFilter
{
    /// <summary>The writer’s.</summary>
    Narration,

    /// <summary>Those in quotations.</summary>
    Quoted,

    /// <summary>All.</summary>
    Any,
}

/// <summary>The conditions under which a rule is silent.</summary>
[Flags]
internal enum UnlessConditions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The term is in what the sentence ascribes to a source.</summary>
    Attributed = 1,

    /// <summary>The sentence carries a link, a footnote or a reference.</summary>
    Cited = 2,

    /// <summary>The sentence names a source, wherever the term stands.</summary>
    Sourced = 4,

    /// <summary>The sentence is a question.</summary>
    Question = 8,

    /// <summary>The term is negated.</summary>
    Negated = 16,

    /// <summary>The sentence supposes instead of stating: if, whether, would.</summary>
    Hypothetical = 32,

    /// <summary>The sentence, or the top of the text, gives a date.</summary>
    Dated = 64,

    /// <summary>The sentence reports a charge or a lawsuit.</summary>
    Legal = 128,

    /// <summary>The sentence before or behind in the paragraph names a source.</summary>
    Nearby = 256,
}

/// <summary>Where in a sentence a term must stand.</summary>
internal enum TermPosition
{
    /// <summary>Anywhere.</summary>
    Any,

    /// <summary>As an adverb of the whole sentence: first with a comma behind, or between commas.</summary>
    SentenceAdverb,

    /// <summary>Before the noun it modifies.</summary>
    Attributive,

    /// <summary>As the verb that ascribes words to a source.</summary>
    ReportingVerb,

    /// <summary>As an adverb that weighs a statement: right before its finite verb, or as an adverb of the whole sentence.</summary>
    BeforeVerb,

    /// <summary>As a picture of people: “a swarm of settlers”, “the settlers are vermin”, “settlers swarmed”.</summary>
    OfPeople,

    /// <summary>As a label for somebody or something: next to a name, behind “is a”, behind a determiner.</summary>
    Label,
}
