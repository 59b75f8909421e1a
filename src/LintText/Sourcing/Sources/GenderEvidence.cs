using LintText.Language;

namespace LintText.Sourcing.Sources;

/// <summary>
/// What the text tells of who is “he” and who is “she”: the pronoun that follows a name in a sentence that names nobody else is counted
/// for it. A list of given names would know fewer people, and guess at some.
/// </summary>
internal sealed class GenderEvidence
{
    private readonly Dictionary<string, int> _votes = new(StringComparer.Ordinal);

    public GenderEvidence(ProseLayer prose, QuotationLayer quotations, List<MentionFinder.Mention> mentions)
    {
        var text = prose.Text;
        for (var i = 0; i < mentions.Count; i++)
        {
            var (phrase, index, kind, isName) = mentions[i];
            if (!isName || kind != SourceKind.Person)
                continue;

            // “Odo Lenk and his wife”: a possessive right behind a name is its own.
            var isOwn = text.Is(phrase.End, "and") && text.Is(phrase.End + 1, "his", "her");
            if (!isOwn && HasOther(mentions, i))
                continue;

            var sentence = prose.Sentences[index];
            for (var token = phrase.End; token < sentence.EndToken && quotations.Outer.At(text[token].Start) is null; token++)
            {
                var vote = text.Is(token, "he", "his", "him", "himself") ? -1 : text.Is(token, "she", "her", "hers", "herself") ? 1 : 0;
                if (vote == 0)
                    continue;

                var name = NameFinder.Words(text, phrase.First, phrase.End);
                _votes[name] = _votes.GetValueOrDefault(name) + vote;
                break;
            }
        }
    }

    /// <summary>The gender that most sentences give a name, or null.</summary>
    public Gender? Of(NounPhrase name, TokenText text)
    {
        var votes = _votes.GetValueOrDefault(NameFinder.Words(text, SourceDescription.FirstOfName(name, text), name.Head + 1));
        return votes > 0 ? Gender.Feminine : votes < 0 ? Gender.Masculine : null;
    }

    /// <summary>Whether a sentence speaks of another person than a mention does.</summary>
    private static bool HasOther(List<MentionFinder.Mention> mentions, int index)
    {
        var sentence = mentions[index].Sentence;
        bool Is(int other) => other >= 0 && other < mentions.Count && mentions[other].Sentence == sentence && mentions[other].Kind is SourceKind.Person or SourceKind.Role;
        return Is(index - 1) || Is(index + 1);
    }
}
