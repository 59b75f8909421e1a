using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>What would be checked, and with which settings: <c>--list-files</c> and <c>--show-settings</c>.</summary>
public sealed class LookTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Warning);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_listed_and_what_is_left_out_is_told_with_its_reason()
    {
        _folder.Write("news/b.txt", Drafts.Clean).Write("node_modules/c.md", Drafts.Clean).Write("_site/d.html", Drafts.Clean).Write("public/e.md", Drafts.Clean).Write(".github/f.md", Drafts.Clean)
            .Write("LICENSE.md", Drafts.Clean).Write("page.html", "<html><head><meta name=\"generator\" content=\"Hugo 0.120\"></head><body><p>Text.</p></body></html>").Write("own.html", "<p>Text.</p>")
            .Write("g.old.md", Drafts.Clean).Write("h.md", Drafts.Clean).Write(".gitignore", "h.md\n").Write("i/j.md", Drafts.Clean).Write(".editorconfig", "[*]\nlint_text.exclude = i\n").WithRepository();

        var run = CommandRun.In(_folder, "--list-files", "--exclude", "*.old.md");
        Assert.Equal(["a.md", "news/b.txt", "own.html"], run.OutputLines);
        Assert.Equal(
            [
                "lint-text: .git/: left out (by default)",
                "lint-text: .github/: left out (by default)",
                "lint-text: LICENSE.md: left out (a licence, by default)",
                "lint-text: _site/: left out (by default)",
                "lint-text: g.old.md: left out (--exclude)",
                "lint-text: h.md: left out (.gitignore)",
                "lint-text: i/j.md: left out (lint_text.exclude in .editorconfig)",
                "lint-text: node_modules/: left out (by default)",
                "lint-text: page.html: left out (made by Hugo, by default)",
                "lint-text: public/: left out (by default)",
            ],
            run.ErrorLines.Order(StringComparer.Ordinal));
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(string.Empty, CommandRun.In(_folder, "--list-files", "--quiet").Error);
    }

    [Theory]
    [InlineData("public")]
    [InlineData("node_modules")]
    [InlineData("LICENSE.md")]
    [InlineData("page.html")]
    public void What_is_named_is_read(string path)
    {
        _folder.Write("node_modules/c.md", Drafts.Clean).Write("public/e.md", Drafts.Clean).Write("LICENSE.md", Drafts.Clean).Write("page.html", "<html><head><meta name=\"generator\" content=\"Hugo 0.120\"></head></html>");

        Assert.StartsWith(path, Assert.Single(CommandRun.In(_folder, "--list-files", path).OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_shown_with_the_line_that_each_comes_from()
    {
        _folder.Write("news/b.md", Drafts.Clean).Write("news/.editorconfig", "[*.md]\ndotnet_analyzer_diagnostic.category-Loaded.severity = warning\n")
            .Write(".editorconfig", "root = true\n\n[*.txt]\nlint_text.document_kind = opinion\n\n[*.md]\nlint_text.document_kind = reference\nlint_text.SR3001.allow = sham\ndotnet_diagnostic.SR3001.severity = error\n");

        var run = CommandRun.In(_folder, "--show-settings", "news/b.md");
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal("news/b.md", run.OutputLines[0]);
        Assert.Equal("Configuration: news/.editorconfig, .editorconfig", run.OutputLines[1]);
        Assert.Equal(".editorconfig:7", Origin(run, "lint_text.document_kind = reference"));
        Assert.Equal(".editorconfig:8", Origin(run, "lint_text.sr3001.allow = sham"));
        Assert.Equal("by default", Origin(run, "lint_text.confidence = medium"));
        Assert.Equal(".editorconfig:9", Origin(run, "SR3001 loaded-term"));
        Assert.Equal("news/.editorconfig:2", Origin(run, "SR3005 editorializing-adverb"));
        Assert.Equal("by default", Origin(run, "SR1006 bare-evidential"));
        Assert.Contains(run.OutputLines, l => l.StartsWith("  SR3001 loaded-term ", StringComparison.Ordinal) && l.Contains(" error ", StringComparison.Ordinal));
    }

    private static string Origin(CommandRun run, string start)
    {
        var line = Assert.Single(run.OutputLines, l => l.StartsWith($"  {start}", StringComparison.Ordinal));
        return line[(line.LastIndexOf("  ", StringComparison.Ordinal) + 2)..];
    }
}
