using System.Security.Cryptography;
using System.Text;

using AngleSharp.Html.Dom;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Reviews;

/// <summary>Drafts that want to be more than text.</summary>
public sealed class HostileReviewTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What draws, loads or runs, in places that a page repeats: headline, message, source, link, note, code.</summary>
    public static TheoryData<string> Attacks => new(
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "<!--<script>",
        "]]><iframe srcdoc='<script>alert(1)</script>'>",
        "</title></textarea></template><math><mi xlink:href=javascript:alert(1)>x",
        "{{ 7 | times: 6 }}{% include 'x' %}",
        "&lt;script&gt;alert(1)&lt;/script&gt;");

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Text_is_text_wherever_it_comes_to_stand(string attack)
    {
        var clean = ReviewFolder.Make(_folder.Write("a.txt", Draft("harmless"))).Page;
        var folder = ReviewFolder.Make(_folder.Write("a.txt", Draft(attack)));
        var page = folder.Page;

        AssertInert(page);
        AssertInert(ReviewFolder.Parse(folder.Index));
        Assert.Equal(Elements(clean, "script"), Elements(page, "script"));
        Assert.Equal(Elements(clean, "style"), Elements(page, "style"));
        Assert.Contains(attack, page.GetElementById("article")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".note"));
        Assert.Equal(page.QuerySelectorAll(".note").Length, folder.Data.GetProperty("findings").GetArrayLength());
        Assert.DoesNotContain("42", page.Title!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Markup_is_read_and_not_passed_on(string attack)
    {
        AssertInert(ReviewFolder.Make(_folder.Write("a.md", $"# T {attack}\n\n{Draft(attack)}\n\n```{attack}\n{attack}\n```\n\n`{attack}` ![{attack}](x.png) [{attack}](https://x.example/{attack} \"{attack}\")[^x]\n\n[^x]: {attack}\n")).Page);
        File.Delete(_folder.PathTo("a.md"));
        Directory.Delete(_folder.PathTo("review"), recursive: true);
        AssertInert(ReviewFolder.Make(_folder.Write("a.html", $"<title>{attack}</title><body onload=alert(1)><article><h1>{attack}</h1><p onclick=alert(1)>{attack} Experts warn of it.</p><img src=x onerror=alert(1) alt=\"{attack}\"><pre>{attack}</pre><svg><script>alert(1)</script></svg></article>")).Page);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java&#10;script:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://x.example/1")]
    [InlineData("//x.example/a")]
    [InlineData("ms-word:ofe|u|https://x.example")]
    public void Only_addresses_on_the_web_can_be_opened(string target)
    {
        var page = ReviewFolder.Make(_folder.Write("a.html", $"<article><h1>T</h1><p>See <a href=\"{target}\">the accounts</a> of the board.</p></article>")).Page;

        Assert.Empty(page.QuerySelectorAll(".text a.out"));
        Assert.Contains("the accounts", page.GetElementById("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_say_where_they_lead_and_take_nothing_along()
    {
        var page = ReviewFolder.Make(_folder.Write("a.md", "# T\n\nSee [the bank](https://xn--bnk-ula.example/a?b=\"c) and [it](http://bаnk.example).\n")).Page;

        var links = page.QuerySelectorAll(".text a.out").Cast<IHtmlAnchorElement>().ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, l => Assert.Equal(("noopener noreferrer", "no-referrer", "_blank"), (l.GetAttribute("rel"), l.GetAttribute("referrerpolicy"), l.Target)));

        // The second one’s “а” is Cyrillic.
        Assert.All(page.QuerySelectorAll(".host"), h => Assert.StartsWith("xn--", h.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('\u202E', "U+202E")]
    [InlineData('\u2066', "U+2066")]
    [InlineData('\u200F', "U+200F")]
    [InlineData('\u0007', "U+0007")]
    [InlineData('\u2028', "U+2028")]
    [InlineData('\uFEFF', "U+FEFF")]
    public void What_turns_or_hides_text_is_shown_and_does_nothing(char control, string shown)
    {
        var folder = ReviewFolder.Make(_folder.Write("a.txt", $"A late{control} boat\n\nExperts warn that the{control} levy will empty the quay, the “so{control}called” board of 1999 said.\n"));

        Assert.DoesNotContain(control, folder.Html);
        Assert.DoesNotContain(control, folder.Index);
        Assert.Contains(folder.Page.QuerySelectorAll(".ctl"), c => c.TextContent == shown);
    }

    [Fact]
    public void Every_element_that_holds_words_of_the_draft_keeps_them_to_itself()
    {
        var page = ReviewFolder.Make(_folder.Write("a.md", "# שלום\n\nExperts warn that שלום will come.\n")).Page;

        Assert.All(page.QuerySelectorAll(".text > [id], h1"), e => Assert.Equal("auto", e.GetAttribute("dir")));
        Assert.All(page.QuerySelectorAll(".note .message"), m => Assert.NotNull(m.QuerySelector("bdi")));
    }

    [Fact]
    public void The_policy_names_what_is_there_and_nothing_else()
    {
        var folder = ReviewFolder.Make(_folder.Write("a.txt", Draft("x")));
        foreach (var page in (IHtmlDocument[])[folder.Page, ReviewFolder.Parse(folder.Index)])
        {
            var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
            var style = Assert.Single(page.QuerySelectorAll("style"));
            var script = Assert.Single(page.QuerySelectorAll("script"), s => s.GetAttribute("type") is null);

            // What counts without scripts is text where there are some.
            var styles = string.Join(' ', page.QuerySelectorAll("noscript").Select(n => n.TextContent).Prepend($"<style>{style.TextContent}</style>").Select(s => $"'{HashOf(s["<style>".Length..^"</style>".Length])}'"));
            Assert.Equal($"default-src 'none'; style-src {styles}; script-src '{HashOf(script.TextContent)}'; base-uri 'none'; form-action 'none'", policy);

            // The policy counts from where it stands.
            Assert.True(page.Head!.Children.ToList().FindIndex(e => e.HasAttribute("http-equiv")) < page.Head.Children.ToList().FindIndex(e => e is IHtmlStyleElement));
        }
    }

    [Fact]
    public void Script_and_style_together_are_small()
    {
        var folder = ReviewFolder.Make(_folder.Write("a.txt", "It rained.\n"));
        var scripts = (IHtmlDocument[])[folder.Page, ReviewFolder.Parse(folder.Index)];

        Assert.InRange(Encoding.UTF8.GetByteCount(folder.Page.QuerySelector("style")!.TextContent) + scripts.Sum(p => Encoding.UTF8.GetByteCount(p.QuerySelector("script:not([type])")!.TextContent)), 20_000, 60_000);
    }

    [Theory]
    [InlineData("<script>.md")]
    [InlineData("a\"onload=x.md")]
    [InlineData("a b#c?.md")]
    [InlineData("ä‮b.md")]
    [InlineData("CON.md")]
    public void Names_of_drafts_are_text_and_their_pages_have_plain_names(string name)
    {
        if (OperatingSystem.IsWindows())
            return;

        var folder = ReviewFolder.Make(_folder.Write(name, Draft("x")));

        Assert.Matches("^review/[a-z0-9-]+-[0-9a-f]{8}\\.html$", Assert.Single(folder.Pages));
        AssertInert(folder.Page);
        AssertInert(ReviewFolder.Parse(folder.Index));
    }

    /// <summary>A draft that has a headline, findings that repeat its words, sources with names, quotations.</summary>
    private static string Draft(string attack) =>
        $"""
        The harbour {attack}

        Experts {attack} warn that the new ferry levy will empty the quay within a year. A senior harbour official told this paper that the board had no choice.

        The levy, which the strongman of the harbour {attack} pushed through in February, takes 62 percent of what a small boat earns. Clearly, the board had no plan.
        The company’s “{attack} apology” arrived in June, and the dredging contract was reportedly signed before the tender closed. “We published {attack} every figure,”
        said Ilse {attack} Brandt, the mayor of Port Calder.

        """;

    private static int Elements(IHtmlDocument page, string selector) => page.QuerySelectorAll(selector).Length;

    private static void AssertInert(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, link, base, math, foreignObject, video, audio, [srcdoc], [style], use, image"));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.Parent == page.Body && s.GetAttribute("src") is null));
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            if (element.GetAttribute("href") is { } href)
                Assert.Matches("^(?:#[a-z0-9-]+|https?://.+|index\\.html|[a-z0-9-]+-[0-9a-f]{8}\\.html)$", href);
        }
    }

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
