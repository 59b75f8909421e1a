using LintText.Language;
using LintText.Sourcing.Attributions;
using LintText.Sourcing.Cues;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Holders that their form gives away, which the reader can miss where a text gives it little else to go by: a crowd that says, a passive
/// that hides who does, a document that is relied on.
/// </summary>
internal sealed class HolderForms(ProseLayer prose, SyntaxLayer syntax, AttributionLayer attributions)
{
    /// <summary>The longest description that is still a crowd’s or a document’s: what many words describe is mostly known by them.</summary>
    private const int LongestCrowd = 4, LongestDocument = 12;

    /// <summary>How many tokens back a reader remembers that a document was introduced.</summary>
    private const int Memory = 4000;

    /// <summary>The holders of a sentence’s attributions that nobody can look up: what kind of claim each is, and where it stands.</summary>
    public IEnumerable<(ClaimKind Kind, TextSpan Evidence)> In(Sentence sentence)
    {
        // A sentence so long that it is read in parts is no prose, and need not be parsed.
        if (sentence.IsCut || prose.Text.IsMark(sentence.EndToken - 1, "?"))
            yield break;

        foreach (var attribution in attributions.GetAttributions(sentence))
        {
            if (IsCrowd(attribution) && !NamesMemberNext(sentence))
                yield return (ClaimKind.VagueHolder, attribution.SourceSpan);
            else if (IsDocument(attribution) && !WasMentioned(attribution))
                yield return (ClaimKind.Provision, attribution.SourceSpan);
        }

        bool? isExplained = null;
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            if (Passive(sentence, token) is { } passive && !(isExplained ??= IsExplained(sentence)))
                yield return (ClaimKind.Hearsay, passive);
        }
    }

    /// <summary>“Critics say”, “some Western scholars consider”, “history shows”, “Drennians say”: a class of people that no name narrows down.</summary>
    private bool IsCrowd(Attribution attribution)
    {
        var (first, end) = Tokens(attribution.SourceSpan);
        if (attribution.Source.IsAnonymous || !(attribution.IsStatement || attribution.Type is AttributionType.Attitude or AttributionType.Perception) || end - first is 0 or > LongestCrowd || !IsClass(first, end))
            return false;

        for (var token = first; token < end - 1; token++)
        {
            if (!prose.Text.Is(token, WordClasses.VagueQuantifier) && (prose.Text.Is(token, WordClasses.Determiner) || syntax.At(token).Tag(token) is not (UniversalTag.Adjective or UniversalTag.Noun)))
                return false;
        }

        return true;
    }

    private bool IsClass(int first, int end)
    {
        // “many”, “some”: without a noun.
        if (end - first == 1 && prose.Text.Is(first, WordClasses.VagueQuantifier))
            return true;

        // “the scientists” were introduced before; “an expert” is one.
        if (prose.Text.Is(end - 1, WordClasses.CrowdNoun))
            return prose.Text.Is(end - 1, WordClasses.Plural) || end - first == 1;

        // A people as one voice.
        var isPeople = prose.Text.Is(end - 1, WordClasses.Demonym) && prose.Text.Is(end - 1, WordClasses.Plural);
        return end - first == 1 && (isPeople || IsUnknownPeople(first));
    }

    /// <summary>“Drennians”: a plural that ends as the names of peoples do, of a word that WordNet does not have.</summary>
    private bool IsUnknownPeople(int token) =>
        syntax.At(token).PennTag(token) == PennTag.NNPS && prose.Text.Text(token).EndsWith("ans", StringComparison.Ordinal) && WordSenses.English.All(prose.Text.Text(token)[..^1].ToString().ToLowerInvariant(), UniversalTag.Noun) == SenseClasses.None;

    /// <summary>“is widely believed”: the passive of a verb that says or thinks, from its first auxiliary on, where what is said or thought follows; null where there is none.</summary>
    private TextSpan? Passive(Sentence sentence, int participle)
    {
        var tree = syntax.GetSyntax(sentence);
        if (!prose.Text.Is(participle, WordClasses.AttributionVerb) || tree.PennTag(participle) != PennTag.VBN || tree.Child(participle, Relation.PassiveAuxiliary) is not (>= 0 and var auxiliary) || auxiliary > participle || IsAside(tree, participle) || !IntroducesContent(tree, participle))
            return null;

        // “are asked to leave” is an act, “are expected to” a plan; what no cue of a clause governs is a judgement: “is described as”.
        var cue = AttributionAt(sentence, participle);
        if (cue is null ? !prose.Text.Is(participle + 1, "as", "of", "for") : cue.Type is not (AttributionType.Communication or AttributionType.Attitude) || !cue.SourceSpan.IsEmpty)
            return null;

        foreach (var child in tree.Children(participle))
        {
            if (child < auxiliary && tree.Relation(child) == Relation.Auxiliary)
                auxiliary = child;
            if (tree.Relation(child) == Relation.Agent || (tree.Relation(child) == Relation.Oblique && tree.Child(child, Relation.Case) is >= 0 and var preposition && prose.Text.Is(preposition, "by", "in", "among")))
                return null;
        }

        // “is thought by the musicologist Adela Finch to be”: where the tree hangs the agent elsewhere.
        return prose.Text.Is(participle + 1, "by") ? null : prose.Text.Span(auxiliary, participle + 1);
    }

    private Attribution? AttributionAt(Sentence sentence, int cue) =>
        attributions.GetAttributions(sentence).FirstOrDefault(a => a.Cues[0].OverlapsWith(prose.Text[cue].Span));

    /// <summary>“that …”, “to be …”, “as …”; for what somebody is charged with “of …”, “for …”. Without it the passive tells of an act: “was said”, “is called the Gullet”.</summary>
    private bool IntroducesContent(SentenceSyntax tree, int participle)
    {
        var next = participle + 1;

        // “were denied visas”: somebody was done something.
        if (tree.Child(participle, Relation.Object) > participle || TellsAct(prose.Text, tree, participle))
            return false;
        if (prose.Text.Is(next, "that", "to", "as"))
            return !prose.Text.Is(participle, "said", "told") || prose.Text.Is(next, "to", "that");
        if (prose.Text.Is(next, "of", "for"))
            return !prose.Text.Is(participle, WordClasses.BeliefVerb) && tree.Child(participle, Relation.Oblique) < 0;
        return tree.Child(participle, Relation.OpenComplement) > participle || tree.Child(participle, Relation.ClausalComplement) > participle;
    }

    /// <summary>“are expected to speak on Monday” is a plan; “were advised to leave” has whoever was spoken to as its subject.</summary>
    public static bool TellsAct(TokenText text, SentenceSyntax tree, int participle) =>
        (text.Is(participle + 1, "to") && text.Is(participle, WordClasses.PlanVerb))
        || (!text.Is(tree.Child(participle, Relation.PassiveSubject), "it") && CueLexicon.English.Find(text.Text(participle)) is { } form && form.Verbs.Any(v => v.Particles.Length == 0 && v.Takes(CueFrame.Addressee)));

    /// <summary>“as was said”, “a town which is believed …”: no statement of the sentence rests on it.</summary>
    private static bool IsAside(SentenceSyntax tree, int participle) => tree.Relation(participle) is Relation.AdverbialClause or Relation.RelativeClause;

    /// <summary>Whether the sentence, or one beside it in the paragraph, says whose word it is, or supposes instead of stating.</summary>
    private bool IsExplained(Sentence sentence)
    {
        for (var index = Math.Max(0, sentence.Index - 1); index <= Math.Min(prose.Sentences.Length - 1, sentence.Index + 1); index++)
        {
            if (prose.Sentences[index].BlockIndex == sentence.BlockIndex && attributions.IsSourced(prose.Sentences[index]))
                return true;
        }

        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (prose.Text.Is(token, WordClasses.ConditionWord))
                return true;
        }

        return false;
    }

    /// <summary>“the pact stipulates”, “according to the filing”: a text that is relied on, not one that names itself or acts.</summary>
    private bool IsDocument(Attribution attribution)
    {
        var (first, end) = Tokens(attribution.SourceSpan);
        return attribution is { IsStatement: true, Source.Kind: SourceKind.Document } && end - first is > 0 and <= LongestDocument
            && prose.Text.Lexicon.Classify(attribution.Source.Head) is var head && head.HasFlag(WordClasses.DocumentNoun) && !head.HasFlag(WordClasses.StudyNoun)
            && !prose.Text.Is(first, "this", "these") && !prose.Text.Is(end - 2, "pool", "media") && !IsDated(first, end);
    }

    /// <summary>“the report that it published in March”: who wants it finds it.</summary>
    private bool IsDated(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (prose.Text.IsDayOrMonth(token))
                return true;
        }

        return false;
    }

    /// <summary>“The petition” of a document that was introduced before: it was or was not cited there.</summary>
    private bool WasMentioned(Attribution attribution)
    {
        var (first, end) = Tokens(attribution.SourceSpan);
        if (attribution.Source.FirstMention.Start != attribution.SourceSpan.Start)
            return true;
        if (!prose.Text.Is(first, WordClasses.Determiner) || prose.Text.Is(first, "a", "an"))
            return false;

        // “The letter” may have come in under another name, as “a message to the board”.
        for (var token = Math.Max(0, first - Memory); token < first; token++)
        {
            if (prose.Text.Is(token, attribution.Source.Head) || (end - first == 2 && prose.Text.Is(token, WordClasses.DocumentNoun)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the sentence behind names somebody who speaks: one of the crowd.</summary>
    public bool NamesMemberNext(Sentence sentence) =>
        sentence.Index + 1 < prose.Sentences.Length && prose.Sentences[sentence.Index + 1] is var next && next.BlockIndex == sentence.BlockIndex && attributions.GetAttributions(next).Any(a => a.Source.Kind == SourceKind.Person);

    private (int First, int End) Tokens(TextSpan span) => (prose.Text.IndexAt(span.Start), prose.Text.IndexAt(span.End));
}
