using LintText.Workspace.Sites;

namespace LintText.Cli.Tests.Sites;

/// <summary>What sites are read with: settings, literals of scripts, addresses, templates, includes.</summary>
public sealed class SiteReadingTests
{
    [Theory]
    [InlineData("a.yml", "x: {y: [1, two]}\n")]
    [InlineData("a.toml", "[x]\ny = [1, 'two']\n")]
    [InlineData("a.json", "{\"x\": {\"y\": [1, \"two\"],},} // end")]
    public void Settings_are_the_same_in_each_format(string path, string text) => Assert.Equal(["1", "two"], SettingsReader.Read(path, text)!["X"]["y"].Texts);

    [Fact]
    public void Yaml_knows_aliases_merges_and_the_tag_of_environments()
    {
        var settings = SettingsReader.ReadYaml("base: &base {a: 1, b: 2}\nown:\n  <<: *base\n  b: 3\nenv: !ENV [NAME, other, last]\nfn: !!python/name:os.system\nplugins:\n  - search\n  - tags: {x: 1}\n")!;
        Assert.Equal(("1", "3", "last"), (settings["own"]["a"].Text, settings["own"]["b"].Text, settings["env"].Text));
        Assert.Equal(["search", "tags"], settings["plugins"].Names);
    }

    [Theory]
    [InlineData("---\nslug: x\n---\ntext", "x")]
    [InlineData("---\r\nslug: x\r\n---\r\ntext", "x")]
    [InlineData("+++\nslug = 'x'\n+++\n", "x")]
    [InlineData("{\n  \"slug\": \"x\"\n}\ntext", "x")]
    [InlineData("---js\n{\n  slug: \"x\",\n}\n---\n", "x")]
    [InlineData("--- \nslug: x\n---\n", "x")]
    [InlineData("text\n---\nslug: x\n---\n", null)]
    [InlineData("---\nslug: x\n", null)]
    public void Front_matter_of_each_kind_is_read(string text, string? slug) => Assert.Equal(slug, FrontMatterFields.Read(text).Values["slug"].Text);

    [Theory]
    [InlineData("{ baseUrl: '/a/' }", "/a/", false)]
    [InlineData("{ \"baseUrl\": \"/a/\" }", "/a/", false)]
    [InlineData("{ /* baseUrl: '/b/' */ baseUrl: `/a/` }", "/a/", false)]
    [InlineData("// baseUrl: '/b/'\n{ url: 'https://x', baseUrl: '/a/' }", "/a/", false)]
    [InlineData("{ baseUrl: process.env.BASE }", null, true)]
    [InlineData("{ baseUrl: `/${x}/` }", null, true)]
    [InlineData("{ notBaseUrl: '/a/', x: 'baseUrl: 1' }", null, false)]
    public void Literals_of_scripts_are_read_and_no_more(string script, string? value, bool isWorkedOut)
    {
        Assert.Equal(value, new ScriptLiterals(script).Find("baseUrl", out var other));
        Assert.Equal(isWorkedOut, other);
    }

    [Theory]
    [InlineData("/a/", "b/", "/a/b/")]
    [InlineData("/a", "b", "/b")]
    [InlineData("/a/b.html", "../c", "/c")]
    [InlineData("/a/", "../../../b", "/b")]
    [InlineData("/a/", "/b//c/./d/..", "/b/c/")]
    [InlineData("/a/b/", ".", "/a/b/")]
    public void Addresses_resolve_as_in_a_browser(string address, string path, string resolved) => Assert.Equal(resolved, PublicAddress.Resolve(address, path));

    [Theory]
    [InlineData("https://example.org/port/", "/port")]
    [InlineData("https://example.org", "")]
    [InlineData("/", "")]
    [InlineData("port", "/port")]
    [InlineData("https://{{ host }}/x", null)]
    public void The_path_of_a_sites_address_is_its_base(string address, string? path) => Assert.Equal(path, PublicAddress.BaseOf(address));

    [Theory]
    [InlineData("nav-{{ x }}", "nav-anything", true)]
    [InlineData("nav-{{ x }}", "navy", true)]
    [InlineData("nav-{{ x }}", "anything", false)]
    [InlineData("{{ x | slugify }}", "fees-levies", true)]
    [InlineData("{{ x | slugify }}", "fares", false)]
    [InlineData("{{ x }}-part", "fees-levies-part", true)]
    [InlineData("item-{{ i }}", "item-3", true)]
    [InlineData("{{ i }}", "3", true)]
    public void A_template_gives_what_its_values_are(string template, string text, bool may) => Assert.Equal(may, TemplatedText.Parse(template)!.MayGive(text, v => v == "feeslevies"));

    [Fact]
    public void Includes_of_each_kind_are_found()
    {
        const string Text = """
            --8<-- "a.md"
            --8<--
            b.md
            c.md
            --8<--
            {% include d.html x=1 %} {%- include_relative e.md %} {% render 'f' %}
            {{< g >}} {{% h/i %}} {{</ g >}}
            [!INCLUDE [title](j.md)]
            {{#include k.rs:2:3}}
            <!--@include: ./l.md{3,}-->
            import M from './_m.mdx';
            ```{include} n.md
            ```
            {{ page.title }} {% if x %} [include](o.md)
            """;
        Assert.Equal(
            ["Snippet a.md", "Snippet b.md", "Snippet c.md", "Template d.html", "Relative e.md", "Template f", "Shortcode g", "Shortcode h/i", "Relative j.md", "Relative k.rs", "Relative ./l.md", "Relative ./_m.mdx", "Relative n.md"],
            IncludeDirective.In(Text.ReplaceLineEndings("\n")).Select(i => $"{i.Form} {i.Target}"));
    }

    [Theory]
    [InlineData("about.md", "", "date", "/about.html")]
    [InlineData("about.md", "", "pretty", "/about/")]
    [InlineData("sub/index.md", "", "pretty", "/sub/")]
    [InlineData("about.md", "", "/:year/:title/", "/about/")]
    [InlineData("about.md", "", "/:title", "/about")]
    [InlineData("_posts/2024-05-06-A Toll.md", "posts", "date", "/2024/05/06/A-Toll.html")]
    [InlineData("news/_posts/2024-05-06-toll.md", "posts", "pretty", "/news/2024/05/06/toll/")]
    [InlineData("_posts/2024-05-06-toll.md", "posts", "/:categories/:i_month/:slug.html", "/5/toll.html")]
    [InlineData("_posts/toll.md", "posts", "date", null)]
    [InlineData("_guides/a/b.md", "guides", "date", "/guides/a/b.html")]
    [InlineData("_guides/a/b.md", "guides", "pretty", "/guides/a/b/")]
    public void Jekyll_gives_addresses(string path, string collection, string style, string? address)
    {
        var found = new JekyllPermalinks(SettingsReader.ReadYaml($"permalink: {style}\n")!).AddressOf(path, collection, ".html", SettingsNode.None);
        Assert.Equal(address, found is null ? null : PublicAddress.Normalize(found));
    }

    [Theory]
    [InlineData("01-intro.md", "", "/docs/intro")]
    [InlineData("2024-05-06-notes.md", "", "/docs/2024-05-06-notes")]
    [InlineData("02-guide/README.md", "", "/docs/guide/")]
    [InlineData("guide/Guide.md", "", "/docs/guide/")]
    [InlineData("guide/ferry.md", "id: boat", "/docs/guide/boat")]
    [InlineData("guide/ferry.md", "slug: /boat", "/docs/boat")]
    [InlineData("guide/ferry.md", "slug: boat", "/docs/guide/boat")]
    public void Docusaurus_gives_addresses(string path, string front, string address) =>
        Assert.Equal(address, new DocusaurusFolder("/x", "/docs/", DocusaurusContent.Docs).AddressOf(path, SettingsReader.ReadYaml(front)!));
}
