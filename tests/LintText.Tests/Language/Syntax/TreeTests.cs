using CsCheck;

using LintText.Language;
using LintText.TestKit;

namespace LintText.Tests.Language.Syntax;

/// <summary>Whatever the text is, each sentence gets one projective tree with one root over all its tokens.</summary>
public sealed class TreeTests
{
    private static readonly string[] Pieces =
    [
        "the", "The", "mayor", "said", "that", "he", "cannot", "isn’t", "U.S.", "Mr.", "“", "”", ",", ".", "?", "(", ")", "and", "or", "by", "was", "seen",
        "Ilse", "Brandt", "who", "’s", "62%", "$5", "\uFFFC", "https://harbour.example/a?b=c", "www.harbour.example", "—", "…", "𝔘nd", "😀", "gonna", "é", "e\u0301", "-", "well-known", "gave", "3.5",
    ];

    [Fact]
    [Trait("Category", "Scaled")]
    public void Any_sequence_of_words_is_a_tree() => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Sample(words => VerifyTrees(string.Join(' ', words)), iter: TestScale.Of(100));

    [Fact]
    [Trait("Category", "Scaled")]
    public void Any_text_is_made_of_trees() => Gen.String.Sample(VerifyTrees, iter: TestScale.Of(100));

    [Theory]
    [InlineData("")]
    [InlineData("Yes")]
    [InlineData(".")]
    [InlineData("cannot")]
    [InlineData("😀")]
    public void Very_short_text_is_a_tree(string text) => VerifyTrees(text);

    [Theory]
    [InlineData("The mayor said “ ” that he left.")]
    [InlineData("The mayor said ” “ that he left “ ”.")]
    [InlineData("“ ” said the mayor. \" \" \"")]
    [InlineData("-_CBFT^OV`L~+krr[mW)^s` eUUz7\\^_\"Pm/j7&F5|+[z@ M}.Y3\\{C>\"s@l< _\"C|3'2]>@R)?^m^hd W1Pcie.S\"2jY")]
    public void Marks_around_nothing_cross_no_arc(string text) => VerifyTrees(text);

    [Fact]
    public void Very_long_sentence_is_a_tree() => VerifyTrees(string.Join(" and ", Enumerable.Repeat("the mayor, who knew that, said it", 60)));

    [Fact]
    public void Offsets_hold_behind_characters_outside_the_basic_plane()
    {
        var text = new ParsedText("The 😀 𝔘 bridge was shut when the mayor came.");
        Assert.Equal("NominalSubject came", text.Arc("mayor"));
    }

    [Fact]
    public void Token_outside_the_sentence_has_nothing()
    {
        var text = new ParsedText("One came. Two left.");
        var first = text.First;
        foreach (var token in new[] { -1, first.EndToken, 99 })
        {
            Assert.Equal(UniversalTag.None, first.Tag(token));
            Assert.Equal(PennTag.None, first.PennTag(token));
            Assert.Equal(Relation.None, first.Relation(token));
            Assert.Equal(-1, first.Head(token));
            Assert.Equal(-1, first.FirstChild(token));
            Assert.Equal(-1, first.NextSibling(token));
            Assert.Equal("", first.Lemma(token));
            Assert.False(first.IsInSubtree(token, first.Root));
        }
    }

    private static void VerifyTrees(string text)
    {
        var parsed = new ParsedText(text);
        foreach (var sentence in parsed.Sentences)
            VerifyTree(parsed.Of(sentence), sentence);
    }

    private static void VerifyTree(SentenceSyntax syntax, Sentence sentence)
    {
        Assert.Equal(sentence.FirstToken, syntax.FirstToken);
        Assert.Equal(sentence.EndToken, syntax.EndToken);
        Assert.Equal(-1, syntax.Head(syntax.Root));
        var seen = new HashSet<int>();
        var open = new Stack<int>([syntax.Root]);
        while (open.TryPop(out var token))
        {
            Assert.True(seen.Add(token));
            Assert.NotEqual(UniversalTag.None, syntax.Tag(token));
            Assert.NotEqual(PennTag.None, syntax.PennTag(token));
            Assert.NotEqual(Relation.None, syntax.Relation(token));
            Assert.Equal(token == syntax.Root, syntax.Relation(token) == Relation.Root);
            Assert.NotEmpty(syntax.Lemma(token));
            var last = -1;
            foreach (var child in syntax.Children(token))
            {
                Assert.True(child > last);
                Assert.Equal(token, syntax.Head(child));
                Assert.True(syntax.IsInSubtree(child, token));
                open.Push(child);
                last = child;
            }
        }

        // Every token hangs on the root, and what a token heads is one stretch of the sentence.
        Assert.Equal(sentence.TokenCount, seen.Count);
        for (var token = syntax.FirstToken; token < syntax.EndToken; token++)
        {
            for (var i = syntax.FirstToken; i < syntax.EndToken; i++)
                Assert.Equal(DependsOn(syntax, i, token), syntax.IsInSubtree(i, token));
        }
    }

    private static bool DependsOn(SentenceSyntax syntax, int token, int ancestor)
    {
        while (token >= 0 && token != ancestor)
            token = syntax.Head(token);
        return token >= 0;
    }
}
