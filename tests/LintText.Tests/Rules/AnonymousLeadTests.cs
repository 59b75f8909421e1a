using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2007.</summary>
public sealed class AnonymousLeadTests
{
    private const string Id = "SR2007";

    [Theory]
    [InlineData("""
        The king will abdicate on Friday, {|SR2007:a palace source|} said.

        The crown passes to his daughter. Ana Ruiz, his secretary, said the hall would be closed on Friday.
        """)]
    [InlineData("""
        # King to abdicate

        According to {|SR2007:an official at the palace|}, the king will abdicate on Friday.

        The crown passes to his daughter.
        """)]
    [InlineData("""
        {|SR2007:Palace officials|} said on Monday that the king would abdicate.

        The crown passes to his daughter.
        """)]
    [InlineData("""
        # King will abdicate on Friday, {|SR2007:palace source|} says

        The crown passes to his daughter.

        The hall is closed.
        """)]
    [InlineData("""
        <h1>King to abdicate</h1>
        <p>The king will abdicate on Friday, {|SR2007:a palace source|} said.</p>
        <p>The crown passes to his daughter.</p>
        """, "draft.html")]
    [InlineData("""
        The king will abdicate on Friday, {|SR2007:a palace source|} said.

        The crown passes to his daughter, who has lived in Port Calder since 2011.
        """, "draft.txt")]
    public void Lead_that_rests_on_an_unnamed_source_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("""
        The king will abdicate on Friday, his secretary Ana Ruiz said.

        A palace source said the hall would be closed.
        """)]
    [InlineData("""
        The king will abdicate on Friday, a palace source said. His secretary, Ana Ruiz, said the date was right.

        The crown passes to his daughter.
        """)]
    [InlineData("""
        The king signed the act on Friday.

        The hall will be closed, a palace source said.
        """)]
    [InlineData("""
        “A palace source told me the king will go,” his secretary Ana Ruiz said.

        The crown passes to his daughter.
        """)]
    [InlineData("""
        Palace officials closed the hall on Friday.

        The crown passes to his daughter.
        """)]
    [InlineData("""
        The king will abdicate on Friday, a palace spokeswoman said.

        The crown passes to his daughter.
        """)]
    [InlineData("The king will abdicate on Friday, a palace source said.")]
    [InlineData("""
        The king will abdicate on Friday, his secretary Ana Ruiz said.

        The hall is closed.

        ## Also see

        The queen will stay, a palace source said.
        """)]
    [InlineData("""
        <p>The king will abdicate on Friday, his secretary Ana Ruiz said.</p>
        <p>A palace source said the hall would be closed.</p>
        """, "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void House_may_allow_it() => RuleVerifier.VerifySilent(Id, """
        The king will abdicate on Friday, a palace source said.

        The crown passes to his daughter.
        """, options: RuleVerifier.Options(("lint_text.anonymous.allow_lead", "true")));

    [Fact]
    public void Message_names_the_clause() => Assert.EndsWith(" (by default a lead should have a source with a name)", Assert.Single(RuleVerifier.Verify(Id, """
        The king will abdicate on Friday, {|SR2007:a palace source|} said.

        The crown passes to his daughter.
        """)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_have_no_lead(string kind) => RuleVerifier.VerifySilent(Id, """
        The king will abdicate on Friday, a palace source said.

        The crown passes to his daughter.
        """, options: RuleVerifier.Options(("lint_text.document_kind", kind)));
}
