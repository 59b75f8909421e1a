using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR5005.</summary>
public sealed class UnlabelledOpinionTests
{
    private const string Id = "SR5005";

    [Theory]
    [InlineData("""
        # The bridge at Port Calder

        When {|SR5005:I|} first crossed the bridge, my father held my hand. The town must not let it rust. The council should sell the new hall and pay for the steel.

        The board tells me that it has no money. The state of the third span is unacceptable, and the mayor ought to say so.
        """)]
    [InlineData("""
        The council {|SR5005:must|} never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """)]
    [InlineData("""
        <p>When {|SR5005:I|} first crossed the bridge, my father held my hand. The town must not let it rust.</p>
        <p>The council should sell the new hall. The delay is shameful, and the mayor ought to say so.</p>
        """, "draft.html")]
    [InlineData("""
        The council {|SR5005:must|} never again ignore the islanders. It should open its books, and it should do so before June.

        The mayor must pay for the ferry. The delay is shameful.
        """, "draft.txt")]
    [InlineData("""
        In {|SR5005:my|} opinion the bridge is a disgrace, and I crossed it today.

        The council must sell the hall, and it should do so before June. The mayor ought to pay.
        """)]
    public void Argument_without_a_label_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("""
        ---
        type: opinion
        ---

        The council must never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """)]
    [InlineData("""
        ---
        tags: [ferry, commentary]
        ---

        The council must never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """)]
    [InlineData("""
        # Opinion: The ferry

        The council must never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """)]
    [InlineData("""
        # The ferry

        *A column by Piet Marr*

        The council must never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """)]
    [InlineData("""
        I was born at the locks, in my father’s house. My mother told me that I cried all night. I learned to swim before I could walk, and I still do.

        I remember the smell of tar. You should have seen me run.
        """)]
    [InlineData("""
        ---
        url: https://gazette.example/opinion/ferry
        ---

        The council must never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """)]
    [InlineData("""
        The ferry sails on Monday.

        “I crossed the bridge with my father. The town must not let it rust. The council should sell the hall, and the mayor should pay,” Ilse Brandt said. “The delay is shameful to me.”
        """)]
    [InlineData("""
        The ferry sails on Monday.

        > I crossed the bridge with my father. The town must not let it rust. The council should sell the hall, and the mayor should pay. The delay is shameful.
        """)]
    [InlineData("""
        Ilse Brandt said the council must open its books. She said the mayor should pay for the ferry. Odo Lenk said the board should sell the hall. He said it must do so before June and that the delay is shameful.
        """)]
    [InlineData("""
        The ferry sails on Monday, and the council should open its books.

        ## Comments

        I think the mayor must pay. I wrote to my council. It should sell the hall. The delay is shameful.
        """)]
    [InlineData("""
        The ferry sails on Monday.

            I must, should, ought

        Set `must`, `should`, `ought`, `I`, `my` and `me` in the list of words.
        """)]
    [InlineData("""
        The council must never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """, "site/opinion/ferry.md")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("lint_text.document_kind", "opinion")]
    [InlineData("lint_text.document_kind", "docs")]
    [InlineData("lint_text.SR5005.minimum_cues", "8")]
    public void Options_allow_it(string key, string value) => RuleVerifier.VerifySilent(Id, """
        The council must never again ignore the islanders. It should open its books, and it should do so before June. The mayor must pay for the ferry. The delay is shameful.
        """, options: RuleVerifier.Options((key, value)));
}
