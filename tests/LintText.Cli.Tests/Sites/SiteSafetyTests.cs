using System.Diagnostics;
using System.Text;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Sites;

/// <summary>A site’s configuration is data of whoever made it: it runs nothing, leads nowhere outside, and takes no time.</summary>
public sealed class SiteSafetyTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("repo/.git/HEAD", "ref: refs/heads/main\n").Write("repo/.editorconfig", "root = true\n").Write("out/secret.md", "## Secret\n\n[label]: https://example.org/\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mkdocs.yml", "docs_dir: ../out\n", "docs/a.md")]
    [InlineData("mkdocs.yml", "docs_dir: docs\nmarkdown_extensions:\n  - pymdownx.snippets:\n      base_path: [../out]\n      auto_append: [secret.md]\n", "docs/a.md")]
    [InlineData("_config.yml", "source: ../out\n", "docs/a.md")]
    [InlineData("book.toml", "[book]\nsrc = '../out'\n", "docs/a.md")]
    [InlineData("docfx.json", "{\"build\": {\"content\": [{\"files\": \"**\", \"src\": \"../out\"}, {\"files\": \"**.md\"}]}}", "docs/a.md")]
    public void Nothing_outside_is_told_apart(string name, string config, string draft)
    {
        _folder.Write("repo/" + name, config).Write("repo/" + draft, "---\ntitle: A\n---\nSee [a](../../out/secret.md), [b](../../out/nothing.md), [c](../../out/secret.md#secret), [d](../../out/secret.md#nothing).\n");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(_folder.PathTo("repo/docs/way"), _folder.PathTo("out"));

        var there = Findings(draft);
        File.Delete(_folder.PathTo("out/secret.md"));
        Assert.Equal(there, Findings(draft));
    }

    [Fact]
    public void A_link_out_of_the_checkout_is_no_page()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("repo/mkdocs.yml", "site_name: x\n").Write("repo/docs/a.md", "See [a](way/secret.md), [b](way/nothing.md), [c](page.md#secret), [d](way/secret.md#nothing).\n");
        File.CreateSymbolicLink(_folder.PathTo("repo/docs/way"), _folder.PathTo("out"));
        File.CreateSymbolicLink(_folder.PathTo("repo/docs/page.md"), _folder.PathTo("out/secret.md"));

        var there = Findings("docs/a.md");
        File.Delete(_folder.PathTo("out/secret.md"));
        Assert.Equal(there, Findings("docs/a.md"));
    }

    [Theory]
    [InlineData("docusaurus.config.js")]
    [InlineData(".eleventy.js")]
    [InlineData("docs/.vitepress/config.mjs")]
    public void A_script_is_not_run(string name)
    {
        var trace = _folder.PathTo("trace");
        _folder.Write("repo/" + name, $"require('fs').writeFileSync({System.Text.Json.JsonSerializer.Serialize(trace)}, 'x'); module.exports = {{ baseUrl: (() => '/x/')(), base: f() }};\n").Write("repo/docs/a.md", "See [a](/x/b) and [b](../c/).\n").Write("repo/docs/b.md", "# B\n");

        CommandRun.In(_folder, "repo", "--no-cache");
        Assert.False(File.Exists(trace));
    }

    [Fact]
    public void What_a_script_works_out_is_not_guessed()
    {
        _folder.Write("repo/docusaurus.config.js", "module.exports = { baseUrl: process.env.BASE ?? '/', presets: [['classic', {}]] };\n").Write("repo/docs/a.md", "See [a](/x/b), [b](../c/) and [d](d.md).\n");

        Assert.Empty(Findings("docs/a.md"));
    }

    [Theory]
    [InlineData("_config.yml", ": [\u0001")]
    [InlineData("_config.yml", "[[[[[[[[")]
    [InlineData("hugo.toml", "a = = b")]
    [InlineData("hugo.toml", "a = 99999999999999999999999999\n")]
    [InlineData("docfx.json", "{")]
    [InlineData("book.toml", "\u0000")]
    [InlineData("mkdocs.yml", "a: *b\n")]
    [InlineData("mkdocs.yml", "INHERIT: mkdocs.yml\n")]
    [InlineData("mkdocs.yml", "docs_dir: \"\\0\"\n")]
    [InlineData("mkdocs.yml", "- a\n- b\n")]
    [InlineData("_config.yml", "collections: 7\ndefaults: x\nexclude: {a: b}\npermalink: [x]\n")]
    [InlineData("docfx.json", "{\"build\": 7}")]
    [InlineData("docfx.json", "{\"build\": {\"content\": [7, null, [], {\"files\": [\"{{{{{{\", \"[\", \"**/**/**/{a,{b,c}\"]}]}}")]
    public void A_broken_configuration_ends_no_run(string name, string config)
    {
        _folder.Write("repo/" + name, config).Write("repo/content/a.md", "---\ntitle: A\n---\nSee [a](b/).\n").Write("repo/docs/a.md", "See [a](a.md).\n").Write("repo/src/a.md", "See [a](a.md).\n");

        var run = CommandRun.In(_folder, "repo", "--no-cache");
        Assert.True(run.ExitCode is ExitCode.Clean or ExitCode.Findings, run.Error);
        Assert.Empty(run.ErrorLines);
    }

    [Fact]
    public void Aliases_that_grow_without_end_take_no_time()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 60; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        _folder.Write("repo/_config.yml", "title: x\n").Write("repo/_data/bomb.yml", bomb.ToString()).Write("repo/_layouts/x.html", "<p id=\"{{ site.data.bomb }}\">\n").Write("repo/a.md", "---\ntitle: A\n---\nSee [a](#nothing).\n");

        var watch = Stopwatch.StartNew();
        Assert.Equal(["SR4018"], FindingList.Check(_folder, "repo", "--no-cache").All.Select(f => f.RuleId).Where(r => r.StartsWith("SR40", StringComparison.Ordinal)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private string[] Findings(string draft) => [.. CommandRun.In(_folder, "repo/" + draft, "--no-cache", "--format", "compact", "--quiet").OutputLines.Where(l => l.Contains("SR40", StringComparison.Ordinal))];
}
