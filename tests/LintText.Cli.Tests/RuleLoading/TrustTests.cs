using LintText.Cli.Commands;
using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.RuleLoading;

/// <summary>Code runs because a person says so, never because a repository does.</summary>
public sealed class TrustTests : IDisposable
{
    private const string Allowing = "root = true\n\n[*]\nlint_text.allow_code = true\n";

    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Clean).Write("rules/mill.cs", HouseRules.Mill).Write(".editorconfig", Allowing);
    private readonly TestFolder _origin = new();
    private readonly TestFolder _settings = new();

    public void Dispose()
    {
        _folder.Dispose();
        _origin.Dispose();
        _settings.Dispose();
    }

    [Fact]
    public void A_clone_runs_nothing_by_itself_whatever_its_branches_are_called()
    {
        _folder.WithCommit().WithOrigin(_origin);
        AssertRefused("lint_text.allow_code is set, but no repository can allow itself; read its rules, then run 'dotnet lint-text trust', once on this machine, or use --allow-code");
    }

    [Fact]
    public void Once_a_person_trusts_it_its_rules_run_there_and_what_a_change_brings_does_not()
    {
        _folder.WithCommit().WithOrigin(_origin);
        var trusted = Run("trust");
        Assert.Equal((ExitCode.Clean, string.Empty), (trusted.ExitCode, trusted.Error));
        Assert.StartsWith($"Trusted: {_folder.Root} (from {_origin.Root})", trusted.Output, StringComparison.Ordinal);
        AssertRun();

        _folder.Write("rules/mill.cs", HouseRules.Create(action: "ReportMill(context); // more")).Commit();
        AssertRefused("this rule is part of the change being checked");
    }

    [Fact]
    public void Trust_is_of_a_folder_with_an_origin()
    {
        _folder.WithCommit().WithOrigin(_origin);
        Run("trust");
        Git.Run(_folder.Root, "remote", "set-url", "origin", "https://evil.example/site");
        AssertRefused("lint_text.allow_code is set, but this is not the repository that was trusted in this folder: it was made anew or has another origin");

        // The same repository elsewhere.
        using var clone = new TestFolder();
        Git.Run(clone.Root, "clone", "--quiet", _origin.Root, ".");
        Assert.Contains("no repository can allow itself", CommandRun.In(clone, e => e with { ConfigFolder = _settings.Root }).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_takes_a_trusted_repositorys_place_is_not_trusted_with_it(bool hasOrigin)
    {
        _folder.WithCommit();
        if (hasOrigin)
            Git.Run(_folder.Root, "remote", "add", "origin", "https://github.com/courier/site");
        Git.Run(_folder.Root, "update-ref", "refs/remotes/origin/main", "HEAD");
        Run("trust");
        AssertRun();

        // As whoever makes an archive can: the same origin, the same branches.
        Directory.Move(_folder.PathTo(".git"), _origin.PathTo("old"));
        _folder.WithCommit();
        if (hasOrigin)
            Git.Run(_folder.Root, "remote", "add", "origin", "https://github.com/courier/site");
        Git.Run(_folder.Root, "update-ref", "refs/remotes/origin/main", "HEAD");
        AssertRefused("this is not the repository that was trusted in this folder");
    }

    [Fact]
    public void A_repository_that_is_gone_can_be_taken_off_the_list()
    {
        _folder.WithCommit();
        Run("trust");
        Directory.Move(_folder.PathTo(".git"), _origin.PathTo("old"));
        Assert.Equal([$"No longer trusted: {_folder.Root} (no origin)"], CommandRun.In(_origin, e => e with { ConfigFolder = _settings.Root }, "trust", "--remove", _folder.Root).OutputLines);
        Assert.Empty(Run("trust", "--list").OutputLines);
    }

    [Fact]
    public void It_says_what_is_run()
    {
        Git.Run(_folder.Root, "init", "--quiet");
        Assert.Equal("Nothing is run yet: nothing is committed here yet; commit it first.", Run("trust").OutputLines[1]);
        _folder.Commit();
        Assert.Contains("as HEAD has them", Run("trust").OutputLines[1], StringComparison.Ordinal);
        _folder.WithOrigin(_origin);
        Assert.Contains("as origin/main has them", Run("trust").OutputLines[1], StringComparison.Ordinal);
        Assert.Equal("lint-text: --list and --remove exclude each other; use one; see 'dotnet lint-text --help'", Assert.Single(Run("trust", "--list", "--remove").ErrorLines));
    }

    [Fact]
    public void It_is_listed_and_taken_back()
    {
        _folder.WithCommit();
        Run("trust");
        Run("trust");
        Assert.Equal([$"{_folder.Root} (no origin)"], Run("trust", "--list").OutputLines);
        Assert.Equal([$"No longer trusted: {_folder.Root} (no origin)"], Run("trust", "--remove").OutputLines);
        Assert.Empty(Run("trust", "--list").OutputLines);
        Assert.Equal((ExitCode.Failure, $"lint-text: {_folder.Root} is not trusted; 'dotnet lint-text trust --list' shows what is\n"), (Run("trust", "--remove").ExitCode, Run("trust", "--remove").Error));
        AssertRefused("no repository can allow itself");
    }

    [Fact]
    public void What_cannot_be_trusted_is_one_line()
    {
        Assert.Equal("lint-text: there is no repository here that git can read; run this in one, or name one", Assert.Single(Run("trust").ErrorLines));
        _folder.WithCommit();
        _settings.Write("trusted.json", "{");
        Assert.Equal($"lint-text: {_settings.PathTo("trusted.json")} is damaged; mend or delete it", Assert.Single(Run("trust").ErrorLines));
        AssertRefused("cannot be read; mend or delete it");
        Assert.Equal(ExitCode.Failure, CommandRun.In(_folder, e => e with { ConfigFolder = null }, "trust").ExitCode);
    }

    [Fact]
    public void In_a_review_allow_code_runs_what_was_there_before_and_nothing_that_the_change_brings()
    {
        _folder.WithCommit().WithOrigin(_origin).Write("rules/second.cs", HouseRules.Create("HOUSE102", "Second")).Commit();
        var run = Run(e => e with { ReviewBase = "refs/remotes/origin/main" }, "--allow-code", "--format", "compact");

        Assert.Equal("lint-text: rules/second.cs: this rule is part of the change being checked, and --allow-code runs only what origin/main has; merge it first", Assert.Single(run.ErrorLines));
        Assert.Contains("HOUSE101", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("HOUSE102", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);

        // On a desk, who says it has the code in front of them.
        Assert.Contains("HOUSE102", Run("--allow-code", "--format", "compact").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_review_nothing_runs_that_cannot_be_shown_to_have_been_there()
    {
        if (OperatingSystem.IsWindows())
            return;

        // The change brings the rule; wherever the tool is started, and whatever way the path takes.
        using var workspace = new TestFolder();
        Git.Run(workspace.Root, "init", "--quiet", "co");
        workspace.Write("co/a.md", Drafts.Clean);
        Git.Run(workspace.PathTo("co"), "add", ".");
        Git.Run(workspace.PathTo("co"), "commit", "--quiet", "-m", "Before");
        Git.Run(workspace.PathTo("co"), "update-ref", "refs/remotes/origin/main", "HEAD");
        workspace.Write("co/rules/mill.cs", HouseRules.Mill).Write("plain/a.md", Drafts.Clean).Write("plain/rules/mill.cs", HouseRules.Mill).Write("other/a.md", Drafts.Clean).WithLink("way", "co");

        foreach (var (folder, rules) in new[] { ("co", "rules"), (".", "co/rules"), ("other", "../co/rules"), ("co", workspace.PathTo("way/rules")), ("co", "/proc/self/cwd/../" + workspace.PathTo("way/rules")), ("plain", "rules"), ("other", "../plain/rules") })
        {
            var run = CommandRun.In(workspace, e => e with { CurrentDirectory = workspace.PathTo(folder), ReviewBase = "refs/remotes/origin/main" }, ".", "--rules", rules, "--allow-code", "--format", "compact");
            Assert.DoesNotContain("HOUSE101", run.Output, StringComparison.Ordinal);
            Assert.NotEmpty(run.ErrorLines);
        }
    }

    [Theory]
    [InlineData("https://github.com/courier/site.git", true)]
    [InlineData("https://x-access-token:t@github.com/Courier/site", true)]
    [InlineData("git@github.com:courier/site.git", true)]
    [InlineData("https://github.com/mallory/site", false)]
    [InlineData("https://evil.example/courier/site", false)]
    public void In_a_workflow_the_origin_is_the_repository_that_the_workflow_is_of(string origin, bool runs)
    {
        _folder.WithCommit().WithOrigin(_origin);
        Git.Run(_folder.Root, "remote", "set-url", "origin", origin);
        Func<HostEnvironment, HostEnvironment> review = e => (e with { ReviewBase = "refs/remotes/origin/main", ReviewOrigin = "https://github.com/courier/site" }).Trusting(_settings);

        Assert.All(new[] { Run(review, "--allow-code", "--format", "compact"), Run(review, "--format", "compact") }, run =>
        {
            Assert.Equal(runs, run.Output.Contains("HOUSE101", StringComparison.Ordinal));
            if (!runs)
                Assert.Contains("not github.com/courier/site, which the change is to be merged into; check that one out", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("core.fsmonitor")]
    [InlineData("core.pager")]
    [InlineData("core.sshCommand")]
    [InlineData("core.gitProxy")]
    [InlineData("core.askPass")]
    [InlineData("core.editor")]
    [InlineData("core.alternateRefsCommand")]
    [InlineData("credential.helper")]
    [InlineData("diff.external")]
    [InlineData("diff.x.textconv")]
    [InlineData("diff.x.command")]
    [InlineData("filter.x.smudge")]
    [InlineData("filter.x.clean")]
    [InlineData("filter.x.process")]
    [InlineData("merge.x.driver")]
    [InlineData("pager.config")]
    [InlineData("pager.cat-file")]
    [InlineData("alias.cat-file")]
    [InlineData("alias.config")]
    [InlineData("gpg.program")]
    [InlineData("uploadpack.packObjectsHook")]
    [InlineData("remote.origin.uploadpack")]
    [InlineData("sequence.editor")]
    [InlineData("trailer.x.command")]
    public void No_configuration_of_the_checkout_runs_a_program(string key)
    {
        if (OperatingSystem.IsWindows())
            return;

        var trace = _settings.PathTo("trace");
        var program = _settings.PathTo("program");
        File.WriteAllText(program, $"#!/bin/sh\ntouch '{trace}'\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Write(".gitattributes", "* filter=x diff=x merge=x\n").WithCommit().WithOrigin(_origin);

        // An alias with an exclamation mark is a command of the shell; a partial clone asks its remote for what it lacks.
        Git.Run(_folder.Root, "config", key, key.StartsWith("alias", StringComparison.Ordinal) ? "!" + program : program);
        Git.Run(_folder.Root, "config", "core.hooksPath", _settings.Root);
        foreach (var hook in new[] { "post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman" })
            File.Copy(program, _settings.PathTo(hook));
        Git.Run(_folder.Root, "config", "core.repositoryFormatVersion", "1");
        Git.Run(_folder.Root, "config", "extensions.partialClone", "origin");
        Git.Run(_folder.Root, "config", "remote.origin.promisor", "true");
        File.Delete(trace);
        var blob = Git.Run(_folder.Root, "rev-parse", "HEAD:rules/mill.cs").Trim();
        File.Delete(_folder.PathTo($".git/objects/{blob[..2]}/{blob[2..]}"));
        File.Delete(trace);

        CommandRun.In(_folder, e => e.Trusting(_settings), "--format", "compact");
        CommandRun.In(_folder, e => (e with { ReviewBase = "refs/remotes/origin/main" }).Trusting(_settings), "--allow-code");
        Assert.False(File.Exists(trace));
    }

    private CommandRun Run(params string[] args) => Run(e => e, args);

    private CommandRun Run(Func<HostEnvironment, HostEnvironment> adapt, params string[] args) => CommandRun.In(_folder, e => adapt(e with { ConfigFolder = _settings.Root }), args);

    private void AssertRun() => Assert.Contains("HOUSE101", Run("--format", "compact").Output, StringComparison.Ordinal);

    private void AssertRefused(string refusal)
    {
        var run = Run("--format", "compact");
        Assert.Contains(refusal, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("HOUSE101", run.Output, StringComparison.Ordinal);
    }
}
