using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Language;

/// <summary>A full stop ends a sentence unless it belongs to a word or number.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Brandt met Dr. Lund and Gov. Reyes. | Mrs. Orsk stayed.")]
    [InlineData("Fog Inc. said so. | She works at Fog Inc. | He does not.")]
    [InlineData("He lives on St. Olav Street. | She went to St. Olav.")]
    [InlineData("It was Jan. 5 when he came. | On Feb. 3, she left.")]
    [InlineData("It was Vik vs. Sandøy. | Vik won.")]
    [InlineData("Carl Brandt Jr. said no. | She met Carl Brandt Jr. | He was ill.")]
    [InlineData("Sen. Orsk (R., Vik) left. | Rep. Lund stayed.")]
    [InlineData("Approx. 40 came. | Ca. 50 left.")]
    [InlineData("Bring tools, e.g. a lamp. | Use rope, i.e. twine. | Nets, etc. are sold.")]
    [InlineData("The U.S. Army came.")]
    [InlineData("He took No. 5 home. | Is it No. 5?")]
    [InlineData("They met at 5 p.m. on Monday.")]
    [InlineData("She has a Ph.D. in law.")]
    public void Abbreviations_and_titles_end_nothing(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("J. K. Orsk wrote it. | So did A. Lund.")]
    public void Initials_end_nothing(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("It rose by 3.5 percent. | Then it fell to 2.25.")]
    [InlineData("Fog.com fell. | It is at v2.0 now.")]
    public void Decimals_end_nothing(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("He paused... and went on. | He paused… | Then he left. | Nobody came... | The end.")]
    public void Ellipsis_ends_a_sentence_before_a_capital_only(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("“It was shut.” | Nobody knew why. | She asked, “Was it?” | He did not say.")]
    [InlineData("“Stop. | Now,” she said. | “We must go.”")]
    [InlineData("He said ‘no.’ | Then he left.")]
    [InlineData("He left (nobody saw him). | She stayed. | (Nobody asked.) | They slept.")]
    public void Closing_marks_go_with_their_sentence(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("Stop! | Who goes? | “Run!” he said. | Really?! | Yes.")]
    public void Exclamation_and_question_marks_end_sentences(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("They left at six. | 40 stayed.")]
    public void Number_can_begin_a_sentence(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("The clerk answered no. | Observers came. | It was No. 5. | They sat at No. 7 for an hour.")]
    public void No_goes_on_before_a_number_only(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("The levy fell.[3] | Surveys rose.[4][5] | It rained.")]
    [InlineData("The levy fell.3 | Surveys rose.")]
    public void Reference_marks_go_with_their_sentence(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("The board … Odo Lenk … said so. | It ended.")]
    public void Dots_between_spaces_leave_words_out(string expected) => Verify(expected.Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("雨が降った。 | Odo Lenk said so.")]
    public void Full_width_marks_end_sentences(string expected) => Verify(expected.Replace("。 | ", "。", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("OSK (AP) — | The board met.")]
    [InlineData("PORT CALDER, Drennia, May 4 (Reuters) - | Critics came.")]
    [InlineData("Port Calder, May 4 — | The Harbour Union met.")]
    [InlineData("OSK— | Odo Lenk left.")]
    [InlineData("10:50 — | Odo Lenk left.")]
    public void Datelines_stand_apart(string expected) => Verify(expected.Replace("— | Odo Lenk left.", expected.StartsWith("OSK", StringComparison.Ordinal) ? "—Odo Lenk left." : "— Odo Lenk left.", StringComparison.Ordinal).Replace(" | ", " ", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("Odo Lenk — the mayor — left.")]
    [InlineData("NATO — The Alliance — met.")]
    [InlineData("Odo Lenk - Mara Lund’s husband - left.")]
    public void Dash_of_another_kind_parts_nothing(string expected) => Verify(expected, expected);

    [Fact]
    public void Items_of_a_list_and_blocks_end_sentences()
    {
        Verify("1. First we row. Then we rest.\n2. Then we sleep", "First we row. | Then we rest. | Then we sleep");
        Verify("One. Two\n\nThree", "One. | Two | Three");
    }

    [Fact]
    public void Sentences_cover_all_tokens_in_order()
    {
        var model = new SourcingModel(DocumentView.Read("# Ferry\n\nIt left. “Gone,” he said!\n\n- one\n- two; three.", "draft.md"));

        Assert.Equal(0, model.Sentences[0].FirstToken);
        Assert.Equal(model.Text.Count, model.Sentences[^1].EndToken);
        Assert.All(model.Sentences.Zip(model.Sentences.Skip(1)), pair => Assert.Equal(pair.First.EndToken, pair.Second.FirstToken));
    }

    private static void Verify(string text, string expected)
    {
        var model = new SourcingModel(DocumentView.Read(text, "draft.txt"));
        Assert.Equal(expected, string.Join(" | ", model.Sentences.Select(s => model.Document.GetText(s.Span))));
    }
}
