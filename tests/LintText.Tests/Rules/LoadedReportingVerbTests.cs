using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3004.</summary>
public sealed class LoadedReportingVerbTests
{
    private const string Id = "SR3004";

    [Theory]
    [InlineData("The union {|SR3004:claimed|} that the ferry was unsafe.")]
    [InlineData("Odo Lenk {|SR3004:insisted|} that the fee was fair.")]
    [InlineData("Ilse Brandt {|SR3004:admits|} that the fee rose.")]
    [InlineData("“The fee is fair,” {|SR3004:boasted|} Mayor Ilse Brandt.")]
    [InlineData("Mara Voss {|SR3004:pointed out|} that the gate was open.")]
    [InlineData("The ministry {|SR3004:revealed|} that the fund was empty.")]
    [InlineData("<p>The union <em>{|SR3004:claimed|}</em> that the ferry was unsafe.</p>", "draft.html")]
    [InlineData("The union {|SR3004:claimed|} that the ferry was unsafe.", "draft.txt")]
    public void Verb_that_judges_the_speaker_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The union {|SR3004:claimed|} that the ferry was unsafe.", "The union said that the ferry was unsafe.")]
    [InlineData("The union {|SR3004:claims|} that the ferry is unsafe.", "The union says that the ferry is unsafe.")]
    [InlineData("Mara Voss {|SR3004:noted|} that the gate was open.", "Mara Voss said that the gate was open.")]
    [InlineData("“The fee is fair,” Ilse Brandt {|SR3004:insisted|}.", "“The fee is fair,” Ilse Brandt said.")]
    public void Fix_takes_a_neutral_verb_in_the_same_form(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected);

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
