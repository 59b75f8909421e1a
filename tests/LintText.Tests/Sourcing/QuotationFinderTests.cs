using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>Quotation marks of every style are paired, and apostrophes are not.</summary>
public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said \"no\" and \"never, ever\" to them.", "\"no\" | \"never, ever\"")]
    [InlineData("He said “no” and “never, ever” to them.", "“no” | “never, ever”")]
    [InlineData("He said ‘we will not go back’ to them.", "‘we will not go back’")]
    [InlineData("He said 'we will not go back' to them.", "'we will not go back'")]
    [InlineData("He said « we will not go back » and «never».", "« we will not go back » | «never»")]
    [InlineData("He said „we will not go“ to them.", "„we will not go“")]
    [InlineData("“One,” she said, “two.”", "“One,” | “two.”")]
    [InlineData("(“No”) and —“yes”— and [“so”].", "“No” | “yes” | “so”")]
    [InlineData("“NO MORE BOATS”", "“NO MORE BOATS”")]
    [InlineData("“We must—” she began.", "“We must—”")]
    [InlineData("“We waited …” she said.", "“We waited …”")]
    [InlineData("‘Go,’ he said. ‘Now.’", "‘Go,’ | ‘Now.’")]
    [InlineData("He got an 'A' and a ‘B’.", "'A' | ‘B’")]
    public void Marks_of_every_style_are_paired(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("“She told me ‘never again’ and left,” he said.", "“She told me ‘never again’ and left,” | 1 ‘never again’")]
    [InlineData("\"She told me 'never again' and left,\" he said.", "\"She told me 'never again' and left,\" | 1 'never again'")]
    [InlineData("“He said ‘she said “no” to me’ twice.”", "“He said ‘she said “no” to me’ twice.” | 1 ‘she said “no” to me’ | 2 “no”")]
    [InlineData("“It's the pilots'” he said.", "“It's the pilots'”")]
    public void Quotations_in_quotations_are_deeper(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("“The boat was late.\n\n“Nobody told us why.\n\n“We waited.” She left.", "open “The boat was late. | open continues “Nobody told us why. | continues “We waited.”")]
    [InlineData("\"The boat was late.\n\n\"Nobody told us why.\" She left.", "open \"The boat was late. | continues \"Nobody told us why.\"")]
    public void Quotation_goes_on_in_the_paragraph_that_opens_anew(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("He said ”we will not go” to them.", "”we will not go”")]
    public void Closing_mark_typed_for_an_opening_one_opens(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("The 6\" nail and the 5'11\" man stood 12’ apart.", "")]
    [InlineData("He left.” Then she came.", "")]
    [InlineData("The ‘90s and the '80s were good.", "")]
    [InlineData("It’s the pilots’ boat, isn't it, in the '90s and ’tis.", "")]
    [InlineData("The pilots' boat and the sailors' club.", "")]
    public void Apostrophes_measures_and_stray_marks_quote_nothing(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("A 6\" nail, he said, is \"long\".", "\"long\"")]
    public void Measure_does_not_hide_a_quotation(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("He said “we will not go to them.\n\nThe harbour was shut.", "open “we will not go to them.")]
    [InlineData("He said \"we will not go to them.\n\nThe harbour was shut.", "open \"we will not go to them.")]
    [InlineData("“The boat was late.\n\nNobody told us why.”", "open “The boat was late. | continues Nobody told us why.”")]
    [InlineData("He said “we will “not go to “them.", "open “we will “not go to “them. | 1 open “not go to “them. | 2 open “them.")]
    public void Unclosed_quotation_ends_with_its_block(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("He said *“no”* and “*yes*”.", "“no” | “yes”", "draft.md")]
    [InlineData("He said `\"no\"` and \"yes\".", "\"yes\"", "draft.md")]
    [InlineData("<p>He said <q>no more</q>.</p>", "“no more”", "draft.html")]
    [InlineData("<p>He said &ldquo;no&rdquo; and &quot;yes&quot;.</p>", "“no” | \"yes\"", "draft.html")]
    public void Markup_neither_hides_nor_makes_quotations(string text, string expected, string path) => Verify(text, expected, path);

    [Fact]
    public void Teasers_hold_no_quotations() => Verify("The ferry left.\n\nRead more: The “Fog” at Sea\n", string.Empty);

    [Fact]
    public void Term_is_short_and_no_sentence()
    {
        Assert.True(Find("He called it “late”.").IsTerm);
        Assert.False(Find("He said “late again, all of them”.").IsTerm);
        Assert.False(Find("He said “Late.”").IsTerm);
    }

    private static Quotation Find(string text) => Assert.Single(new SourcingModel(DocumentView.Read(text, "draft.txt")).Quotations);

    private static void Verify(string text, string expected, string path = "draft.txt")
    {
        var model = new SourcingModel(DocumentView.Read(text, path));
        Assert.Equal(expected, string.Join(" | ", model.Quotations.Select(q => Show(q, model))));
    }

    /// <summary>A quotation as written, with its depth where it is not in the writer’s text, and whether it is open or goes on.</summary>
    private static string Show(Quotation quotation, SourcingModel model) =>
        (quotation.Depth > 0 ? $"{quotation.Depth} " : string.Empty) + (quotation.IsClosed ? string.Empty : "open ") + (quotation.ContinuesPrevious ? "continues " : string.Empty) + model.Document.GetText(quotation.Span);
}
