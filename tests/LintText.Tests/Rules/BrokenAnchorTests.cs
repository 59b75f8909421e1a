using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4018.</summary>
public sealed class BrokenAnchorTests
{
    private const string Id = "SR4018";

    private static readonly LintOptions Options = TestReferences.Options(files: new()
    {
        ["guide.md"] = "# Start\n\n## The Port’s Fees\n\n<a id=\"levy\"></a>It rose.",
        ["page.html"] = "<h2 id=\"fees\">What it costs</h2><p id=\"levy\">It rose.</p>",
        ["log.txt"] = "Tide, 4 m",
        ["maps/quay.png"] = string.Empty,
    });

    [Theory]
    [InlineData("# Fees\n\nSee the [levy]({|SR4018:#levy|}).")]
    [InlineData("# Fees\n\nSee the [fees]({|SR4018:#fee|}).")]
    [InlineData("# Fees\n\nSee the {|SR4018:[levy][l]|}.\n\n[l]: #levy")]
    [InlineData("# Fees\n\n## Fees\n\nSee the [fees](#fees-1) and the [fees]({|SR4018:#fees-2|}).")]
    [InlineData("# Fees\n\n```\n# Levy\n```\n\nSee the [levy]({|SR4018:#levy|}).")]
    [InlineData("# Fees\n\n**Levy**\n\nSee the [levy]({|SR4018:#levy|}).")]
    [InlineData("# Fees\n\nSee the <a href=\"{|SR4018:#levy|}\">levy</a>.")]
    [InlineData("# Fees\n\n<!-- <a id=\"levy\"></a> -->\n\nSee the [levy]({|SR4018:#levy|}).")]
    [InlineData("# Fees {#costs}\n\nSee the [costs](#costs) and the [fees]({|SR4018:#fees|}).")]
    [InlineData("See the [end]({|SR4018:guide.md#end|}) of the guide.")]
    [InlineData("See the [end]({|SR4018:guide.md?raw=1#end|}) of the guide.")]
    [InlineData("# End\n\nSee the [end]({|SR4018:guide.md#end|}) of the guide.")]
    [InlineData("See the [costs]({|SR4018:page.html#cost|}).")]
    [InlineData("<h1>Fees</h1><p>See the <a href=\"{|SR4018:#fees|}\">fees</a>.</p>", "draft.html")]
    [InlineData("<p>See the <a href=\"{|SR4018:guide.md#end|}\">end</a> of the guide.</p>", "draft.html")]
    public void Link_to_a_place_that_is_not_there_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Options);

    [Theory]
    [InlineData("# The Port’s Fees: 2020, and after\n\nSee [there](#the-ports-fees-2020-and-after).")]
    [InlineData("# The Port's Fees\n\nSee [there](#the-port-s-fees) and [there](#the-ports-fees).")]
    [InlineData("# Fees & Levies\n\nSee [there](#fees--levies) and [there](#fees-levies).")]
    [InlineData("# Fees &amp; Levies\n\nSee [there](#fees--levies).")]
    [InlineData("# Who pays?\n\nSee [there](#who-pays) and [there](#Who-Pays).")]
    [InlineData("# :ship: Ferries\n\nSee [there](#ship-ferries) and [there](#-ferries).")]
    [InlineData("# 🚢 Ferries\n\nSee [there](#-ferries) and [there](#ferries).")]
    [InlineData("# *Old* and `new` fees\n\nSee [there](#old-and-new-fees).")]
    [InlineData("# The [levy](https://example.org/levy)\n\nSee [there](#the-levy).")]
    [InlineData("# lint_text and snake_case\n\nSee [there](#lint_text-and-snake_case).")]
    [InlineData("# Café\n\nSee [there](#café) and [there](#caf%C3%A9).")]
    [InlineData("# 港の料金\n\nSee [there](#港の料金).")]
    [InlineData("# Fees\n\n## Fees\n\n## Fees\n\nSee [there](#fees), [there](#fees-1) and [there](#fees_2).")]
    [InlineData("# Fees {#costs}\n\nSee [there](#costs) and, as GitHub has it, [there](#fees-costs).")]
    [InlineData("# 1. Fees\n\nSee [there](#1-fees) and [there](#fees).")]
    [InlineData("# Version 1.2 (beta)\n\nSee [there](#version-12-beta) and [there](#version-1-2).")]
    [InlineData("# Fees[^1]\n\nSee [there](#fees).\n\n[^1]: Port gazette, 2020.")]
    [InlineData("# Fees ##\n\nSee [there](#fees).")]
    [InlineData("Fees\n====\n\nSee [there](#fees).")]
    [InlineData("See [there](#fees).\n\n# Fees")]
    [InlineData("> # Fees\n\nSee [there](#fees).")]
    [InlineData("# Fees {#levy}\n\nSee [there](#levy).")]
    [InlineData("# Fees <a id=\"levy\"></a>\n\nSee [there](#levy).")]
    [InlineData("# Fees <a name=\"levy\"></a>\n\nSee [there](#levy).")]
    [InlineData("<div id=\"levy\">\n\nIt rose.\n\n</div>\n\nSee [there](#levy).")]
    [InlineData("<h2>What it costs</h2>\n\nSee [there](#what-it-costs).")]
    [InlineData("# Fees\n\nSee [there](#user-content-fees).")]
    [InlineData("The fees are below. [Back](#top) [Back](#)")]
    [InlineData("See the [start](guide.md#start), the [fees](guide.md#the-ports-fees) and the [levy](guide.md#levy).")]
    [InlineData("See the [costs](page.html#fees) and the [levy](page.html#levy).")]
    [InlineData("See the [guide](guide.md) and the [guide](guide.md#).")]
    [InlineData("See [line ten](guide.md#L10), [two lines](guide.md#L10-L12) and [a word](guide.md#L10C3-L12C7).")]
    [InlineData("See [there](guide.md#:~:text=It%20rose).")]
    [InlineData("# [Windows](#tab/windows)\n\nIt rose.\n\n# [Linux](#tab/linux)\n\nIt fell.\n\n***")]
    [InlineData("See [line ten](log.txt#line-ten) and the [map](maps/quay.png#quay) in [maps](maps/#quay).")]
    [InlineData("See the [guide](gone.md#levy).")]
    [InlineData("See the [guide](/guide.md#levy).")]
    [InlineData("See the [guide](https://example.org/guide.md#levy).")]
    [InlineData("See the [app](#/fees) and the [old app](#!fees).")]
    [InlineData("See the [part](#{{slug}}) and the [part](guide.md#{{slug}}).")]
    [InlineData("A link is written `[levy](#levy)`.")]
    [InlineData("```\n[levy](#levy)\n```")]
    [InlineData("See the \\[levy](#levy).")]
    [InlineData("<!-- [levy](#levy) -->\n\nIt rose.")]
    [InlineData("The tag #levy was used twice.")]
    [InlineData("<h1 id=\"fees\">What it costs</h1><p id=\"levy\">See <a href=\"#fees\">there</a> and <a href=\"#levy\">there</a>.</p>", "draft.html")]
    [InlineData("<p><a name=\"levy\"></a>See <a href=\"#levy\">there</a> and <a href=\"#\">there</a>.</p>", "draft.html")]
    [InlineData("See the [levy](#levy).", "draft.txt")]
    [InlineData("See [note](#fn1) and [back](#fnref:1).")]
    [InlineData("# ![ship](ship.png) Ferries\n\nSee [ferries](#ferries).")]
    [InlineData("[🚇](#infra-brandt)")]
    [InlineData("See [the map](map.png#xywh=1,2,3,4).")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path, Options);

    [Fact]
    public void Without_files_to_look_at_only_the_document_itself_is_searched() =>
        RuleVerifier.Verify(Id, "# Fees\n\nSee the [levy]({|SR4018:#levy|}) and the [end](guide.md#end).");

    [Theory]
    [InlineData("# Fees\n\nSee the [levy]({|SR4018:#the%20levy|}).", "There is no heading or anchor “#the levy” in this file")]
    [InlineData("See the [end]({|SR4018:guide.md#end|}).", "There is no heading or anchor “#end” in “guide.md”")]
    public void Message_names_the_fragment_and_the_file(string markup, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup, options: Options)).Message);
}
