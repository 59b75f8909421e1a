using LintText.Cli.Commands;
using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.RuleLoading;

/// <summary>When rules in C# may be run: never on the word of the change that brings them.</summary>
public sealed class CodePermissionTests : IDisposable
{
    private const string Rule = "rules/mill.cs";
    private const string Allowing = "root = true\n\n[*]\nlint_text.allow_code = true\n";

    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Clean);
    private readonly TestFolder _origin = new();
    private readonly TestFolder _settings = new();

    public void Dispose()
    {
        _folder.Dispose();
        _origin.Dispose();
        _settings.Dispose();
    }

    [Fact]
    public void Without_permission_nothing_runs()
    {
        _folder.Write(Rule, HouseRules.Mill).WithCommit();
        AssertRefused("rules in C# run code, which nothing allows here; read it, then use --allow-code, or set lint_text.allow_code = true in .editorconfig, at the root of the repository, commit that, and run 'dotnet lint-text trust'");
    }

    [Fact]
    public void Allow_code_runs_it_even_outside_a_repository()
    {
        _folder.Write(Rule, HouseRules.Mill);
        AssertRun("--allow-code");
    }

    [Theory]
    [InlineData(".editorconfig", "[*]\nlint_text.allow_code = true\n")]
    [InlineData(".editorconfig", "root = true\n[rules/*.cs]\nlint_text.allow_code = TRUE\n")]
    [InlineData(".editorconfig", "root = true\r\n[*.cs]\r\nlint_text.allow_code = true\r\n")]
    [InlineData(".globalconfig", "is_global = true\nlint_text.allow_code = true\n")]
    [InlineData(".globalconfig", "lint_text.allow_code = true\n")]
    public void Configuration_that_is_committed_at_the_root_allows_it(string name, string text)
    {
        _folder.Write(Rule, HouseRules.Mill).Write(name, text).WithCommit();
        AssertRun();
    }

    [Theory]
    [InlineData(".editorconfig", "[*]\nlint_text.allow_code = false\n")]
    [InlineData(".editorconfig", "lint_text.allow_code = true\n")]
    [InlineData(".editorconfig", "[*.md]\nlint_text.allow_code = true\n")]
    [InlineData(".editorconfig", "[other/*.cs]\nlint_text.allow_code = true\n")]
    [InlineData(".editorconfig", "[*]\nlint_text.allow_code = true\n[rules/**]\nlint_text.allow_code = false\n")]
    [InlineData(".editorconfig", "[*]\n# lint_text.allow_code = true\n")]
    [InlineData("rules/.editorconfig", Allowing)]
    [InlineData("rules/.globalconfig", "is_global = true\nlint_text.allow_code = true\n")]
    public void Configuration_that_says_something_else_or_stands_elsewhere_does_not(string name, string text)
    {
        _folder.Write(Rule, HouseRules.Mill).Write(name, text).WithCommit();
        AssertRefused("nothing allows here");
    }

    [Fact]
    public void A_value_that_is_none_is_said_and_allows_nothing()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", "[*]\nlint_text.allow_code = yes\n").WithCommit();
        var run = CommandRun.In(_folder, e => e.Trusting(_settings), "--format", "compact");
        Assert.Equal((ExitCode.Failure, 2), (run.ExitCode, run.ErrorLines.Length));
        Assert.Contains("nothing allows here", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("lint-text: .editorconfig:2: 'yes' is not a value of lint_text.allow_code; use true or false", run.ErrorLines[1]);
    }

    [Fact]
    public void An_editorconfig_that_forbids_wins_over_a_globalconfig()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", "[*]\nlint_text.allow_code = false\n").Write(".globalconfig", "is_global = true\nlint_text.allow_code = true\n").WithCommit();
        AssertRefused("nothing allows here");
    }

    [Fact]
    public void Configuration_that_is_not_committed_does_not_count()
    {
        _folder.Write(Rule, HouseRules.Mill).WithCommit().Write(".editorconfig", Allowing);
        AssertRefused("lint_text.allow_code does not count, since the line that sets it is part of the change being checked: HEAD does not have it; commit it first, or allow the code with --allow-code");
    }

    [Fact]
    public void Configuration_that_is_taken_back_in_the_work_tree_does_not_count()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit().Write(".editorconfig", "root = true\n");
        AssertRefused("nothing allows here");
    }

    [Fact]
    public void A_rule_that_is_not_committed_is_not_run()
    {
        _folder.Write(".editorconfig", Allowing).WithCommit().Write(Rule, HouseRules.Mill);
        AssertRefused("this rule is part of the change being checked, and lint_text.allow_code allows only what HEAD has; commit it first, or allow the code with --allow-code");
    }

    [Fact]
    public void A_rule_that_is_changed_is_not_run_and_the_others_are()
    {
        _folder.Write(Rule, HouseRules.Mill).Write("rules/second.cs", HouseRules.Create("HOUSE102", "Second")).Write(".editorconfig", Allowing).WithCommit();
        _folder.Write(Rule, HouseRules.Create(action: "ReportMill(context); // more"));
        var list = FindingList.Check(_folder, e => e.Trusting(_settings));
        Assert.Equal(["a.md HOUSE102 “mill”"], list.Open);
        Assert.Contains("rules/mill.cs: this rule is part of the change", Assert.Single(list.Run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_the_work_tree_do_not_matter()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit();
        _folder.Write(Rule, "\uFEFF" + HouseRules.Mill.Replace("\n", "\r\n", StringComparison.Ordinal));
        AssertRun();
    }

    [Theory]
    [InlineData("\f")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    public void Other_ends_of_lines_do_since_they_can_end_a_comment(string end)
    {
        _folder.Write(Rule, HouseRules.Create(action: $"ReportMill(context); // as before{end} return;")).Write(".editorconfig", Allowing).WithCommit();
        _folder.Write(Rule, HouseRules.Create(action: "ReportMill(context); // as before\n return;"));
        AssertRefused("this rule is part of the change being checked");
    }

    [Fact]
    public void What_origin_has_counts_and_not_what_the_branch_brings()
    {
        _folder.Write(Rule, HouseRules.Mill).WithCommit().WithOrigin(_origin).Write(".editorconfig", Allowing).Commit();
        AssertRefused("part of the change being checked: origin/main does not have it; merge it first");
        Git.Run(_folder.Root, "push", "--quiet", "origin", "HEAD:main");
        AssertRun();
    }

    [Fact]
    public void A_rule_that_the_branch_brings_or_changes_is_not_run()
    {
        _folder.Write(".editorconfig", Allowing).WithCommit().WithOrigin(_origin).Write(Rule, HouseRules.Mill);
        AssertRefused("allows only what origin/main has; merge it first");
        _folder.Commit();
        AssertRefused("allows only what origin/main has; merge it first");
        Git.Run(_folder.Root, "push", "--quiet", "origin", "HEAD:main");
        AssertRun();
        _folder.Write(Rule, HouseRules.Mill + "// more\n").Commit();
        AssertRefused("allows only what origin/main has; merge it first");
    }

    [Fact]
    public void A_detached_head_changes_nothing()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit().WithOrigin(_origin);
        Git.Run(_folder.Root, "checkout", "--quiet", "--detach");
        AssertRun();
        _folder.Write(Rule, HouseRules.Mill + "// more\n").Commit();
        AssertRefused("allows only what origin/main has");
    }

    [Fact]
    public void The_remotes_own_head_comes_before_a_branch_called_main()
    {
        _folder.Write(Rule, HouseRules.Mill).WithCommit().WithOrigin(_origin);
        Git.Run(_folder.Root, "checkout", "--quiet", "-b", "trunk");
        _folder.Write(".editorconfig", Allowing).Commit();
        Git.Run(_folder.Root, "push", "--quiet", "origin", "trunk");
        AssertRefused("origin/main does not have it");
        Git.Run(_folder.Root, "remote", "set-head", "origin", "trunk");
        AssertRun();
    }

    [Fact]
    public void What_a_CI_system_says_is_the_base()
    {
        _folder.Write(Rule, HouseRules.Mill).WithCommit().WithOrigin(_origin).Write(".editorconfig", Allowing).Commit();
        Git.Run(_folder.Root, "push", "--quiet", "origin", "HEAD:release");
        Assert.Equal(["a.md HOUSE101 “mill”"], CheckOnBase("refs/remotes/origin/release"));
        Assert.Empty(CheckOnBase("refs/remotes/origin/main"));
        Assert.Equal(["a.md HOUSE101 “mill”"], CheckOnBase(Git.Run(_folder.Root, "rev-parse", "HEAD").Trim()));
        Assert.Empty(CheckOnBase(Git.Run(_folder.Root, "rev-parse", "HEAD^").Trim()));
    }

    [Theory]
    [InlineData("refs/remotes/origin/gone", "origin/gone, which the change is to be merged into, is not in this clone; fetch it")]
    [InlineData("0123456789012345678901234567890123456789", "is not in this clone; fetch it")]
    [InlineData("--all", "is not in this clone; fetch it")]
    [InlineData("", "is not in this clone; fetch it")]
    public void A_base_that_is_not_there_allows_nothing(string name, string refusal)
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit().WithOrigin(_origin);
        AssertRefused(refusal, environment => environment with { ReviewBase = name });
    }

    [Fact]
    public void A_branch_or_a_tag_that_is_called_like_the_base_is_not_taken_for_it()
    {
        _folder.Write(Rule, HouseRules.Mill).WithCommit().WithOrigin(_origin).Write(".editorconfig", Allowing).Commit();
        Git.Run(_folder.Root, "update-ref", "refs/heads/refs/remotes/origin/HEAD", "HEAD");
        Git.Run(_folder.Root, "update-ref", "refs/tags/refs/remotes/origin/HEAD", "HEAD");
        Git.Run(_folder.Root, "update-ref", "refs/tags/refs/remotes/origin/gone", "HEAD");
        AssertRefused("origin/main does not have it");
        AssertRefused("fetch it", environment => environment with { ReviewBase = "refs/remotes/origin/gone" });
    }

    [Fact]
    public void A_repository_without_commits_allows_nothing()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing);
        Git.Run(_folder.Root, "init", "--quiet");
        AssertRefused("lint_text.allow_code counts only as it was before the change being checked, and nothing is committed here yet; commit it first; or allow the code with --allow-code");
    }

    [Fact]
    public void A_folder_without_a_repository_allows_nothing()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing);
        AssertRefused("and there is no repository here; or allow the code with --allow-code");
    }

    [Fact]
    public void What_only_looks_like_a_repository_allows_nothing()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing).WithRepository();
        AssertRefused("cannot read the repository");
    }

    [Fact]
    public void A_remote_that_was_never_fetched_allows_nothing()
    {
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit();
        Git.Run(_folder.Root, "remote", "add", "origin", _origin.Root);
        AssertRefused("origin/HEAD, which the change is to be merged into, is not in this clone; fetch it");
    }

    [Fact]
    public void A_rule_outside_the_repository_is_not_allowed_by_it()
    {
        _folder.Write("site/.editorconfig", Allowing).Write("site/a.md", Drafts.Clean).Write(Rule, HouseRules.Mill);
        Git.Run(_folder.PathTo("site"), "init", "--quiet");
        Git.Run(_folder.PathTo("site"), "add", ".");
        Git.Run(_folder.PathTo("site"), "commit", "--quiet", "-m", "Site");
        var run = CommandRun.In(_folder, e => (e with { CurrentDirectory = _folder.PathTo("site") }).Trusting(_settings), "a.md", "--rules", "../rules", "--format", "compact");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("../rules/mill.cs: rules in C# run code, and no configuration allows what lies outside the repository that lint-text is started in; read it, then use --allow-code", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_folder_below_the_root_counts_too()
    {
        _folder.Write("docs/a.md", Drafts.Clean).Write("docs/rules/mill.cs", HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit();
        var run = CommandRun.In(_folder, e => (e with { CurrentDirectory = _folder.PathTo("docs") }).Trusting(_settings), "a.md", "--format", "compact");
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
        _folder.Write(".editorconfig", "root = true\n").Commit();
        Assert.Contains("set lint_text.allow_code = true in ../.editorconfig, at the root", CommandRun.In(_folder, e => (e with { CurrentDirectory = _folder.PathTo("docs") }).Trusting(_settings), "a.md").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_work_tree_of_its_own_is_a_repository()
    {
        using var other = new TestFolder();
        _folder.Write(Rule, HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit();
        Git.Run(_folder.Root, "worktree", "add", "--quiet", other.PathTo("tree"), "-b", "branch");
        var run = CommandRun.In(other, e => (e with { CurrentDirectory = other.PathTo("tree") }).Trusting(_settings), "a.md", "--format", "compact");
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
        other.Write("tree/rules/mill.cs", HouseRules.Mill + "// more\n");
        Assert.Contains("part of the change", CommandRun.In(other, e => (e with { CurrentDirectory = other.PathTo("tree") }).Trusting(_settings), "a.md").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_command_asks_for_permission_too()
    {
        _folder.Write(Rule, HouseRules.Mill).Write("rules/mill.test.md", "The old {|HOUSE101:mill|}.\n").WithCommit();
        Assert.Equal(ExitCode.Failure, CommandRun.In(_folder, e => e.Trusting(_settings), "test").ExitCode);
        _folder.Write(".editorconfig", Allowing).Commit();
        Assert.Equal((ExitCode.Clean, string.Empty), (CommandRun.In(_folder, e => e.Trusting(_settings), "test").ExitCode, CommandRun.In(_folder, e => e.Trusting(_settings), "test").Error));
    }

    private void AssertRun(params string[] args)
    {
        var list = FindingList.Check(_folder, e => e.Trusting(_settings), args);
        Assert.Equal((string.Empty, "a.md HOUSE101 “mill”"), (list.Run.Error, Assert.Single(list.Open)));
    }

    private void AssertRefused(string refusal, Func<HostEnvironment, HostEnvironment>? adapt = null)
    {
        var run = CommandRun.In(_folder, e => (adapt?.Invoke(e) ?? e).Trusting(_settings), "--format", "compact");
        var line = Assert.Single(run.ErrorLines);
        Assert.StartsWith("lint-text: rules/mill.cs: ", line, StringComparison.Ordinal);
        Assert.Contains(refusal, line, StringComparison.Ordinal);
        Assert.DoesNotContain("HOUSE101", run.Output, StringComparison.Ordinal);
    }

    private string[] CheckOnBase(string name)
    {
        var run = CommandRun.In(_folder, e => (e with { ReviewBase = name }).Trusting(_settings), "--format", "compact");
        return run.Output.Contains("HOUSE101", StringComparison.Ordinal) ? ["a.md HOUSE101 “mill”"] : [];
    }
}
