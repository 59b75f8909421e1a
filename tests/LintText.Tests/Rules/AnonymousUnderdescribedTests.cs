using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2003.</summary>
public sealed class AnonymousUnderdescribedTests
{
    private const string Id = "SR2003";

    [Theory]
    [InlineData("{|SR2003:A source|} said the mine would close.")]
    [InlineData("{|SR2003:A senior official|} said the mine would close.")]
    [InlineData("According to {|SR2003:officials|}, the mine will close.")]
    [InlineData("“The mine will close,” {|SR2003:one official|} said.")]
    [InlineData("{|SR2003:Several diplomats|} said the talks had failed.")]
    [InlineData("<p>{|SR2003:A <b>senior</b> official|} said the mine would close.</p>", "draft.html")]
    [InlineData("{|SR2003:A source|} said the mine would close.", "draft.txt")]
    public void Source_known_by_rank_alone_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("A foreman at the Tarn Valley mine who attended the meeting, and who asked not to be named for fear of losing his job, said it would close.")]
    [InlineData("A source at the Tarn Valley mine said it would close.")]
    [InlineData("A source with knowledge of the contract said the mine would close.")]
    [InlineData("An official in the governor’s office said the mine would close.")]
    [InlineData("A mine official said the shafts were flooded.")]
    [InlineData("A senior official, Odo Lenk, said the mine would close.")]
    [InlineData("Two sources familiar with the contract said the mine would close. Sources said the shafts were flooded.")]
    [InlineData("A clerk at the Tarn Valley mine told the crew to leave. “It will close,” the source said.")]
    [InlineData("“Close the mine!” one person tweeted.")]
    [InlineData("The source of the Isen lies in the hills above Tarn.")]
    [InlineData("Officials closed the mine.")]
    [InlineData("“A source said the mine would close,” Ilse Brandt wrote.")]
    [InlineData("The test reads: `A source said the mine would close.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nA source said the mine would close.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nA source said the mine would close.")]
    [InlineData("“The mine will close,” said a senior official, Odo Lenk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Documentation_is_left_alone() =>
        RuleVerifier.VerifySilent(Id, "A source said the mine would close.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}
