using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--since</c>, <c>--staged</c> and <c>--changed-lines</c>: only what a change brings.</summary>
public sealed class ChangeTests : IDisposable
{
    private const string Old = "The envoy reportedly left before dawn.\n";
    private const string New = "The ferry reportedly sank in the bay.\n";
    private const string Clean = "The mill on the quay was closed in May.\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_what_is_new_is_reported_whatever_lines_moved()
    {
        _folder.Write("a.md", Clean + "\n" + Old).Write("b.md", Old).WithCommit();
        _folder.Write("a.md", "# The bay\n\n" + New + "\n" + Clean + "\n" + Old);

        var run = Since("HEAD");
        Assert.Equal(["a.md:3:11: warning SR1006: “reportedly” — by whom?", "1 finding: 0 errors, 1 warning, 0 suggestions in 1 draft"], run.OutputLines);
        Assert.Equal("lint-text: since HEAD: 1 of 2 drafts checked; 1 finding there before, 0 mended", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public void Findings_are_counted_and_what_was_mended_is_told()
    {
        _folder.Write("a.md", Old + "\n" + New).WithCommit();
        _folder.Write("a.md", Old + "\n" + Old);

        var run = Since("HEAD");
        Assert.StartsWith("a.md:3:11: ", Assert.Single(run.OutputLines, l => l.Contains("SR1006", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("1 finding there before, 1 mended", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_baseline_accepts_is_not_taken_for_mended_where_it_was_there_before()
    {
        _folder.Write("a.md", Old);
        CommandRun.In(_folder, "baseline", "create", "known.json");
        _folder.WithCommit();
        _folder.Write("a.md", Old + "\n" + New);

        Assert.Equal("lint-text: since HEAD: 1 of 1 draft checked; 1 finding there before, 0 mended", Assert.Single(Run("--since=HEAD", "--baseline", "known.json").ErrorLines));
    }

    [Fact]
    public void A_change_without_new_findings_ends_well()
    {
        _folder.Write("a.md", Old).WithCommit();
        _folder.Write("a.md", Clean + "\n" + Old);

        Assert.Equal(ExitCode.Clean, Since("HEAD").ExitCode);
    }

    [Fact]
    public void A_branch_is_held_against_where_it_began()
    {
        _folder.Write("a.md", Clean).WithCommit();
        Git.Run(_folder.Root, "branch", "topic");
        _folder.Write("a.md", Clean + "\n" + Old).Commit();
        Git.Run(_folder.Root, "checkout", "--quiet", "topic");
        _folder.Write("b.md", New).Commit();

        // What the other branch has brought since is not this one’s to mend.
        Assert.Equal(["b.md"], FilesOf(Since("main")));
    }

    [Fact]
    public void What_a_merge_brings_from_the_target_is_not_the_branch_s()
    {
        _folder.Write("a.md", Clean).WithCommit();
        Git.Run(_folder.Root, "checkout", "--quiet", "-b", "topic");
        _folder.Write("b.md", New).Commit();
        Git.Run(_folder.Root, "checkout", "--quiet", "main");
        _folder.Write("a.md", Clean + "\n" + Old).Commit();
        Git.Run(_folder.Root, "checkout", "--quiet", "topic");
        Git.Run(_folder.Root, "merge", "--quiet", "--no-edit", "main");

        Assert.Equal(["b.md"], FilesOf(Since("main")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_renamed_draft_keeps_its_findings(bool isCommitted)
    {
        _folder.Write("a.md", Clean + "\n" + Old + "\n" + Clean).WithCommit();
        Git.Run(_folder.Root, "mv", "a.md", "z.md");
        _folder.Write("z.md", Clean + "\n" + Old + "\n" + Clean + "\n" + New);
        Git.Run(_folder.Root, "add", "--all");
        if (isCommitted)
            _folder.Commit();

        Assert.Equal(["z.md:7:11"], PlacesOf(Since(isCommitted ? "HEAD~1" : "HEAD")));
    }

    [Fact]
    public void A_sentence_that_is_copied_into_another_draft_is_new_there()
    {
        _folder.Write("a.md", Old).WithCommit();
        _folder.Write("b.md", Old);

        Assert.Equal(["b.md"], FilesOf(Since("HEAD")));
    }

    [Fact]
    public void A_link_to_what_the_change_takes_away_is_new_though_its_draft_is_as_it_was()
    {
        _folder.Write("a.md", Clean + "\nSee [the page](sub/page.md) and [gone](gone.md).\n").Write("c.md", "See [a place](b.md#the-quay).\n").Write("b.md", "# The quay\n\n" + Clean).Write("sub/page.md", Clean).WithCommit();
        Git.Run(_folder.Root, "rm", "--quiet", "sub/page.md");
        _folder.Write("b.md", "# The pier\n\n" + Clean);

        var run = Since("HEAD");
        Assert.Equal(["a.md", "c.md"], FilesOf(run));
        Assert.Contains("sub/page.md", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gone.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_was_broken_and_leads_somewhere_now_is_mended()
    {
        _folder.Write("a.md", "See [the page](page.md).\n").WithCommit();
        _folder.Write("page.md", Clean).Write("a.md", Clean + "\nSee [the page](page.md).\n");

        Assert.Contains("0 findings there before, 1 mended", Since("HEAD").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Staged_is_what_the_index_holds_not_the_disk()
    {
        _folder.Write("a.md", Clean).Write("b.md", Clean).WithCommit();
        _folder.Write("a.md", Clean + "\n" + New);
        Git.Run(_folder.Root, "add", "a.md");
        _folder.Write("a.md", Clean).Write("b.md", Old);

        Assert.Equal(["a.md:3:11"], PlacesOf(Run("--staged")));
    }

    [Fact]
    public void A_hook_of_a_commit_of_everything_sees_what_is_to_be_committed()
    {
        if (OperatingSystem.IsWindows())
            return;

        // "git commit -a" hands its hooks an index of its own.
        _folder.Write("a.md", Clean).WithCommit();
        _folder.Write("a.md", Clean + "\n" + New).Write(".git/hooks/pre-commit", $"#!/bin/sh\nexec dotnet '{ToolProcess.Assembly}' check --staged --no-cache --format compact > found.log\n");
        _folder.SetMode(".git/hooks/pre-commit", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Throws<InvalidOperationException>(() => Git.Run(_folder.Root, "commit", "--quiet", "--all", "--message", "New"));
        Assert.StartsWith("a.md:3:11: warning SR1006", _folder.Read("found.log"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_is_a_link_is_what_it_leads_to()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("a.md", Old);
        File.CreateSymbolicLink(_folder.PathTo("link.md"), "a.md");
        _folder.WithCommit();
        Assert.Empty(PlacesOf(Since("HEAD")));
        _folder.Write("a.md", Old + "\n" + New);
        Assert.Equal(["a.md:3:11", "link.md:3:11"], PlacesOf(Since("HEAD")));
    }

    [Fact]
    public void On_changed_lines_only_what_stands_there_is_reported()
    {
        const string Fresh = "The quay reportedly burned.";
        _folder.Write("a.md", Clean + "\nThe envoy left before dawn.\n").WithCommit();
        _folder.Write("a.md", Clean + "\n" + Fresh + "\n");
        Assert.Equal(["a.md:3:10"], PlacesOf(Run("--since=HEAD", "--changed-lines")));

        // A setting that is new finds more, and not on a line of this change.
        _folder.Write("b.md", Old + "\n" + Clean).Commit();
        _folder.Write("b.md", Old + "\n" + Clean + "\n" + New);
        Assert.Equal(["b.md:5:11"], PlacesOf(Run("--since=HEAD", "--changed-lines")));
    }

    [Fact]
    public void It_is_the_same_from_a_folder_within()
    {
        _folder.Write("sub/a.md", Old).WithCommit();
        _folder.Write("sub/a.md", Old + "\n" + New);

        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("sub") }, "--since=HEAD", "--format", "github");
        Assert.StartsWith("::warning file=sub/a.md,line=3,", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_within_another_speaks_for_itself()
    {
        _folder.Write("a.md", Old).Write(".gitignore", "lib\n").WithCommit();
        using var inner = new TestFolder();
        _folder.Write("lib/news.md", Old);
        Git.Run(_folder.PathTo("lib"), "init", "--quiet", "--initial-branch=main");
        Git.Run(_folder.PathTo("lib"), "add", "--all");
        Git.Run(_folder.PathTo("lib"), "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "x");
        _folder.Write("lib/news.md", Old + "\n" + New);
        Git.Run(_folder.PathTo("lib"), "add", "--all");

        foreach (var option in new[] { "--since=HEAD", "--staged" })
        {
            var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("lib") }, option, "--format", "compact", "--quiet");
            Assert.Equal("news.md:3:11: warning SR1006: “reportedly” — by whom?", Assert.Single(run.OutputLines));
        }

        // And from outside it is not asked about what it does not know.
        File.Delete(_folder.PathTo(".gitignore"));
        var outer = Run("--since=HEAD");
        Assert.DoesNotContain("lib/news.md:", outer.Output, StringComparison.Ordinal);
        Assert.Contains("  lib is a repository of its own, and not checked; run lint-text there", outer.ErrorLines);
    }

    [Fact]
    public void Before_the_first_commit_all_that_is_staged_is_new()
    {
        _folder.Write("a.md", Old).Write("b.md", New);
        Git.Run(_folder.Root, "init", "--quiet", "--initial-branch=main");
        Git.Run(_folder.Root, "add", "a.md");

        Assert.Equal(["a.md"], FilesOf(Run("--staged")));
    }

    [Fact]
    public void What_a_partial_clone_lacks_is_not_taken_for_new()
    {
        using var clone = new TestFolder();
        _folder.Write("a.md", Old).Write("b.md", Clean).WithCommit();
        _folder.Write("a.md", Old + "\n" + New).Commit();
        Git.Run(_folder.Root, "config", "uploadpack.allowFilter", "true");
        Git.Run(clone.Root, "clone", "--quiet", "--filter=blob:none", "file://" + _folder.Root, "here");

        var run = CommandRun.In(clone, e => e with { CurrentDirectory = clone.PathTo("here") }, "--since=HEAD~1", "--format", "compact");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: a.md: what this was before the change is not in this clone; fetch it", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_drafts_cannot_tell_that_a_suppression_is_idle()
    {
        _folder.Write("a.md", Clean).Write("b.md", Old).Write("lint-text.suppressions", "*.md SR1006 -- known\n").WithCommit();
        _folder.Write("a.md", Clean + "\n" + Clean);

        Assert.Equal(["lint-text: since HEAD: 1 of 2 drafts checked; 0 findings there before, 0 mended"], Since("HEAD").ErrorLines);
        Assert.Empty(Run("--shard", "1/2").ErrorLines);
        Assert.Empty(Run("--shard", "2/2").ErrorLines);
    }

    [Fact]
    public void A_changed_bibliography_concerns_the_drafts_that_name_it()
    {
        const string Entries = "@book{lund2020, author={Mara Lund}, title={Locks}, year={2020}}\n";
        _folder.Write("a.md", "---\nbibliography: refs.bib\n---\n\nThe lock was built in 1904 [@odo2019].\n").Write("b.md", Clean).Write("refs.bib", Entries + "@book{odo2019, author={Odo Lenk}, title={Water}, year={2019}}\n").WithCommit();
        _folder.Write("refs.bib", Entries);

        Assert.Contains("error SR4007", Assert.Single(Since("HEAD").OutputLines, l => l.StartsWith("a.md", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_lines_leave_out_is_counted()
    {
        _folder.Write("a.md", "See [the minutes](minutes.md).\n").Write("minutes.md", Clean).WithCommit();
        File.Delete(_folder.PathTo("minutes.md"));

        Assert.Equal("lint-text: since HEAD: 1 of 1 draft checked; 0 findings there before, 0 mended; 1 new one on lines that are as they were", Assert.Single(Run("--since=HEAD", "--changed-lines").ErrorLines));
    }

    [Theory]
    [InlineData("nope", "there is no commit or branch 'nope' in this clone; check the name, or fetch it")]
    [InlineData("HEAD..HEAD", "there is no commit or branch 'HEAD..HEAD' in this clone; check the name, or fetch it")]
    [InlineData("other", "other and this branch share no commit, so that there is nothing to hold the change against; name another")]
    public void A_name_that_is_of_no_use_is_said_to_be(string name, string message)
    {
        _folder.Write("a.md", Old).WithCommit();
        Git.Run(_folder.Root, "checkout", "--quiet", "--orphan", "other");
        _folder.Write("b.md", New).Commit();
        Git.Run(_folder.Root, "checkout", "--quiet", "main");

        var run = Run("--since=" + name);
        Assert.Equal((ExitCode.Failure, "lint-text: " + message), (run.ExitCode, run.ErrorLines[0]));
    }

    [Fact]
    public void Standard_input_is_nothing_that_git_knows()
    {
        _folder.Write("a.md", Old).WithCommit();

        Assert.Contains("it does not know what comes on standard input", Run("--since=HEAD", "--stdin-filename", "a.md").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_a_sparse_checkout_leaves_out_is_told()
    {
        _folder.Write("a.md", Clean).Write("news/b.md", Clean).WithCommit();
        _folder.Write("news/b.md", Old).Commit();
        Git.Run(_folder.Root, "sparse-checkout", "set", "docs");

        Assert.Contains("  news/b.md is changed and not on disk, and not checked (sparse checkout)", Since("HEAD~1").ErrorLines);
    }

    [Fact]
    public void A_finding_that_the_change_suppresses_is_not_mended()
    {
        _folder.Write("a.md", Old).WithCommit();
        _folder.Write("a.md", "<!-- lint-text disable SR1006 -- known -->\n\n" + Old);

        Assert.Equal(
            ["lint-text: since HEAD: 1 of 1 draft checked; 0 findings there before, 0 mended", "lint-text: The change also decides what is reported:", "  a.md suppresses 1 finding more in its own text"],
            Since("HEAD").ErrorLines);
    }

    [Fact]
    public void A_draft_that_cannot_be_read_and_that_the_change_leaves_alone_is_nobody_s_fault()
    {
        File.WriteAllBytes(_folder.PathTo("old.md"), [0x4C, 0x92, 0x0A]);
        _folder.Write("a.md", Clean).WithCommit();
        _folder.Write("a.md", Clean + "\n" + Clean);

        Assert.Equal(ExitCode.Clean, Since("HEAD").ExitCode);
        File.WriteAllBytes(_folder.PathTo("old.md"), [0x4C, 0x93, 0x0A]);
        Assert.Equal(ExitCode.Failure, Since("HEAD").ExitCode);
    }

    [Fact]
    public void Without_a_name_it_is_what_the_review_is_for()
    {
        using var origin = new TestFolder();
        _folder.Write("a.md", Clean).WithCommit().WithOrigin(origin);
        _folder.Write("b.md", New).Commit();

        Assert.Equal(["b.md"], FilesOf(Run("--since")));
        var named = CommandRun.In(_folder, e => e with { ReviewBase = "refs/remotes/origin/main" }, "--format", "compact", "--since");
        Assert.Equal(["b.md"], FilesOf(named));
        Assert.Contains("since origin/main: ", named.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since=nowhere", "there is no commit or branch 'nowhere' in this clone; check the name, or fetch it")]
    [InlineData("--since=--output=x", "there is no commit or branch '--output=x' in this clone; check the name, or fetch it")]
    public void A_commit_that_is_not_there_is_named(string option, string message)
    {
        _folder.Write("a.md", Old).WithCommit();

        var run = Run(option);
        Assert.Equal((ExitCode.Failure, $"lint-text: {message}"), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public void Outside_a_repository_there_is_no_change()
    {
        _folder.Write("a.md", Old);

        Assert.Equal("lint-text: there is no repository here", Assert.Single(Since("HEAD").ErrorLines));
    }

    [Fact]
    public void A_shallow_clone_says_what_to_fetch()
    {
        using var origin = new TestFolder();
        using var clone = new TestFolder();
        _folder.Write("a.md", Clean).WithCommit().WithOrigin(origin);
        Git.Run(_folder.Root, "checkout", "--quiet", "-b", "topic");
        _folder.Write("a.md", Clean + "\n" + New).Commit();
        Git.Run(_folder.Root, "push", "--quiet", "origin", "topic");
        Git.Run(clone.Root, "clone", "--quiet", "--depth", "1", "--no-single-branch", "--branch", "topic", new Uri(origin.Root).AbsoluteUri, ".");

        var run = CommandRun.In(clone, "--since=origin/main");
        Assert.Equal((ExitCode.Failure, "lint-text: the commit that origin/main and this branch share is not in this clone; fetch its history (git fetch --unshallow, or fetch-depth: 0)"), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public void Nothing_of_the_repository_is_run()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("a.md", Old).WithCommit();
        var trap = _folder.PathTo("sprung");
        foreach (var key in (string[])["filter.x.clean", "filter.x.smudge", "filter.x.process", "diff.x.textconv", "diff.x.command", "diff.external", "core.fsmonitor"])
            Git.Run(_folder.Root, "config", key, $"touch '{trap}'; cat");
        _folder.Write(".gitattributes", "*.md filter=x diff=x\n").Write("a.md", Old + "\n" + New);

        Assert.Equal(["a.md:3:11"], PlacesOf(Since("HEAD")));
        Run("--staged");
        Assert.False(File.Exists(trap));
    }

    [Theory]
    [InlineData("--since and --staged exclude each other; use one", "--since=HEAD", "--staged")]
    [InlineData("--changed-lines goes with --since or --staged; use one of them, too", "--changed-lines")]
    [InlineData("--fix changes what is on disk, and --staged looks at what is not; use one", "--fix", "--staged")]
    [InlineData("--update-baseline accepts all that is found, and --since and --staged show a part of it; use one", "--since=HEAD", "--baseline", "b.json", "--update-baseline")]
    public void Options_that_do_not_go_together_are_told(string message, params string[] args)
    {
        var run = CommandRun.In(_folder, args);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private CommandRun Since(string commit) => Run($"--since={commit}");

    private CommandRun Run(params string[] args) => CommandRun.In(_folder, ["--format", "compact", .. args]);

    private static string[] FilesOf(CommandRun run) => [.. PlacesOf(run).Select(p => p[..p.IndexOf(':', StringComparison.Ordinal)]).Distinct()];

    private static string[] PlacesOf(CommandRun run) => [.. run.OutputLines.SkipLast(1).Select(l => l[..l.IndexOf(": ", StringComparison.Ordinal)])];
}
