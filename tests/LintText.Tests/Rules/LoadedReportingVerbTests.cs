using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3004.</summary>
public sealed class LoadedReportingVerbTests
{
    private const string Id = "SR3004";

    private static readonly LintOptions Weak = RuleVerifier.Options(("lint_text.minimum_strength", "weak"));

    [Theory]
    [InlineData("The union {|SR3004:claimed|} that the ferry was unsafe.")]
    [InlineData("“The fee is fair,” {|SR3004:boasted|} Mayor Ilse Brandt.")]
    [InlineData("The board {|SR3004:purports|} to speak for the islanders.")]
    [InlineData("Odo Lenk {|SR3004:claimed|} that the fee was fair and {|SR3004:insisted|} that nobody had paid it.")]
    [InlineData("<p>The union <em>{|SR3004:claimed|}</em> that the ferry was unsafe.</p>", "draft.html")]
    [InlineData("The union {|SR3004:claimed|} that the ferry was unsafe.", "draft.txt")]
    [InlineData("Odo Lenk {|SR3004:insisted|} that the fee was fair.")]
    [InlineData("Ilse Brandt {|SR3004:admits|} that the fee rose.")]
    [InlineData("The ministry {|SR3004:revealed|} that the fund was empty.")]
    [InlineData("The glacier, Odo Lenk {|SR3004:claims|}, has stopped shrinking.")]
    public void Verb_that_judges_the_speaker_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    /// <summary>Verbs that judge only at times are reported beside others, or when a house asks for them.</summary>
    [Theory]
    [InlineData("Mara Voss {|SR3004:pointed out|} that the gate was open.")]
    [InlineData("The mayor {|SR3004:failed to|} acknowledge the letter.")]
    public void Verb_that_can_judge_is_reported_on_request(string markup)
    {
        RuleVerifier.Verify(Id, markup, options: Weak);
        RuleVerifier.VerifySilent(Id, markup.Replace("{|SR3004:", string.Empty, StringComparison.Ordinal).Replace("|}", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The union {|SR3004:claimed|} that the ferry was unsafe.", "The union said that the ferry was unsafe.")]
    [InlineData("The union {|SR3004:claims|} that the ferry is unsafe.", "The union says that the ferry is unsafe.")]
    [InlineData("Mara Voss {|SR3004:noted|} that the gate was open.", "Mara Voss said that the gate was open.")]
    [InlineData("“The fee is fair,” Ilse Brandt {|SR3004:insisted|}.", "“The fee is fair,” Ilse Brandt said.")]
    public void Fix_takes_a_neutral_verb_in_the_same_form(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected, options: Weak);

    /// <summary>“Said” for “claimed” changes no fact, unless the claim is denied; other verbs tell more than that something was said.</summary>
    [Theory]
    [InlineData("The union {|SR3004:claimed|} that the ferry was unsafe.", true)]
    [InlineData("The union {|SR3004:claims|} that the ferry is unsafe.", true)]
    [InlineData("The union has {|SR3004:claimed|} that the ferry is unsafe.", true)]
    [InlineData("The union never {|SR3004:claimed|} that the ferry was unsafe.", false)]
    [InlineData("“The fee is fair,” {|SR3004:boasted|} Mayor Ilse Brandt.", false)]
    public void Fix_is_safe_where_no_meaning_changes(string markup, bool isSafe) => Assert.Equal(isSafe, Assert.Single(RuleVerifier.Verify(Id, markup)).Fix!.IsSafe);

    [Theory]
    [InlineData("The union filed a claim for 40,000 crowns over the ferry.")]
    [InlineData("The league claimed responsibility for the fire on the ferry.")]
    [InlineData("The union claimed the prize of 40,000 crowns.")]
    [InlineData("The choir held the high note until the bells rang.")]
    [InlineData("Tarn Hospital admitted nine patients.")]
    [InlineData("The cloth fell to reveal a statue.")]
    [InlineData("The crew maintained the engine.")]
    [InlineData("The door slammed when the ferry turned.")]
    [InlineData("“The union claimed that the ferry was unsafe,” Ilse Brandt said.")]
    [InlineData("> The union claimed that the ferry was unsafe.")]
    [InlineData("# Union claimed that the ferry was unsafe")]
    [InlineData("The test reads: `The union claimed that the ferry was unsafe.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe union claimed that the ferry was unsafe.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe union claimed that the ferry was unsafe.")]
    [InlineData("“The union claimed that the ferry was unsafe,” Ilse Brandt said.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Documentation_is_left_alone() =>
        RuleVerifier.VerifySilent(Id, "The union claimed that the ferry was unsafe.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}
