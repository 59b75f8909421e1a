using LintText.Cli.Commands;
using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.RuleLoading;

/// <summary>A change that would have its own code run: whatever it brings, nothing of it is. The code would write a file.</summary>
public sealed class HostileChangeTests : IDisposable
{
    private const string Allowing = "root = true\n\n[*]\nlint_text.allow_code = true\n";

    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Clean);
    private readonly TestFolder _other = new();
    private readonly TestFolder _settings = new();

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
        _settings.Dispose();
    }

    private string Trace => _other.PathTo("trace");

    /// <summary>A rule that leaves a trace as soon as it is loaded.</summary>
    private string Code => HouseRules.Create(members: $"[System.Runtime.CompilerServices.ModuleInitializer] internal static void Start() => File.WriteAllText(\"{Trace.Replace("\\", "/", StringComparison.Ordinal)}\", \"run\");");

    [Fact]
    public void The_rule_does_leave_a_trace_where_it_is_run()
    {
        _folder.Write("rules/mill.cs", Code);
        CommandRun.In(_folder, "a.md", "--allow-code");
        Assert.True(File.Exists(Trace));
    }

    [Fact]
    public void A_repository_within_the_repository_allows_nothing()
    {
        _folder.WithCommit();
        _folder.Write("rules/mill.cs", Code).Write("rules/.editorconfig", Allowing);
        Commit("rules");
        AssertNotRun("--rules", "rules");
        AssertNotRun();
    }

    [Fact]
    public void A_submodule_allows_nothing()
    {
        _other.Write("sub/rules/mill.cs", Code).Write("sub/mill.cs", Code).Write("sub/.editorconfig", Allowing);
        Git.Run(_other.PathTo("sub"), "init", "--quiet");
        Git.Run(_other.PathTo("sub"), "add", ".");
        Git.Run(_other.PathTo("sub"), "commit", "--quiet", "-m", "Sub");
        _folder.WithCommit();
        Git.Run(_folder.Root, "submodule", "--quiet", "add", _other.PathTo("sub"), "rules");
        _folder.Commit();
        Assert.True(File.Exists(_folder.PathTo("rules/.git")));
        AssertNotRun("--rules", "rules");
        AssertNotRun("--rules", "rules/rules");
        AssertNotRun(environment => environment with { CurrentDirectory = _folder.PathTo("rules") }, ".", "--include", "*");
    }

    [Fact]
    public void A_git_file_in_the_folder_for_rules_leads_nowhere()
    {
        _other.Write("evil/mill.cs", Code).Write("evil/.editorconfig", Allowing);
        Git.Run(_other.PathTo("evil"), "init", "--quiet");
        Git.Run(_other.PathTo("evil"), "add", ".");
        Git.Run(_other.PathTo("evil"), "commit", "--quiet", "-m", "Evil");
        _folder.WithCommit();
        _folder.Write("rules/mill.cs", Code).Write("rules/.editorconfig", Allowing).Write("rules/.git", $"gitdir: {_other.PathTo("evil/.git")}\n");
        AssertNotRun();
    }

    [Fact]
    public void An_empty_git_folder_does_not_shift_what_is_compared()
    {
        // Git would look further up and answer for the repository’s root.
        _folder.Write("mill.cs", Code).Write(".editorconfig", Allowing.Replace("[*]", "[mill.cs]", StringComparison.Ordinal)).WithCommit();
        Directory.CreateDirectory(_folder.PathTo("rules/.git"));
        _folder.Write("rules/mill.cs", Code).Write("rules/.editorconfig", Allowing);
        AssertNotRun();
    }

    [Fact]
    public void A_bare_repository_among_the_files_answers_for_nobody()
    {
        _other.Write("evil/rules/mill.cs", Code).Write("evil/.editorconfig", Allowing);
        Git.Run(_other.PathTo("evil"), "init", "--quiet");
        Git.Run(_other.PathTo("evil"), "add", ".");
        Git.Run(_other.PathTo("evil"), "commit", "--quiet", "-m", "Evil");
        Git.Run(_folder.Root, "clone", "--quiet", "--bare", _other.PathTo("evil"), "bare");
        foreach (var file in Directory.GetFileSystemEntries(_folder.PathTo("bare")))
            Directory.Move(file, Path.Combine(_folder.Root, Path.GetFileName(file)));
        _folder.Write(".git/empty", string.Empty).Write("rules/mill.cs", Code).Write(".editorconfig", Allowing);
        AssertNotRun();
    }

    [Fact]
    public void A_program_called_git_in_the_repository_is_not_run()
    {
        _folder.Write("rules/mill.cs", Code).Write(".editorconfig", Allowing).WithCommit();
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("git", $"#!/bin/sh\ntouch '{Trace}'\n").Write("rules/git", $"#!/bin/sh\ntouch '{Trace}'\n");
        foreach (var name in (string[])["git", "rules/git"])
            File.SetUnixFileMode(_folder.PathTo(name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.WriteAllText(_folder.PathTo("rules/mill.cs"), Code + "// changed\n");
        ToolProcess.Run(_folder, "a.md", "--no-cache");
        ToolProcess.RunShell(_folder, "PATH=:.:$PWD:$PWD/rules:$PATH; export PATH; $TOOL a.md --no-cache");
        Assert.False(File.Exists(Trace));
    }

    [Fact]
    public void What_a_git_hook_sets_does_not_mislead()
    {
        _other.Write("evil/rules/mill.cs", Code).Write("evil/.editorconfig", Allowing);
        Git.Run(_other.PathTo("evil"), "init", "--quiet");
        Git.Run(_other.PathTo("evil"), "add", ".");
        Git.Run(_other.PathTo("evil"), "commit", "--quiet", "-m", "Evil");
        _folder.WithCommit().Write("rules/mill.cs", Code).Write(".editorconfig", Allowing);
        if (!OperatingSystem.IsWindows())
            ToolProcess.RunShell(_folder, $"GIT_DIR='{_other.PathTo("evil/.git")}' $TOOL a.md --no-cache");
        Assert.False(File.Exists(Trace));
    }

    [Fact]
    public void A_partial_clone_is_not_completed()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("rules/mill.cs", HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit();
        var blob = Git.Run(_folder.Root, "rev-parse", "HEAD:.editorconfig").Trim();
        Git.Run(_folder.Root, "config", "core.repositoryFormatVersion", "1");
        Git.Run(_folder.Root, "config", "extensions.partialClone", "origin");
        Git.Run(_folder.Root, "config", "remote.origin.promisor", "true");
        Git.Run(_folder.Root, "config", "remote.origin.url", $"ext::touch {Trace}");
        Git.Run(_folder.Root, "config", "protocol.ext.allow", "always");
        Git.Run(_folder.Root, "update-ref", "refs/remotes/origin/main", "HEAD");
        File.Delete(_folder.PathTo($".git/objects/{blob[..2]}/{blob[2..]}"));
        var run = CommandRun.In(_folder, e => e.Trusting(_settings), "a.md");
        Assert.Contains("origin/main does not have it", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace));
    }

    [Fact]
    public void A_replaced_commit_is_not_looked_at()
    {
        _folder.Write("rules/mill.cs", Code).WithCommit();
        var before = Git.Run(_folder.Root, "rev-parse", "HEAD").Trim();
        _folder.Write(".editorconfig", Allowing).Commit();
        var after = Git.Run(_folder.Root, "rev-parse", "HEAD").Trim();
        Git.Run(_folder.Root, "reset", "--quiet", "--soft", before);
        Git.Run(_folder.Root, "replace", before, after);
        AssertNotRun();
    }

    [Fact]
    public void Links_are_held_against_what_the_base_has_at_their_own_place()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("rules/mill.cs", HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit();
        _other.Write("rules/mill.cs", Code).Write("rules/more.cs", Code);

        // A rule that becomes a link.
        _folder.Write("elsewhere/mill.cs", Code);
        File.Delete(_folder.PathTo("rules/mill.cs"));
        File.CreateSymbolicLink(_folder.PathTo("rules/mill.cs"), "../elsewhere/mill.cs");
        _folder.Commit();
        Git.Run(_folder.Root, "update-ref", "refs/remotes/origin/main", "HEAD^");
        Git.Run(_folder.Root, "remote", "add", "origin", _other.Root);
        AssertNotRun();

        // A folder for rules that becomes a link out of the repository.
        Directory.Delete(_folder.PathTo("rules"), recursive: true);
        File.CreateSymbolicLink(_folder.PathTo("rules"), _other.PathTo("rules"));
        AssertNotRun();
        AssertNotRun("--rules", "rules");

        // A repository that allows it, behind a link.
        _other.Write(".editorconfig", Allowing).WithCommit();
        AssertNotRun();
        AssertNotRun("--rules", "rules");
    }

    [Fact]
    public void A_configuration_that_is_a_link_does_not_count()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("rules/mill.cs", Code).Write("allowing.txt", Allowing);
        File.CreateSymbolicLink(_folder.PathTo(".editorconfig"), "allowing.txt");
        _folder.WithCommit();
        AssertNotRun();
    }

    [Fact]
    public void Compiled_rules_that_come_with_the_change_are_not_run()
    {
        _other.Write("a.md", Drafts.Clean).Write("rules/mill.cs", Code);
        CommandRun.In(_other, e => e with { CacheFolder = _other.PathTo("user") }, "a.md", "--allow-code");
        File.Delete(Trace);
        _folder.Write("rules/mill.cs", HouseRules.Mill).Write(".editorconfig", Allowing).WithCommit();
        foreach (var file in Directory.GetFiles(_other.PathTo("user")))
            _folder.Write($"cache/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        Assert.Contains("HOUSE101", CommandRun.In(_folder, e => e.Trusting(_settings), "a.md", "--cache", "cache").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace));
    }

    private void Commit(string folder)
    {
        Git.Run(_folder.PathTo(folder), "init", "--quiet");
        Git.Run(_folder.PathTo(folder), "add", ".");
        Git.Run(_folder.PathTo(folder), "commit", "--quiet", "-m", "Change");
    }

    private void AssertNotRun(params string[] args) => AssertNotRun(e => e, args);

    private void AssertNotRun(Func<HostEnvironment, HostEnvironment> adapt, params string[] args)
    {
        var run = CommandRun.In(_folder, e => adapt(e).Trusting(_settings), ["--format", "compact", .. args]);
        Assert.False(File.Exists(Trace));
        Assert.DoesNotContain("HOUSE101", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.ErrorLines);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
