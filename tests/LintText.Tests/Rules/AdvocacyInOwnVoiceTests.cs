using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3011.</summary>
public sealed class AdvocacyInOwnVoiceTests
{
    private const string Id = "SR3011";

    [Theory]
    [InlineData("The council {|SR3011:must never again ignore the islanders|}.")]
    [InlineData("The board {|SR3011:should apologise|}.")]
    [InlineData("The mayor {|SR3011:should be ashamed|}.")]
    [InlineData("We {|SR3011:need to build a second bridge|}.")]
    [InlineData("Odo Lenk {|SR3011:ought to resign|}.")]
    [InlineData("The board {|SR3011:had better listen|}.")]
    [InlineData("{|SR3011:It is time to close the quay|}.")]
    [InlineData("{|SR3011:It is imperative that the quay stays open|}.")]
    [InlineData("The delay {|SR3011:is unacceptable|}.")]
    [InlineData("The toll {|SR3011:is a pity|}.")]
    [InlineData("{|SR3011:There is no excuse for the delay|}.")]
    [InlineData("{|SR3011:Don’t be fooled by the new paint|}.")]
    [InlineData("{|SR3011:Remember that the board promised a bridge|}.")]
    [InlineData("{|SR3011:Imagine a quay without a ferry|}.")]
    [InlineData("{|SR3011:Let us not forget the flood|}.")]
    [InlineData("{|SR3011:How far will the board go|}?")]
    [InlineData("{|SR3011:Who needs a second toll|}?")]
    [InlineData("The board {|SR3011:has raised the toll once more|}!")]
    [InlineData("<p>The council {|SR3011:must never again ignore the islanders|}.</p>", "draft.html")]
    public void Own_advice_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Under section 4 the council must publish its accounts by June.")]
    [InlineData("The bill says that drivers must stop at the gate.")]
    [InlineData("Candidates must be 35.")]
    [InlineData("By law the board must not ignore a petition.")]
    [InlineData("The ferry should arrive on Friday.")]
    [InlineData("The captain must have been asleep.")]
    [InlineData("The bridge should be ready.")]
    [InlineData("The council must never again ignore the islanders, Ilse Brandt said.")]
    [InlineData("Ilse Brandt said the board should apologise.")]
    [InlineData("“The board should apologise,” said Ilse Brandt.")]
    [InlineData("If the board should apologise, the crews will return.")]
    [InlineData("The question is whether the board should apologise.")]
    [InlineData("The board should apologise.[^1]\n\n[^1]: Report of the inquiry, 4 June 2023.")]
    [InlineData("# The board should apologise")]
    [InlineData("To reach the quay, drivers must stop at the gate.")]
    [InlineData("Odo Lenk called the delay unacceptable.")]
    [InlineData("Many islanders think the delay is unacceptable.")]
    [InlineData("Visitors are welcome to watch.")]
    [InlineData("The board could not say what is wrong with the engine.")]
    [InlineData("Imagine Theatre reopened in Osk.")]
    [InlineData("The council asked what happens next?")]
    [InlineData("When does the ferry sail?")]
    [InlineData("He joined Yahoo!")]
    [InlineData("“The toll is back!” shouted Odo Lenk.")]
    [InlineData("Sign up for the harbour newsletter by email now!")]
    [InlineData("The council cannot open the gate.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_may_advise(string kind) =>
        RuleVerifier.VerifySilent(Id, "The council must never again ignore the islanders.", options: RuleVerifier.Options(("lint_text.document_kind", kind)));
}
