using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3001.</summary>
public sealed class LoadedTermTests
{
    private const string Id = "SR3001";

    [Theory]
    [InlineData("The council {|SR3001:turned a blind eye|} to the mayor’s demands.")]
    [InlineData("The council met the mayor’s {|SR3001:arbitrary|} demands.")]
    [InlineData("Ilse Brandt showed how {|SR3001:disgraceful|} the vote was.")]
    [InlineData("The editorial {|SR3001:blasted|} the mayor.")]
    [InlineData("The {|SR3001:chaotic|} vote pleased the {|SR3001:fawning|} clerks.")]
    [InlineData("The {|SR3001:draconian|} fee rose again in May.")]
    [InlineData("The board {|SR3001:doubled down|} on the toll.")]
    [InlineData("The guards began a {|SR3001:brutal|} crackdown.")]
    [InlineData("The party’s {|SR3001:radical|} {|SR3001:ideology|} is set out in its charter.")]
    [InlineData("The {|SR3001:smear campaigns|} ended in June.")]
    [InlineData("<p>The <b>{|SR3001:draconian|}</b> fee rose again in May.</p>", "draft.html")]
    [InlineData("The board {|SR3001:brazenly|} raised the fee.", "draft.txt")]
    public void Word_that_judges_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The council did not vote on the mayor’s demands, which Judge Amsel called “arbitrary”.")]
    [InlineData("Judge Amsel said the demands were arbitrary.")]
    [InlineData("Ilse Brandt called the vote disgraceful.")]
    [InlineData("Ilse Brandt considers the vote a sham.")]
    [InlineData("The vote was widely condemned as a sham.")]
    [InlineData("The perception that the fee is draconian is widespread.")]
    [InlineData("The fee is not draconian.")]
    [InlineData("The waste was toxic.")]
    [InlineData("The agenda has nine items.")]
    [InlineData("According to Judge Amsel, the fee was draconian.")]
    [InlineData("“The fee is draconian,” Ilse Brandt said.")]
    [InlineData("> The fee is draconian.")]
    [InlineData("# Council turned a blind eye to the mayor’s demands")]
    [InlineData("The volcano above Tarn spewed ash for two days.")]
    [InlineData("Her bloody shirt lay on the quay.")]
    [InlineData("A fiery crash closed the Tarn bridge.")]
    [InlineData("The root stands under the radical sign.")]
    [InlineData("Pick an arbitrary number from one to six.")]
    [InlineData("The grey parrot is for sale in Osk.")]
    [InlineData("The virulent strain reached Osk in May.")]
    [InlineData("The word “draconian” is older than the port.")]
    [InlineData("The novel Ruthless Harbour is set in Tarn.")]
    [InlineData("The value of `arbitrary` is kept.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe draconian fee rose again in May.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe draconian fee rose again in May.")]
    [InlineData("“The fee is draconian,” Ilse Brandt said.", "draft.txt")]
    [InlineData("<h2>The draconian fee</h2><p>It rose in May.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_may_judge(string kind) =>
        RuleVerifier.VerifySilent(Id, "The draconian fee rose again in May.", options: RuleVerifier.Options(("lint_text.document_kind", kind)));

    [Fact]
    public void Allowed_term_is_left_alone() => RuleVerifier.Verify(
        Id,
        "The draconian fee rose, and the {|SR3001:callous|} board met.",
        options: RuleVerifier.Options(("lint_text.SR3001.allow", "draconian, vile")));
}
