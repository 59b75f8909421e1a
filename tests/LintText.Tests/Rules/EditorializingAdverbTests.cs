using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3005.</summary>
public sealed class EditorializingAdverbTests
{
    private const string Id = "SR3005";

    [Theory]
    [InlineData("{|SR3005:Clearly|}, the harbour board had no plan.")]
    [InlineData("{|SR3005:Tragically|}, nine sailors drowned.")]
    [InlineData("The harbour board, {|SR3005:of course|}, had no plan.")]
    [InlineData("But {|SR3005:surprisingly|}, the ferry sailed.")]
    [InlineData("The fee rose, {|SR3005:predictably|}.")]
    [InlineData("<p><b>{|SR3005:Clearly|}</b>, the harbour board had no plan.</p>", "draft.html")]
    [InlineData("{|SR3005:Needless to say|}, the fee rose.", "draft.txt")]
    public void Adverb_that_tells_what_to_think_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("{|SR3005:Clearly|}, the harbour board had no plan.", "The harbour board had no plan.")]
    [InlineData("The harbour board, {|SR3005:of course|}, had no plan.", "The harbour board had no plan.")]
    [InlineData("The fee rose, {|SR3005:predictably|}.", "The fee rose.")]
    [InlineData("And, {|SR3005:of course|}, the harbour board had no plan.", "And the harbour board had no plan.")]
    [InlineData("{|SR3005:Needless to say|}, Port Calder was closed.", "Port Calder was closed.")]
    public void Fix_deletes_it_and_leaves_a_sentence(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected);

    [Theory]
    [InlineData("The lighthouse is clearly visible from Port Calder.")]
    [InlineData("The pilot speaks clearly.")]
    [InlineData("Naturally occurring salt covers the flats.")]
    [InlineData("After the change of course, the ship sank.")]
    [InlineData("“Clearly, the harbour board had no plan,” Ilse Brandt said.")]
    [InlineData("Clearly, the harbour board had no plan, Ilse Brandt said.")]
    [InlineData("> Clearly, the harbour board had no plan.")]
    [InlineData("# Clearly, the harbour board had no plan")]
    [InlineData("The word “clearly” is cut from every draft.")]
    [InlineData("The test reads, `clearly`, in lower case.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nClearly, the harbour board had no plan.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nClearly, the harbour board had no plan.")]
    [InlineData("The lighthouse is clearly visible from Port Calder.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Opinion_may_tell_what_to_think() =>
        RuleVerifier.VerifySilent(Id, "Clearly, the harbour board had no plan.", options: RuleVerifier.Options(("lint_text.document_kind", "opinion")));
}
