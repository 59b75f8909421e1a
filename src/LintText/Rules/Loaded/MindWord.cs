namespace LintText.Rules.Loaded;

/// <summary>What a word says of a mind.</summary>
internal enum MindPart
{
    /// <summary>A verb of feeling or pretending: hates, craves.</summary>
    Feeling,

    /// <summary>An adjective for a state: desperate, obsessed.</summary>
    State,

    /// <summary>An adverb that tells with what mind something was done: knowingly.</summary>
    Manner,

    /// <summary>A noun for a state that somebody has: obsession, contempt.</summary>
    Passion,

    /// <summary>A verb for a purpose that discredits: punish, silence.</summary>
    Design,

    /// <summary>A verb whose infinitive is a purpose: try, seek.</summary>
    Attempt,

    /// <summary>A noun whose infinitive is a purpose: bid, ploy.</summary>
    AttemptNoun,

    /// <summary>A verb for what the mind does with facts: accept, admit.</summary>
    Insight,

    /// <summary>A noun for what drives somebody: greed, spite.</summary>
    Motive,

    /// <summary>A noun for what somebody is after: agenda, motive.</summary>
    Aim,
}

/// <summary>One listed word.</summary>
/// <param name="Part">What it says of a mind.</param>
/// <param name="Complements">The words of which one must follow; empty where the word says it alone.</param>
internal sealed record MindWord(MindPart Part, string[] Complements);
