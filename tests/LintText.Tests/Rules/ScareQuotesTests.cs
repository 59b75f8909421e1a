using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3002.</summary>
public sealed class ScareQuotesTests
{
    private const string Id = "SR3002";

    [Theory]
    [InlineData("The company’s {|SR3002:“apology”|} arrived in June.")]
    [InlineData("The company’s {|SR3002:\"apology\"|} arrived in June.")]
    [InlineData("The company’s {|SR3002:‘apology’|} arrived in June.")]
    [InlineData("Fabricating {|SR3002:“evidence”|} became a trade in Osk.")]
    [InlineData("The region’s only {|SR3002:“achievement,”|} a bridge, fell in May.")]
    [InlineData("The {|SR3002:so-called experts|} left on the first ferry.")]
    [InlineData("- The {|SR3002:“experts”|} left on the first ferry.")]
    [InlineData("<p>The company’s {|SR3002:&ldquo;apology&rdquo;|} arrived in June.</p>", "draft.html")]
    [InlineData("The company’s {|SR3002:“apology”|} arrived in June.", "draft.txt")]
    public void Doubting_marks_are_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The company issued what it called an “apology” in June.")]
    [InlineData("The board’s “open door” closed at noon.")]
    [InlineData("The “evidence” rule applies to each court.")]
    [InlineData("Her vote was a “mistake” by any measure.")]
    [InlineData("It was a war for “independence” or “secession”.")]
    [InlineData("Odo Lenk asked for an apology. “We want an apology by June,” Odo Lenk said. The “apology” arrived in May.")]
    [InlineData("Karl Marx defined the “value” of goods by labour.")]
    [InlineData("The so-called swing states vote in June.")]
    [InlineData("The council did not vote on the mayor’s demands, which Judge Amsel called “arbitrary”.")]
    [InlineData("Ilse Brandt said the fee was “absurd”.")]
    [InlineData("The old ferry, known as “the tub”, sank in 1974.")]
    [InlineData("The term “levy” covers every toll on the quay.")]
    [InlineData("A “levy” (from the verb for lifting) is a toll.")]
    [InlineData("The film “Silence” opened in Osk.")]
    [InlineData("“We offered an ‘apology’ in June,” said Odo Lenk.")]
    [InlineData("# The company’s “apology”")]
    [InlineData("The company’s “apology” arrived in June.[^1]\n\n[^1]: Letter to Ilse Brandt, 4 June 2023.")]
    [InlineData("The company’s `“apology”` arrived in June.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe company’s “apology” arrived in June.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe company’s “apology” arrived in June.")]
    [InlineData("Ilse Brandt described the letter as an “apology”.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("The board’s {|SR3002:“open door”|} closed at noon.", "weak")]
    [InlineData("The company’s {|SR3002:“apology”|} arrived in June.", "strong")]
    [InlineData("The company sent an “apology” in June.", "strong")]
    [InlineData("The company sent an {|SR3002:“apology”|} in June.", "moderate")]
    public void Words_of_less_standing_are_reported_on_request(string markup, string strength) =>
        RuleVerifier.Verify(Id, markup, options: RuleVerifier.Options(("lint_text.minimum_strength", strength)));

    [Theory]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_may_doubt_a_word(string kind) =>
        RuleVerifier.VerifySilent(Id, "The company’s “apology” arrived in June.", options: RuleVerifier.Options(("lint_text.document_kind", kind)));
}
