using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4019.</summary>
public sealed class UndefinedLinkLabelTests
{
    private const string Id = "SR4019";

    [Theory]
    [InlineData("The levy rose, the {|SR4019:[gazette][port]|} says.")]
    [InlineData("The levy rose, the {|SR4019:[gazette][]|} says.")]
    [InlineData("The levy rose, the {|SR4019:[port gazette][Port Gazette]|} says.\n\n[gazette]: https://example.org/levy")]
    [InlineData("The levy rose, the {|SR4019:[*port* gazette][port]|} says.")]
    [InlineData("The {|SR4019:[levy][l]|} rose and the {|SR4019:[fee][f]|} fell; see the [log][port].\n\n[port]: https://example.org/log")]
    [InlineData("# The {|SR4019:[levy][port]|}\n\nIt rose.")]
    [InlineData("- The {|SR4019:[levy][port]|} rose.\n- The fee fell.")]
    [InlineData("> The {|SR4019:[levy][port]|} rose.")]
    [InlineData("The levy rose.[^1]\n\n[^1]: The {|SR4019:[gazette][port]|}, 2020.")]
    [InlineData("The levy rose, the {|SR4019:[gazette][port]|} says.\n\n```\n[port]: https://example.org/levy\n```")]
    [InlineData("The levy rose, the {|SR4019:[gazette][port]|} says.\n\n\\[port]: https://example.org/levy")]
    public void Label_without_a_definition_is_reported(string markup) => RuleVerifier.Verify(Id, markup);

    [Theory]
    [InlineData("The levy rose, the [gazette][port] says.\n\n[port]: https://example.org/levy")]
    [InlineData("[port]: https://example.org/levy\n\nThe levy rose, the [gazette][Port] says.")]
    [InlineData("The levy rose, the [gazette][] says.\n\n[gazette]: https://example.org/levy")]
    [InlineData("The levy rose, the [gazette] says.")]
    [InlineData("The levy rose [sic], the clerk wrote [in May] to the board.")]
    [InlineData("The levy rose, the [gazette](https://example.org/levy) [sic] says.")]
    [InlineData("The levy rose [sic] [!].")]
    [InlineData("The levy rose.[^1]\n\n[^1]: Port gazette, 2020.")]
    [InlineData("The levy rose [sic][^1].\n\n[^1]: Port gazette, 2020.")]
    [InlineData("The levy rose [1][2].")]
    [InlineData("The first cell is [0][0], the next rows[0][1].")]
    [InlineData("The cell grid[row][column] holds the levy.")]
    [InlineData("- [x][ ] Pay the levy.")]
    [InlineData("A link is written `[gazette][port]`.")]
    [InlineData("```\n[gazette][port]\n```")]
    [InlineData("    [gazette][port]")]
    [InlineData("The cell is $[row][column]$.")]
    [InlineData("The levy rose, the \\[gazette\\]\\[port\\] says.")]
    [InlineData("The levy rose, the \\[gazette][port] says.")]
    [InlineData("The map: ![quay][map]")]
    [InlineData("<!-- [gazette][port] -->\n\nThe levy rose.")]
    [InlineData("See [the [gazette][port] of May](https://example.org/levy).\n\n[port]: https://example.org/port")]
    [InlineData("<p>The levy rose, the [gazette][port] says.</p>", "draft.html")]
    [InlineData("The levy rose, the [gazette][port] says.", "draft.txt")]
    [InlineData("The levy rose.\n\n## Comments\n\nThe [gazette][port].")]
    [InlineData("See <code>[gazette][port]</code> and [@lund2018][@levy2018].")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("The {|SR4019:[gazette][port]|} says so.", "Link label “port” is not defined")]
    [InlineData("The {|SR4019:[gazette][]|} says so.", "Link label “gazette” is not defined")]
    public void Message_names_the_label(string markup, string expected) => Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup)).Message);
}
