using LintText.Language;

namespace LintText.Tests.Language.Syntax;

public sealed class SyntaxModelTests
{
    [Fact]
    public void Embedded_model_is_no_larger_than_ten_megabytes()
    {
        using var stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream("models/english.syntax")!;
        Assert.InRange(stream.Length, 1, 10_000_000);
    }

    [Fact]
    public void File_of_another_kind_is_refused() =>
        Assert.Throws<InvalidDataException>(() => SyntaxModel.Read(new MemoryStream("no model at all"u8.ToArray())));

    [Theory]
    [InlineData("The mayor said that the bridge would close.", "said", UniversalTag.Verb, PennTag.VBD)]
    [InlineData("The mayor said that the bridge would close.", "would", UniversalTag.Auxiliary, PennTag.MD)]
    [InlineData("The mayor said that the bridge would close.", "that", UniversalTag.SubordinatingConjunction, PennTag.IN)]
    [InlineData("Ilse Brandt has closed the bridge.", "Brandt", UniversalTag.ProperNoun, PennTag.NNP)]
    [InlineData("Ilse Brandt has closed the bridge.", "closed", UniversalTag.Verb, PennTag.VBN)]
    [InlineData("“We left,” she said.", "“", UniversalTag.Punctuation, PennTag.OpenQuote)]
    [InlineData("“We left,” she said.", "”", UniversalTag.Punctuation, PennTag.CloseQuote)]
    [InlineData("It rose by 62%.", "62", UniversalTag.Numeral, PennTag.CD)]
    [InlineData("It rose by 62%.", "%", UniversalTag.Symbol, PennTag.NN)]
    public void Word_gets_its_tags(string text, string word, UniversalTag universal, PennTag penn)
    {
        var parsed = new ParsedText(text);
        Assert.Equal((universal, penn), (parsed.First.Tag(parsed.Token(word)), parsed.First.PennTag(parsed.Token(word))));
    }

    [Fact]
    public void Sentence_is_parsed_once()
    {
        var parsed = new ParsedText("The mayor left. The council stayed.");
        Assert.Same(parsed.First, parsed.First);
        Assert.NotSame(parsed.First, parsed.Of(parsed.Sentences.Last()));
    }

    [Fact]
    public void Documents_can_be_parsed_at_the_same_time()
    {
        var texts = Enumerable.Range(0, 32).Select(i => string.Join(' ', Enumerable.Repeat("The mayor, who knew that, said it.", i))).ToArray();
        var expected = Array.ConvertAll(texts, Heads);
        var actual = new int[texts.Length][];
        Parallel.For(0, texts.Length, i => actual[i] = Heads(texts[i]));
        Assert.Equal(expected, actual);

        static int[] Heads(string text)
        {
            var parsed = new ParsedText(text);
            return [.. parsed.Sentences.SelectMany(s => Enumerable.Range(s.FirstToken, s.TokenCount).Select(parsed.Of(s).Head))];
        }
    }
}
