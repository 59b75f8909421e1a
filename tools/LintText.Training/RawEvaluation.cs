using LintText.Language;

namespace LintText.Training;

/// <summary>
/// Compares what the engine makes of the treebank’s text with the treebank, sentence by sentence: its own tokens, its own tags. Only
/// words that are tokens too are compared; a head counts as right if it is the same word, or the token that holds it.
/// </summary>
internal static class RawEvaluation
{
    public static void Print(string name, SyntaxModel model, List<TreebankSentence> sentences)
    {
        int words = 0, aligned = 0, universal = 0, head = 0, labelled = 0;
        var missing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var (starts, ends) = Locate(sentence);
            var (text, whole) = RawSentence.Of(sentence.Text);
            var syntax = Parser.Parse(model, text, whole, new StateShelf());
            for (var i = 0; i < starts.Length; i++)
            {
                words++;
                var token = text.IndexAt(starts[i]);
                if (token >= text.Count || text[token].Start != starts[i] || text[token].End != ends[i])
                {
                    missing[sentence.Words[i].Form] = missing.GetValueOrDefault(sentence.Words[i].Form) + 1;
                    continue;
                }

                aligned++;
                var word = sentence.Words[i];
                universal += syntax.Tag(token) == word.Tags.Universal ? 1 : 0;
                var isRoot = word.Head == sentence.Words.Length;
                var actual = syntax.Head(token);
                if (isRoot ? actual >= 0 : actual < 0 || text[actual].Start > starts[word.Head] || text[actual].End <= starts[word.Head])
                    continue;
                head++;
                labelled += TreebankNames.Universal(syntax.Relation(token)) == TreebankNames.Universal(word.Relation) ? 1 : 0;
            }
        }

        Console.WriteLine($"{name}, raw text: {words:N0} words, {100.0 * aligned / words:F2} % of them tokens; of these UPOS {100.0 * universal / aligned:F2}, UAS {100.0 * head / aligned:F2}, LAS {100.0 * labelled / aligned:F2}");
        Console.WriteLine("  words that are no tokens: " + string.Join(' ', missing.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Take(15).Select(m => $"{m.Key} ({m.Value})")));
    }

    /// <summary>Where each word stands in the sentence’s text. A part of a contraction whose form is not in the text takes no room.</summary>
    private static (int[] Starts, int[] Ends) Locate(TreebankSentence sentence)
    {
        var starts = new int[sentence.Words.Length];
        var ends = new int[sentence.Words.Length];
        var position = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            while (position < sentence.Text.Length && char.IsWhiteSpace(sentence.Text[position]))
                position++;
            var form = sentence.Words[i].Form;
            starts[i] = position;
            if (string.CompareOrdinal(sentence.Text, position, form, 0, form.Length) == 0)
                position += form.Length;
            ends[i] = position;
        }

        return (starts, ends);
    }
}
