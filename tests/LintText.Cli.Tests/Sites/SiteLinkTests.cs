using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Sites;

/// <summary>Links on the pages of sites, from the configuration to the finding: what is not there is found, and what only looks so is left alone.</summary>
public sealed class SiteLinkTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository().Write(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Jekyll_follows_permalinks_from_the_pages_address()
    {
        _folder.Write("_config.yml", "permalink: pretty\nbaseurl: /port\nexclude: [old]\ncollections:\n  guides: {output: true, permalink: '/guide/:path/'}\ndefaults:\n  - scope: {path: pages}\n    values: {permalink: '/:basename/'}\n")
            .Write("Gemfile", "gem 'jekyll'\n").Write("_layouts/page.html", "<p id=\"colophon\"></p>{{ content }}\n")
            .Write("_guides/ferry.md", Page("# Ferry\n\n## Fees\n")).Write("pages/team.md", Page("# Team\n")).Write("old/log.md", Page("# Log\n")).Write("_posts/2024-05-06-toll.md", Page("# Toll\n")).Write("map.pdf", "x")
            .Write("about.md", Page("See [a](../guide/ferry/#fees), [b](/port/team/), [c](../2024/05/06/toll/), [d](../map.pdf), [e](#colophon), [f]({{ site.url }}/x), [g](/elsewhere/x/).\n\nAnd [h](guide/ferry/), [i](../guide/ferry/#fares), [j](/team/), [k](../old/log/), [l](pages/team.md), [m](#colofon).\n"));

        Assert.Equal(
            ["about.md SR4017 “guide/ferry/”", "about.md SR4018 “../guide/ferry/#fares”", "about.md SR4017 “/team/”", "about.md SR4017 “../old/log/”", "about.md SR4017 “pages/team.md”", "about.md SR4018 “#colofon”"],
            Check("about.md"));
    }

    [Fact]
    public void Jekyll_on_GitHub_takes_links_to_sources_and_reads_pages_without_front_matter()
    {
        _folder.Write("_config.yml", "theme: minima\n").Write("guide.md", "# Guide\n\n## Fees\n").Write("index.md", "See [a](guide.md#fees), [b](guide.html), [c](guide), [d](README.md) and [e](guid.md), [f](guide.md#fares).\n").Write("README.md", "See [a](guide.md) and [b](guid.md).\n");

        Assert.Equal(["README.md SR4017 “guid.md”", "index.md SR4017 “guid.md”", "index.md SR4018 “guide.md#fares”"], Check("index.md", "README.md").Where(f => !f.Contains("“README.md”", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hugo_follows_slugs_bundles_aliases_and_languages()
    {
        _folder.Write("hugo.toml", "baseURL = 'https://example.org/port/'\n[languages.en]\n[languages.de]\n").Write("layouts/_default/_markup/render-link.html", string.Empty)
            .Write("content/docs/Ferry Times.md", "+++\nslug = 'ferries'\naliases = ['/boats/']\n+++\n## Fees\n").Write("content/docs/album/index.md", Page("# Album\n")).Write("content/docs/album/plan.pdf", "x")
            .Write("content/ueber.de.md", Page("# Wir\n")).Write("content/secret.md", "---\ndraft: true\n---\n# No\n").Write("static/map.pdf", "x")
            .Write("content/about.md", Page("See [a](../docs/ferries/#fees), [b](../docs/album/plan.pdf), [c](../boats/), [d](/port/de/ueber/), [e](../map.pdf), [f](../tags/x/), [g](docs/album), [h](../docs/).\n\nAnd [i](../docs/ferry-times/), [j](docs/albums), [k](../secret/), [l](../docs/ferries/#fares), [m](/docs/album/).\n"));

        // With a hook, “/docs/album” may be a path of the content.
        Assert.Equal(["content/about.md SR4017 “../docs/ferry-times/”", "content/about.md SR4017 “docs/albums”", "content/about.md SR4017 “../secret/”", "content/about.md SR4018 “../docs/ferries/#fares”"], Check("content/about.md").Where(f => !f.Contains("“/docs", StringComparison.Ordinal)));
    }

    [Fact]
    public void MkDocs_takes_links_to_files_and_leaves_others_to_browsers()
    {
        _folder.Write("mkdocs.yml", "site_url: https://example.org/port/\nmarkdown_extensions:\n  - pymdownx.snippets:\n      base_path: [parts]\n      auto_append: [links.md]\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n")
            .Write("parts/links.md", "[gazette]: https://example.org/g\n").Write("parts/box.md", "## Boxed\n").Write("docs/guide/README.md", "# Guide\n\n## Fees\n").Write("docs/map.pdf", "x").Write("CONTRIBUTING.md", "# Join\n")
            .Write("docs/about.md", "--8<-- \"box.md\"\n\nSee [a](guide/README.md#fees), [b](../guide/), [c](/port/guide/), [d](map.pdf), [e][gazette], [f](#boxed), [g](guide/README.md/).\n\nAnd [h](guide/), [i](guide/index.md), [j](/guide/), [k][gazettes], [l](#boxes), [m](../CONTRIBUTING.md).\n");

        Assert.Equal(
            ["docs/about.md SR4017 “guide/”", "docs/about.md SR4017 “guide/index.md”", "docs/about.md SR4017 “/guide/”", "docs/about.md SR4019 “[k][gazettes]”", "docs/about.md SR4018 “#boxes”", "docs/about.md SR4017 “../CONTRIBUTING.md”"],
            Check("docs/about.md"));
    }

    [Fact]
    public void Several_MkDocs_sites_may_lie_side_by_side()
    {
        _folder.Write("mkdocs.yml", "docs_dir: docs\n").Write("mkdocs.blog.yml", "docs_dir: !ENV [BLOG, blog]\nuse_directory_urls: false\n").Write("docs/a.md", "See [b](../b/) and [c](b.html).\n").Write("docs/b.md", "# B\n").Write("blog/a.md", "See [b](b.html) and [c](../b/).\n").Write("blog/b.md", "# B\n");

        // The second site’s pages are files beside each other, and “../b/” leads above it, where something else may be.
        Assert.Equal(["docs/a.md SR4017 “b.html”"], Check("docs/a.md", "blog/a.md"));
    }

    [Fact]
    public void Eleventy_makes_folders_and_copies_what_it_is_told_to()
    {
        _folder.Write("eleventy.config.js", "export default c => {\n  // c.addPassthroughCopy(\"src/no\");\n  c.addPassthroughCopy({ \"src/art\": \"img\" });\n  return { dir: { input: 'src' } };\n};\n")
            .Write("src/_includes/links.md", "[tariff]: https://example.org/t\n").Write("src/topics.njk", "---\npagination: {data: topics, size: 1}\npermalink: \"/topics/{{ pagination.items[0] | slugify }}/\"\n---\n").Write("src/art/map.pdf", "x").Write("src/no/map.pdf", "x").Write("src/guide/guide.json", "{\"permalink\": \"/g/{{ page.fileSlug }}/\"}\n").Write("src/guide/ferry.md", Page("<h2 id=\"fees\">Fees</h2>\n"))
            .Write("src/people.md", "---\npermalink: /team.html\n---\n").Write("src/about.md", Page("{% include 'links.md' %}\n\nSee [a](../g/ferry/#fees), [b](/team.html), [c](../img/map.pdf), [d](../topics/x/), [e][tariff].\n\nAnd [f](../guide/ferry/), [g](../people/), [h](../no/map.pdf), [i](../art/map.pdf), [j][tariffs], [k](../g/ferry/#fares).\n"));

        Assert.Equal(
            ["src/about.md SR4017 “../guide/ferry/”", "src/about.md SR4017 “../people/”", "src/about.md SR4017 “../no/map.pdf”", "src/about.md SR4017 “../art/map.pdf”", "src/about.md SR4019 “[j][tariffs]”", "src/about.md SR4018 “../g/ferry/#fares”"],
            Check("src/about.md"));
    }

    [Fact]
    public void Docusaurus_takes_sources_and_counts_addresses_without_a_slash()
    {
        _folder.Write("website/docusaurus.config.js", "module.exports = { baseUrl: '/port/', presets: [['classic', { docs: { path: '../docs', routeBasePath: 'guide' }, blog: false }]] };\n")
            .Write("docs/01-intro.md", Page("# Intro\n\n## Fees {#costs}\n")).Write("docs/team/index.md", Page("# Team\n")).Write("website/static/map.pdf", "x").Write("docs/office.md", "---\nslug: /hall\n---\n# Hall\n")
            .Write("docs/about.md", Page("See [a](./01-intro.md#costs), [b](intro), [c](/guide/hall), [d](/port/guide/team/), [e](/map.pdf), [f](team/index.md), [g](/guide/tags/x).\n\nAnd [h](01-intro), [i](office), [j](../guide/team), [k](./intro.md), [l](./01-intro.md#fees), [m](/maps.pdf).\n"));

        Assert.Equal(
            ["docs/about.md SR4017 “01-intro”", "docs/about.md SR4017 “office”", "docs/about.md SR4017 “./intro.md”", "docs/about.md SR4018 “./01-intro.md#fees”", "docs/about.md SR4017 “/maps.pdf”"],
            Check("docs/about.md"));
    }

    [Fact]
    public void DocFx_knows_its_root_its_includes_and_where_files_go()
    {
        _folder.Write("docfx.json", "{\"build\": {\"content\": [{\"files\": [\"**/*.{md,yml}\"], \"exclude\": [\"parts/**\", \"more/**\", \"old/**\"]}, {\"src\": \"more\", \"files\": [\"*.md\"], \"dest\": \"extra\"}], \"resource\": [{\"files\": [\"images/**\"]}]}}")
            .Write("parts/box.md", "## Boxed\n").Write("old/log.md", "# Log\n").Write("more/added.md", "# Added\n").Write("images/map.pdf", "x").Write("guide/ferry.md", "# Ferry\n\n## Fees\n")
            .Write("about.md", "[!INCLUDE [box](parts/box.md)]\n\n[!code-csharp[](~/samples/a.cs)]\n\nSee [a](~/guide/ferry.md#fees), [b](guide/ferry.html), [c](extra/added.html), [d](more/added.md), [e](images/map.pdf), [f](#boxed), [g](#tab/linux), [h](/other-repo/x).\n\nAnd [i](~/ferry.md), [j](guide/ferry), [k](old/log.md), [l](extra/added.md), [m](#boxes), [n](guide/ferry.md#fares).\n");

        Assert.Equal(
            ["about.md SR4017 “~/ferry.md”", "about.md SR4017 “old/log.md”", "about.md SR4017 “extra/added.md”", "about.md SR4018 “#boxes”", "about.md SR4018 “guide/ferry.md#fares”"],
            Check("about.md").Where(f => !f.Contains("/other-repo/", StringComparison.Ordinal)));
    }

    [Fact]
    public void MdBook_has_the_chapters_of_its_summary()
    {
        _folder.Write("book.toml", "[book]\ntitle = 'Quay'\n").Write("src/SUMMARY.md", "- [About](about.md)\n- [Guide](guide/README.md)\n").Write("src/guide/README.md", "# Guide\n\n## Fees\n").Write("src/lost.md", "# Lost\n")
            .Write("src/about.md", "See [a](guide/README.md#fees), [b](guide/index.html), [c](guide/), [d](print.html), [e](../std/index.html).\n\nAnd [f](lost.md), [g](guide/README.md#fares), [h](guide.html).\n");

        Assert.Equal(["src/about.md SR4017 “lost.md”", "src/about.md SR4018 “guide/README.md#fares”", "src/about.md SR4017 “guide.html”"], Check("src/about.md"));
    }

    [Fact]
    public void VitePress_takes_paths_with_and_without_extension()
    {
        _folder.Write("docs/.vitepress/config.ts", "export default { base: '/port/' }\n").Write("docs/guide/index.md", "# Guide\n\n## Fees\n").Write("docs/guide/ferry.md", "# Ferry\n").Write("docs/public/map.pdf", "x")
            .Write("docs/about.md", "See [a](guide/#fees), [b](./guide/ferry), [c](/guide/ferry.html), [d](guide/ferry.md), [e](/map.pdf).\n\nAnd [f](guide/fery), [g](guide/ferry/), [h](guide/#fares), [i](/maps.pdf).\n");

        Assert.Equal(["docs/about.md SR4017 “guide/fery”", "docs/about.md SR4017 “guide/ferry/”", "docs/about.md SR4018 “guide/#fares”", "docs/about.md SR4017 “/maps.pdf”"], Check("docs/about.md"));
    }

    [Fact]
    public void Hexo_is_not_Jekyll()
    {
        _folder.Write("_config.yml", "permalink: :year/:title/\nroot: /port/\n").Write("source/_posts/toll.md", "---\ndate: 2024-05-06 10:00:00\n---\n## Fees\n").Write("source/about/index.md", Page("See [a](../2024/toll/#fees), [b](/port/2024/toll/), [c](../tags/x/).\n\nAnd [d](../2024/05/06/toll.html), [e](../2024/toll/#fares), [f](toll/).\n"));

        Assert.Equal(["source/about/index.md SR4017 “../2024/05/06/toll.html”", "source/about/index.md SR4018 “../2024/toll/#fares”", "source/about/index.md SR4017 “toll/”"], Check("source/about/index.md"));
    }

    [Fact]
    public void A_text_that_GitHub_makes_a_page_of_may_link_to_files()
    {
        _folder.Write("_config.yml", "theme: minima\n").Write("src/main.c", "x").Write("docs/there.md", "---\npermalink: /elsewhere/\n---\n# There\n").Write("docs/a.md", "See [the code](../src/), [main](../src/main.c), [there](there.md), [the page](../elsewhere/) and [nothing](../srcs/).\n");

        Assert.Equal(["docs/a.md SR4017 “../srcs/”"], Check("docs/a.md"));
    }

    [Fact]
    public void A_package_alone_makes_no_Eleventy_site()
    {
        _folder.Write("package.json", "{\"devDependencies\": {\"@11ty/eleventy\": \"3\"}}\n").Write("docs/b.md", "# B\n").Write("docs/a.md", "See [b](b.md) and [c](c.md).\n");

        Assert.Equal(["docs/a.md SR4017 “c.md”"], Check("docs/a.md"));
    }

    [Fact]
    public void Labels_whose_address_a_template_fills_in_are_defined()
    {
        _folder.Write("_config.yml", "title: Quay\n").Write("a.md", Page("See [one][fees], and [two][fares].\n\n[fees]: {% link \"fees.md\" %}\n\n{% comment %}See [three](gone/) and [four](#TODO).{% endcomment %}\n"));

        Assert.Equal(["a.md SR4019 “[two][fares]”"], Check("a.md"));
    }

    /// <summary>Where no site is known, what an include brings is not known either; a shortcode brings no labels.</summary>
    [Theory]
    [InlineData("{% include references.md %}", 0)]
    [InlineData("--8<-- \"references.md\"", 0)]
    [InlineData("[!INCLUDE [references](references.md)]", 0)]
    [InlineData("{{< figure src=\"map.png\" >}}", 1)]
    [InlineData("The include of the list is late.", 1)]
    public void Labels_may_come_with_an_include_that_no_site_explains(string line, int count)
    {
        _folder.Write("a.md", $"See [one][fees].\n\n{line}\n");

        Assert.Equal(count, Check("a.md").Count(f => f.Contains("SR4019", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_meant_is_named_as_an_address()
    {
        _folder.Write("_config.yml", "permalink: pretty\nbaseurl: /port\n").Write("Gemfile", "gem 'jekyll'\n").Write("guide.md", Page("# Guide\n")).Write("a.md", Page("See [a](guide.md), [b](/guide/) and [c](../giude/).\n"));

        var run = CommandRun.In(_folder, "a.md", "--format", "compact", "--quiet");
        Assert.Equal(
            ["“guide.md” does not exist on this site; did you mean “/port/guide/”?", "“/guide/” does not exist on this site; did you mean “/port/guide/”?", "“../giude/” does not exist on this site; did you mean “guide”?"],
            run.OutputLines.Select(l => l[(l.IndexOf("SR4017: ", StringComparison.Ordinal) + 8)..]));
    }

    [Fact]
    public void The_model_can_be_switched_off_and_the_link_root_wins()
    {
        _folder.Write("_config.yml", "permalink: pretty\n").Write("guide.md", Page("# Guide\n")).Write("root/there.md", "# There\n").Write("sub/a.md", Page("See [a](../../guide/) and [b](/there).\n"));

        Assert.Equal(["sub/a.md SR4017 “/there”"], Check("sub/a.md"));
        _folder.Write(".editorconfig", "root = true\n[*.md]\nlint_text.link_root = root\n");
        Assert.Empty(Check("sub/a.md"));
        _folder.Write(".editorconfig", "root = true\n[*.md]\nlint_text.site = none\n");
        Assert.Empty(Check("sub/a.md"));
        _folder.Write("sub/a.md", Page("See [a](../guide/) and [b](guide/).\n"));
        Assert.Equal(["sub/a.md SR4017 “guide/”"], Check("sub/a.md"));
    }

    private static string Page(string text) => "---\ntitle: Page\n---\n\n" + text;

    private string[] Check(params string[] drafts) => [.. FindingList.Check(_folder, [.. drafts, "--no-cache"]).All.Where(f => f.RuleId is "SR4017" or "SR4018" or "SR4019" && !f.IsSuppressed).OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Span.Start).Select(f => f.ToString())];
}
