using LintText.Language;
using LintText.Sourcing;
using LintText.Sourcing.Attributions;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Transparency;

/// <summary>Somebody who is named and said to have done wrong.</summary>
/// <param name="Key">The word of the name by which later mentions are found.</param>
/// <param name="Target">The name.</param>
/// <param name="Evidence">The words that accuse.</param>
internal sealed record Accusation(string Key, TextSpan Target, TextSpan Evidence);

/// <summary>Finds who is accused: of a deed, by the writer or a source, or as the object of “accused”, “blamed”, “charged”.</summary>
internal static class Accusations
{
    private static readonly string[] Accusing = ["accuse", "accused", "accuses", "accusing", "blame", "blamed", "blames", "blaming", "charge", "charged", "charges", "charging"];

    /// <summary>Wrongs besides the verbs of the lexicon.</summary>
    private static readonly string[] Wrongs =
        ["abuse", "abuses", "arson", "assault", "atrocities", "attack", "attacking", "bribery", "concealing", "corruption", "crime", "crimes", "cruelty", "death", "deaths", "destroying", "discrimination", "dumping", "espionage", "extortion", "fraud", "genocide", "hacking", "harassment", "hiding", "kickbacks", "killing", "killings", "leaking", "massacre", "misconduct", "murder", "negligence", "perjury", "plotting", "rape", "sabotage", "shooting", "spying", "theft", "torture", "treason", "trafficking", "violence"];

    /// <summary>The accusations of a document, those in the writer’s own voice first.</summary>
    /// <param name="model">The document’s model.</param>
    /// <param name="confidence">How sure the claim reader must be, in percent, where no verb of wrongdoing says it.</param>
    public static IEnumerable<Accusation> Find(SourcingModel model, int confidence)
    {
        foreach (var claim in model.Claims)
        {
            if (claim is { Kind: ClaimKind.Allegation, Status: not ClaimStatus.Exempt } && (claim.Confidence >= confidence || NamesDeed(model.Text, claim.Evidence)) && model.Sentences[claim.SentenceIndex] is var sentence && !IsTitleCase(model.Text, sentence) && SubjectOf(model, sentence, claim.Evidence) is { } name)
                yield return name;
        }

        foreach (var sentence in model.Sentences)
        {
            if (!model.GetBlock(sentence).IsProse)
                continue;

            foreach (var deed in DeedsIn(model, sentence))
                yield return deed;

            bool? isExempt = null;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (model.Text.Is(i, Accusing) && IsWrong(model.Text, i, sentence) && !(isExempt ??= IsInCourt(model, sentence) || IsTitleCase(model.Text, sentence)) && TargetOf(model, sentence, i) is { } name)
                    yield return name;
            }
        }
    }

    private static bool NamesDeed(TokenText text, TextSpan evidence) => text.HasAny(text.IndexAt(evidence.Start), text.IndexAt(evidence.End), WordClasses.WrongdoingVerb);

    /// <summary>“Harbottle Towage stole their wages”, “Lauri is a liar”: a wrong told of somebody named, whoever tells it.</summary>
    private static IEnumerable<Accusation> DeedsIn(SourcingModel model, Sentence sentence)
    {
        var text = model.Text;
        ClauseReader? clause = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken && !sentence.IsCut; i++)
        {
            if (!text.Is(i, WordClasses.WrongdoingVerb | WordClasses.InsultWord))
                continue;

            var syntax = model.GetSyntax(sentence);
            var isDeed = text.Is(i, WordClasses.WrongdoingVerb) && syntax.Tag(i) == UniversalTag.Verb;
            if (!isDeed && !(text.Is(i, WordClasses.InsultWord) && syntax.Child(i, Relation.Copula) >= 0 && model.GetVoice(text[i].Span) == Voice.Narration))
                continue;

            // “lies on the plain”: a town does.
            if (isDeed && syntax.Lemma(i) == "lie" && text.Is(i + 1, WordClasses.Preposition) && !text.Is(i + 1, "to", "about"))
                continue;

            var subject = syntax.Child(i, Relation.NominalSubject);
            if (subject < 0 && isDeed && syntax.Relation(i) is Relation.Conjunct)
                subject = syntax.Child(syntax.Head(i), Relation.NominalSubject);
            if (subject < 0 || !IsAccused(text, syntax, subject))
                continue;

            // “began to steal”: what is begun, tried or wanted was perhaps not done.
            clause ??= new ClauseReader(text, syntax, sentence);
            if (!IsDenied(clause, i) && syntax.Relation(i) != Relation.OpenComplement && !IsInCourt(model, sentence) && !IsTitleCase(text, sentence))
                yield return Named(clause, NameAt(text, syntax, subject), text[i].Span);
        }
    }

    private static bool IsAccused(TokenText text, SentenceSyntax syntax, int subject) =>
        NameAt(text, syntax, subject) is var name && syntax.Tag(name) == UniversalTag.ProperNoun && syntax.PennTag(name) != PennTag.NNPS && syntax.Kind(name) is EntityKind.Person or EntityKind.Organization && !text.Is(name, WordClasses.Demonym);

    /// <summary>“the treasurer, Dominic Farr”: the name beside a role; otherwise the word itself.</summary>
    private static int NameAt(TokenText text, SentenceSyntax syntax, int head) =>
        !text.IsCapitalized(head) && syntax.Child(head, Relation.Apposition) is >= 0 and var name && text.IsCapitalized(name) ? name : head;

    /// <summary>Who is accused by a verb, if it is somebody named.</summary>
    private static Accusation? TargetOf(SourcingModel model, Sentence sentence, int verb)
    {
        var text = model.Text;
        if (model.GetVoice(text[verb].Span) == Voice.Quoted)
            return null;

        var clause = new ClauseReader(text, model.GetSyntax(sentence), sentence);
        if (IsDenied(clause, verb) || clause.SubjectOf(verb) is { } subject && text.Is(subject.Phrase.Head, WordClasses.FirstPerson))
            return null;

        var target = clause.Child(verb, Relation.PassiveSubject) is >= 0 and var patient ? patient : clause.ChildBehind(verb, Relation.Object);
        if (target >= 0)
            target = NameAt(text, clause.Syntax, target);
        var isName = target >= 0 && text.IsCapitalized(target) && clause.Syntax.PennTag(target) != PennTag.NNPS && !text.Is(target, WordClasses.Demonym | WordClasses.FirstPerson) && !NameFinder.IsPeople(text, target);
        return isName ? Named(clause, target, text[verb].Span) : null;
    }

    /// <summary>“never blamed”, “would accuse”: nobody does.</summary>
    private static bool IsDenied(ClauseReader clause, int verb)
    {
        for (var child = clause.Syntax.FirstChild(verb); child >= 0; child = clause.Syntax.NextSibling(child))
        {
            if (clause.Text.Is(child, WordClasses.Negation) || (clause.Syntax.Relation(child) == Relation.Auxiliary && clause.Syntax.PennTag(child) == PennTag.MD))
                return true;
        }

        return clause.Text.IsMark(clause.Sentence.EndToken - 1, "?");
    }

    /// <summary>Reports from court give the defence its turn there.</summary>
    private static bool IsInCourt(SourcingModel model, Sentence sentence)
    {
        for (var index = Math.Max(0, sentence.Index - 1); index <= Math.Min(model.Sentences.Length - 1, sentence.Index + 1); index++)
        {
            if (Claims.IsLegal(model.Text, model.Sentences[index]) || IsInCustody(model.Text, model.Sentences[index]))
                return true;
        }

        return false;
    }

    private static bool IsInCustody(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "judge", "jury", "prison", "jail", "jailed", "custody", "bail", "verdict", "sentenced"))
                return true;
        }

        return false;
    }

    /// <summary>A headline that a text file does not mark as one.</summary>
    private static bool IsTitleCase(TokenText text, Sentence sentence)
    {
        int capitals = 0, words = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!text.IsWord(i) || text[i].Length < 4)
                continue;

            words++;
            capitals += text.IsCapitalized(i) ? 1 : 0;
        }

        return words > 3 && capitals * 4 > words * 3;
    }

    /// <summary>
    /// Whether an accusation is of a wrong: “of stealing the cargo”, “for the deaths”. A reproach (“of delay”, “for failing to act”) is
    /// a debate, in which the other side speaks in its turn.
    /// </summary>
    private static bool IsWrong(TokenText text, int verb, Sentence sentence)
    {
        const int Reach = 60;
        for (var i = verb + 1; i < Math.Min(sentence.EndToken, verb + Reach); i++)
        {
            if (text.Is(i, WordClasses.WrongdoingVerb) || text.Is(i, Wrongs))
                return true;
        }

        return false;
    }

    /// <summary>The named subject of a deed.</summary>
    private static Accusation? SubjectOf(SourcingModel model, Sentence sentence, TextSpan evidence)
    {
        var text = model.Text;
        var clause = new ClauseReader(text, model.GetSyntax(sentence), sentence);
        for (var i = text.IndexAt(evidence.Start); i < sentence.EndToken && text[i].Start < evidence.End; i++)
        {
            var subject = clause.Syntax.Child(i, Relation.NominalSubject);
            if (subject >= 0 && clause.Syntax.Tag(subject) == UniversalTag.ProperNoun && clause.Syntax.PennTag(subject) != PennTag.NNPS)
                return Named(clause, subject, evidence);
        }

        return null;
    }

    /// <summary>The name around a head: “the Calder Line”, “Governor Hale”, “Odo S. Lenk”.</summary>
    private static Accusation Named(ClauseReader clause, int head, TextSpan evidence)
    {
        var text = clause.Text;
        var phrase = clause.Phrase(head);
        var last = phrase.Head;
        while (last + 1 < clause.Sentence.EndToken && (text.IsCapitalized(last + 1) || (text.IsMark(last + 1, ".") && text.IsCapitalized(last + 2) && last + 2 < clause.Sentence.EndToken)))
            last++;
        return new Accusation(text.Text(last).ToString(), text.Span(Math.Min(phrase.First, head), last + 1), evidence);
    }
}
