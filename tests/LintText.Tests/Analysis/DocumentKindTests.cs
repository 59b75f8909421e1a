using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Analysis;

/// <summary>What a text is taken for: what it says of itself, else its path, its form, and the options.</summary>
public sealed class DocumentKindTests
{
    private const string Letter = "Thank you for your letter. I read it to my sister, and we laughed. I miss you, and I hope that you will visit us soon. My garden is dry, but I water it.";

    private const string Report = "The ferry will stop in May, the port said. “I miss it, and my sister misses it, and I tell you that we will miss it,” Odo Lenk said. I asked the port why. It did not answer the newspaper’s three letters before the council met.";

    [Theory]
    [InlineData(Letter, DocumentKind.Personal)]
    [InlineData(Report, DocumentKind.News)]
    [InlineData("---\nkind: news\n---\n\n" + Letter, DocumentKind.News)]
    [InlineData("---\ntype: interview\n---\n\n" + Report, DocumentKind.Personal)]
    [InlineData("You can cross at Osk. You pay your fare on board, and you leave your car on the quay. Your ticket lasts a day.", DocumentKind.News)]
    [InlineData("The US and the UK signed the pact. The US will pay. Mr. I. Voss and Ms. I. Lund spoke for the US.", DocumentKind.News)]
    [InlineData("", DocumentKind.News)]
    public void First_person_makes_a_text_personal(string text, DocumentKind kind) =>
        Assert.Equal(kind, DocumentKinds.Of(DocumentReader.Read("draft.md", SourceText.From(text)), LintOptions.Default));

    [Theory]
    [InlineData("README.md", "news", DocumentKind.Docs)]
    [InlineData("draft.md", "opinion", DocumentKind.Opinion)]
    [InlineData("draft.md", "reference", DocumentKind.Reference)]
    [InlineData("draft.md", "news", DocumentKind.Personal)]
    public void What_the_options_call_anything_but_news_stays(string path, string option, DocumentKind kind) =>
        Assert.Equal(kind, DocumentKinds.Of(DocumentReader.Read(path, SourceText.From(Letter)), RuleVerifier.Options((DocumentKinds.Option.Key, option))));

    [Fact]
    public void Speakers_words_are_their_own_where_they_speak_for_themselves()
    {
        RuleVerifier.VerifySilent("SR3001", Letter + " The council’s plan is disgraceful.");
        RuleVerifier.Verify("SR3001", "---\nkind: news\n---\n\n" + Letter + " The council’s plan is {|SR3001:disgraceful|}.");
    }
}
