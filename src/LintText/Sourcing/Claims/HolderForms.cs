using LintText.Language;
using LintText.Sourcing.Attributions;

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
        if (prose.Text.IsMark(sentence.EndToken - 1, "?"))
            yield break;

        foreach (var attribution in attributions.GetAttributions(sentence))
        {
            if (IsCrowd(attribution) && !NamesMemberNext(sentence))
                yield return (ClaimKind.VagueHolder, attribution.SourceSpan);
            else if (attribution.SourceSpan.IsEmpty && Passive(sentence, attribution) is { } passive && !IsExplained(sentence))
                yield return (ClaimKind.Hearsay, passive);
            else if (IsDocument(attribution) && !WasMentioned(attribution))
                yield return (ClaimKind.Provision, attribution.SourceSpan);
        }
    }

    /// <summary>“Critics say”, “some Western scholars consider”: a plural of a crowd’s noun that no name narrows down.</summary>
    private bool IsCrowd(Attribution attribution)
    {
        var (first, end) = Tokens(attribution.SourceSpan);
        if (attribution is not { Type: AttributionType.Communication or AttributionType.Attitude or AttributionType.Perception, Source: { Kind: SourceKind.Group, IsAnonymous: false } } || end - first is 0 or > LongestCrowd)
            return false;
        if (!prose.Text.Is(end - 1, WordClasses.CrowdNoun) || !prose.Text.Is(end - 1, WordClasses.Plural))
            return false;

        for (var token = first; token < end - 1; token++)
        {
            // “the scientists” were introduced before; “Osk scholars” are those of a place.
            if (!prose.Text.Is(token, WordClasses.VagueQuantifier) && (prose.Text.Is(token, WordClasses.Determiner) || syntax.At(token).Tag(token) is not (UniversalTag.Adjective or UniversalTag.Noun)))
                return false;
        }

        return true;
    }

    /// <summary>“is widely believed”: the passive of a cue that says or thinks, from its first auxiliary on; null where the cue is none.</summary>
    private TextSpan? Passive(Sentence sentence, Attribution attribution)
    {
        if (attribution.Type is not (AttributionType.Communication or AttributionType.Attitude) || attribution.Verb is null)
            return null;

        var (participle, end) = Tokens(attribution.Cues[0]);
        var tree = syntax.GetSyntax(sentence);
        if (tree.PennTag(participle) != PennTag.VBN || tree.Child(participle, Relation.PassiveAuxiliary) is not (>= 0 and var auxiliary) || auxiliary > participle || IsAsideOf(tree, participle))
            return null;

        foreach (var child in tree.Children(participle))
        {
            if (child < auxiliary && tree.Relation(child) == Relation.Auxiliary)
                auxiliary = child;
            if (tree.Relation(child) == Relation.Oblique && tree.Child(child, Relation.Case) is >= 0 and var preposition && prose.Text.Is(preposition, "by", "in", "among"))
                return null;
        }

        return prose.Text.Span(auxiliary, end);
    }

    /// <summary>“As is said”, “a town, which is called Osk”: no statement rests on it.</summary>
    private static bool IsAsideOf(SentenceSyntax tree, int participle) => tree.Relation(participle) is Relation.AdverbialClause or Relation.RelativeClause;

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
            && !prose.Text.Is(first, "this", "these");
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
    private bool NamesMemberNext(Sentence sentence) =>
        sentence.Index + 1 < prose.Sentences.Length && prose.Sentences[sentence.Index + 1] is var next && next.BlockIndex == sentence.BlockIndex && attributions.GetAttributions(next).Any(a => a.Source.Kind == SourceKind.Person);

    private (int First, int End) Tokens(TextSpan span) => (prose.Text.IndexAt(span.Start), prose.Text.IndexAt(span.End));
}
