using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

namespace LintText.Workspace.Reviews;

/// <summary>
/// How hard a text is to read, by Björnsson’s LIX (<em>Läsbarhet</em>, 1968): the mean number of words in a sentence and the percentage of
/// words with more than six letters, added. It needs no syllables, which English spelling does not tell.
/// </summary>
/// <param name="Words">How many words the article’s paragraphs have; lists and tables are no sentences.</param>
/// <param name="Sentences">How many sentences these stand in.</param>
/// <param name="LongWords">How many of the words have more than six letters.</param>
internal sealed record Readability(int Words, int Sentences, int LongWords)
{
    /// <summary>The longest word that counts as short.</summary>
    private const int LongestShortWord = 6;

    /// <summary>Adults read some 238 words of English a minute without a sound (Brysbaert, 2019, a review of 190 studies).</summary>
    private const int WordsAMinute = 238;

    /// <summary>The index; 0 of a text without words.</summary>
    public int Lix => Words == 0 ? 0 : (int)Math.Round(((double)Words / Math.Max(1, Sentences)) + (100.0 * LongWords / Words), MidpointRounding.AwayFromZero);

    /// <summary>How many words a sentence has in the mean, to one decimal.</summary>
    public double WordsASentence => Math.Round((double)Words / Math.Max(1, Sentences), 1, MidpointRounding.AwayFromZero);

    /// <summary>How many minutes a reading takes, at least one.</summary>
    /// <param name="words">How many words the text has.</param>
    public static int Minutes(int words) => Math.Max(1, (int)Math.Round((double)words / WordsAMinute, MidpointRounding.AwayFromZero));

    /// <summary>Björnsson’s word for the index.</summary>
    public string Word => Lix switch
    {
        < 30 => "very easy",
        < 40 => "easy",
        < 50 => "medium",
        < 60 => "hard",
        _ => "very hard",
    };

    /// <summary>Counts the paragraphs of a model’s article.</summary>
    public static Readability Of(SourcingModel model)
    {
        var (words, sentences, longWords) = (0, 0, 0);
        foreach (var sentence in model.Sentences.Where(s => model.GetBlock(s).Kind is BlockKind.Paragraph or BlockKind.BlockQuotation))
        {
            var before = words;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = model.Text[i];
                if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                words++;
                longWords += token.Kind == TokenKind.Word && token.Length > LongestShortWord ? 1 : 0;
            }

            sentences += words > before ? 1 : 0;
        }

        return new Readability(words, sentences, longWords);
    }
}
