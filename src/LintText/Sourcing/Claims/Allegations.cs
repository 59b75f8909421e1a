using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds statements that a person, state or body that is named did wrong.</summary>
internal static class Allegations
{
    /// <summary>Verbs that are a wrong only with the right object.</summary>
    private static readonly Dictionary<string, string[]> Deeds = new(StringComparer.Ordinal)
    {
        ["break"] = ["law", "laws", "rule", "rules", "promise", "promises", "pact", "treaty", "agreement", "ceasefire", "oath", "word", "embargo", "sanctions"],
        ["take"] = ["bribe", "bribes", "kickback", "kickbacks"],
        ["accept"] = ["bribe", "bribes", "kickback", "kickbacks"],
        ["pay"] = ["bribe", "bribes", "kickbacks"],
        ["commit"] = ["fraud", "perjury", "crime", "crimes", "atrocity", "atrocities", "murder", "theft", "treason", "arson", "abuse", "abuses", "genocide"],
        ["dump"] = ["oil", "waste", "sewage", "chemicals", "sludge", "garbage", "rubbish", "toxins", "acid"],
        ["destroy"] = ["evidence", "documents", "records", "logs", "files", "emails"],
        ["hide"] = ["evidence", "documents", "records", "logs", "files", "losses"],
        ["conceal"] = ["evidence", "documents", "records", "logs", "files", "losses"],
        ["withhold"] = ["evidence", "documents", "records", "logs", "files"],
        ["evade"] = ["tax", "taxes", "sanctions", "arrest"],
        ["defy"] = ["law", "court", "order", "orders", "ban", "ruling", "sanctions", "subpoena", "embargo", "treaty", "pact"],
        ["forge"] = ["signature", "signatures", "document", "documents", "letter", "letters", "will", "ballots", "papers", "records", "permit", "permits"],
    };

    /// <summary>What can be stolen or rigged without a wrong: “stole the show”.</summary>
    private static readonly string[] Figurative = ["show", "thunder", "spotlight", "scene", "heart", "hearts", "limelight", "base", "bases", "kiss", "glance", "glances", "march", "headlines", "attention", "expectations", "odds", "gravity"];

    /// <summary>Whether a token can be the verb of one.</summary>
    public static bool CanBeAt(TokenText text, int i) => text.Is(i, WordClasses.WrongdoingVerb) || text.Is(i, "broke", "broken", "breaks", "took", "taken", "accepted", "paid", "committed", "covered", "defied", "forged", "dumped", "destroyed", "hid", "hidden", "concealed", "withheld", "evaded");

    /// <summary>The accused and the deed, or null.</summary>
    public static TextSpan? At(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        if (syntax.Tag(verb) != UniversalTag.Verb || clause.IsPassive(verb) || !IsWrong(clause, verb) || Governed(clause, verb))
            return null;
        if (clause.SubjectOf(verb) is not { } subject || !IsNamedActor(clause, subject.Phrase) || text[verb].Start < subject.AsWritten.Start || IsLongAgo(clause))
            return null;
        return TextSpan.FromBounds(text[subject.Phrase.First].Start, text[Math.Max(verb, clause.Child(verb, Relation.Object))].End);
    }

    /// <summary>“lie” of places and “cover up” of walls are no wrongs: a deed needs somebody it is done to, or a verb that says it alone.</summary>
    private static bool IsWrong(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var target = clause.ChildBehind(verb, Relation.Object);
        if (text.Is(verb, "covered"))
            return target >= 0 && text.Is(clause.Child(verb, Relation.Particle), "up");
        if (Deeds.TryGetValue(clause.Syntax.Lemma(verb), out var objects))
            return target >= 0 && text.Is(target, objects);
        if (!text.Is(verb, WordClasses.WrongdoingVerb) || (target >= 0 && text.Is(target, Figurative)))
            return false;
        if (text.Is(verb, "lies") && text.Is(verb + 1, WordClasses.Preposition))
            return false;
        return target >= 0 || text.Is(verb, "lied", "lies", "cheated", "colluded", "conspired", "discriminated", "stonewalled", "stole", "murdered");
    }

    /// <summary>A name: a capital inside the sentence that is no group and no “I”.</summary>
    private static bool IsNamedActor(ClauseReader clause, NounPhrase phrase)
    {
        var text = clause.Text;
        return clause.Syntax.Tag(phrase.Head) == UniversalTag.ProperNoun && text.IsCapitalized(phrase.Head) && !text.Is(phrase.Head, WordClasses.Pronoun | WordClasses.FirstPerson | WordClasses.Month | WordClasses.Weekday);
    }

    /// <summary>A deed of a time that nobody alive can answer for.</summary>
    private static bool IsLongAgo(ClauseReader clause)
    {
        var text = clause.Text;
        for (var i = clause.Sentence.FirstToken; i < clause.Sentence.EndToken; i++)
        {
            if (text[i] is { Kind: TokenKind.Number, Length: 4 } && text.Prose[text[i].Start] == '1' && text.Text(i).CompareTo("1940", StringComparison.Ordinal) < 0 && text.Is(i - 1, "in", "of", "since", "during", "by", "from", "until"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the deed is denied, supposed, planned or somebody’s word: “did not steal”, “would steal”, “accused of stealing”.</summary>
    private static bool Governed(ClauseReader clause, int verb)
    {
        var syntax = clause.Syntax;
        var text = clause.Text;
        if (syntax.PennTag(verb) is PennTag.VBG or PennTag.VB && !clause.HasChild(verb, Relation.Auxiliary))
            return true;

        for (var child = syntax.FirstChild(verb); child >= 0; child = syntax.NextSibling(child))
        {
            if (text.Is(child, WordClasses.Negation) || (syntax.Relation(child) == Relation.Auxiliary && syntax.PennTag(child) == PennTag.MD) || text.Is(child, "allegedly", "reportedly", "almost", "nearly", "to"))
                return true;
        }

        // In a content clause somebody else says so; in a condition nobody does. “P, the court found” says P first.
        for (var token = verb; token >= 0; token = syntax.Head(token))
        {
            if (syntax.Relation(token) == Relation.OpenComplement || (syntax.Relation(token) == Relation.ClausalComplement && syntax.Head(token) < token) || text.Is(clause.Child(token, Relation.Mark), "if", "whether", "unless", "that"))
                return true;
        }

        return false;
    }
}
