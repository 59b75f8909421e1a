using LintText.Cli.Tests.Kit;
using LintText.Workspace.Files;

namespace LintText.Cli.Tests.Discovery;

/// <summary>Globs as people write them: braces, plain names of folders; and what is said of one that matches nothing.</summary>
public sealed class FileGlobsTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Clean).Write("b.txt", Drafts.Clean).Write("c.note", Drafts.Clean)
        .Write("old/d.md", Drafts.Clean).Write("old/deep/e.md", Drafts.Clean).Write("news/old/f.md", Drafts.Clean).Write("news/g.md", Drafts.Clean);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a", "a")]
    [InlineData("*.{md,txt}", "*.md", "*.txt")]
    [InlineData("{a,b{c,d}}/x", "a/x", "bc/x", "bd/x")]
    [InlineData("{a}", "{a}")]
    [InlineData("a{b,c", "a{b,c")]
    [InlineData("{,x}y", "y", "xy")]
    public void Braces_stand_for_several(string glob, params string[] expected) => Assert.Equal(expected, FileGlobs.Expand(glob));

    [Fact]
    public void Braces_that_stand_for_too_many_are_refused() => Assert.Throws<ArgumentException>(() => FileGlobs.Expand(string.Concat(Enumerable.Repeat("{a,b}", 40))));

    [Theory]
    [InlineData("old", "a.md", "b.txt", "news/g.md")]
    [InlineData("old/", "a.md", "b.txt", "news/g.md")]
    [InlineData("./old", "a.md", "b.txt", "news/g.md", "news/old/f.md")]
    [InlineData("news/old", "a.md", "b.txt", "news/g.md", "old/d.md", "old/deep/e.md")]
    [InlineData("*.{md,markdown}", "b.txt")]
    [InlineData("old/*.md", "a.md", "b.txt", "news/g.md", "news/old/f.md", "old/deep/e.md")]
    [InlineData("{news,old}", "a.md", "b.txt")]
    public void Exclude(string glob, params string[] left) => Assert.Equal(left, Files("--exclude", glob));

    [Theory]
    [InlineData("old", "news/old/f.md", "old/d.md", "old/deep/e.md")]
    [InlineData("*.{note,txt}", "b.txt", "c.note")]
    [InlineData("news", "news/g.md", "news/old/f.md")]
    public void Include(string glob, params string[] left) => Assert.Equal(left, Files("--include", glob));

    [Theory]
    [InlineData("*.{md,txt}", "a.md", "b.txt")]
    [InlineData("{old,news}/*.md", "news/g.md", "old/d.md")]
    [InlineData("**/old/*.md", "news/old/f.md", "old/d.md")]
    public void Paths(string glob, params string[] found) => Assert.Equal(found, Files(glob));

    [Theory]
    [InlineData("--exclude", "*.none")]
    [InlineData("--exclude", "achive")]
    [InlineData("--include", "*.none")]
    public void One_that_matches_nothing_is_told(string option, string glob)
    {
        var run = CommandRun.In(_folder, option, glob);

        Assert.Contains($"lint-text: {option} '{glob}' matches nothing here; check it", run.ErrorLines);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(string.Empty, CommandRun.In(_folder, "--exclude", "*.none", "--quiet").Error);
    }

    [Theory]
    [InlineData("old")]
    [InlineData("node_modules")]
    [InlineData("node_modules/**")]
    public void One_that_leaves_something_out_is_not(string glob)
    {
        _folder.Write("node_modules/x/h.md", Drafts.Clean);

        Assert.Equal(string.Empty, CommandRun.In(_folder, "--exclude", glob).Error);
    }

    [Fact]
    public void Too_many_braces_on_the_command_line_are_one_line()
    {
        var run = CommandRun.In(_folder, "--exclude", string.Concat(Enumerable.Repeat("{a,b}", 40)));

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("its braces stand for more than 1000 patterns", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_a_note_unless_it_is_asked_to_fail()
    {
        Directory.CreateDirectory(_folder.PathTo("empty"));

        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "empty").ExitCode);
        Assert.Contains("empty: no drafts in this folder", CommandRun.In(_folder, "empty").Error, StringComparison.Ordinal);
        Assert.Equal("No drafts checked.\n", CommandRun.In(_folder, "empty").Output);
        Assert.Equal(ExitCode.Failure, CommandRun.In(_folder, "empty", "--error-on-empty").ExitCode);
        Assert.Equal(ExitCode.Failure, CommandRun.In(_folder, "*.none").ExitCode);
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "*.none", "--no-error-on-empty").ExitCode);
    }

    [Fact]
    public void An_ending_that_is_not_known_is_told_and_a_link_that_leads_nowhere_is_one_line()
    {
        var run = CommandRun.In(_folder, "c.note");
        Assert.Equal("lint-text: c.note: read as plain text, since '.note' is no ending that lint-text knows", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Clean, run.ExitCode);

        if (OperatingSystem.IsWindows())
            return;

        File.CreateSymbolicLink(_folder.PathTo("broken.md"), _folder.PathTo("gone.md"));
        Assert.Equal("lint-text: broken.md: a link that leads nowhere; mend it, or remove it", Assert.Single(CommandRun.In(_folder, "broken.md").ErrorLines));
    }

    [Fact]
    public void A_section_that_matches_nothing_is_told()
    {
        _folder.Write(".editorconfig", "[draft/**]\nlint_text.document_kind = opinion\n\n[news/*.md]\nlint_text.document_kind = news\n\n[*.py]\nindent_size = 4\n");

        Assert.Equal("lint-text: .editorconfig:1: the section [draft/**] matches none of the drafts here; check its glob, which counts from the folder of this file", Assert.Single(CommandRun.In(_folder).ErrorLines));
        Assert.Equal(string.Empty, CommandRun.In(_folder, "a.md").Error);
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder).ExitCode);
    }

    private string[] Files(params string[] args) => CommandRun.In(_folder, ["--list-files", .. args]).OutputLines;
}
