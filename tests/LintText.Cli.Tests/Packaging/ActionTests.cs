using System.Diagnostics;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

using YamlDotNet.RepresentationModel;

namespace LintText.Cli.Tests.Packaging;

/// <summary>The action for GitHub, whose script is run on real histories in an environment like a runner’s; and the hooks for pre-commit.</summary>
public sealed class ActionTests : IDisposable
{
    private const string Old = "The envoy reportedly left before dawn.\n";
    private const string New = "The ferry reportedly sank in the bay.\n";

    private readonly TestFolder _folder = new();
    private readonly TestFolder _runner = new();

    public void Dispose()
    {
        _folder.Dispose();
        _runner.Dispose();
    }

    [Fact]
    public void A_pull_request_is_held_against_its_target()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var origin = new TestFolder();
        _folder.Write("a.md", Old).WithCommit().WithOrigin(origin);
        _folder.Write("a.md", Old + "\n" + New).Commit();

        var log = Run(("GITHUB_BASE_REF", "main"), ("INPUT_FAIL_ON", "warning"));
        Assert.Contains("::warning file=a.md,line=3,", log, StringComparison.Ordinal);
        Assert.DoesNotContain("line=1,", log, StringComparison.Ordinal);
        Assert.Contains("exit-code=1\n", _runner.Read("output"), StringComparison.Ordinal);
        Assert.Contains($"sarif={_runner.PathTo("lint-text.sarif")}", _runner.Read("output"), StringComparison.Ordinal);
        Assert.StartsWith("## lint-text: 1 finding\n", _runner.Read("summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_push_is_held_against_the_commit_before_and_the_first_one_against_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("a.md", Old).WithCommit();
        var before = Git.Run(_folder.Root, "rev-parse", "HEAD").Trim();
        _folder.Write("b.md", New).Commit();

        Assert.DoesNotContain("file=a.md", Run(("BEFORE", before)), StringComparison.Ordinal);
        foreach (var none in (string[])["0000000000000000000000000000000000000000", "1234567890123456789012345678901234567890"])
        {
            var log = Run(("BEFORE", none));
            Assert.Contains("everything is checked", log, StringComparison.Ordinal);
            Assert.Contains("file=a.md", log, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Paths_are_no_options_and_no_code()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("--fix", "x").Write("a b.md", Old).Write("$(touch sprung).md", New).WithCommit();

        var log = Run(("INPUT_SINCE", "none"), ("INPUT_PATHS", "a b.md\n$(touch sprung).md\n--fix\n"), ("INPUT_ARGS", "--quiet\n"));
        Assert.Contains("file=a b.md", log, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathTo("sprung")));
        Assert.Equal(Old, _folder.Read("a b.md"));
    }

    [Fact]
    public void The_action_asks_for_inputs_that_it_has_and_puts_none_into_a_script()
    {
        var text = File.ReadAllText(Repository.PathTo(".github/actions/lint-text/action.yml"));
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var action = (YamlMappingNode)yaml.Documents[0].RootNode;
        var inputs = ((YamlMappingNode)action["inputs"]).Children.Keys.Select(k => k.ToString()).ToHashSet(StringComparer.Ordinal);
        Assert.All(System.Text.RegularExpressions.Regex.Matches(text, @"inputs\.([a-z-]+)"), m => Assert.Contains(m.Groups[1].Value, inputs));
        Assert.All(((YamlSequenceNode)action["runs"]["steps"]).OfType<YamlMappingNode>().Where(s => s.Children.ContainsKey(new YamlScalarNode("run"))), s => Assert.DoesNotContain("${{", s["run"].ToString(), StringComparison.Ordinal));
        Assert.All(inputs, i => Assert.Contains($"inputs.{i}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_problem_matcher_reads_what_is_printed()
    {
        _folder.Write("a b.md", Drafts.Error + "\n" + Drafts.Warning + "\n" + Drafts.Suggestion);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.PathTo(".github/lint-text-matcher.json")));
        var patterns = json.RootElement.GetProperty("problemMatcher").EnumerateArray().Select(m => new System.Text.RegularExpressions.Regex(m.GetProperty("pattern")[0].GetProperty("regexp").GetString()!)).ToList();

        var lines = CommandRun.In(_folder, "--format", "compact", "--quiet").OutputLines;
        Assert.Equal(3, lines.Length);
        Assert.All(lines, l => Assert.Equal("a b.md", Assert.Single(patterns.Select(p => p.Match(l)), m => m.Success).Groups[1].Value));
    }

    [Fact]
    public void Hooks_run_commands_that_the_tool_has()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.PathTo(".pre-commit-hooks.yaml"))));
        _folder.Write("a.md", Old).WithCommit();
        _folder.Write("a.md", Old + "\n" + New);
        Git.Run(_folder.Root, "add", "--all");
        foreach (var hook in (YamlSequenceNode)yaml.Documents[0].RootNode)
        {
            var command = hook["entry"].ToString().Split(' ');
            Assert.Equal("dotnet-lint-text", command[0]);
            Assert.Equal(1, CommandRun.In(_folder, command[1..]).ExitCode);
        }
    }

    /// <summary>Runs the action’s script as a step.</summary>
    /// <returns>What the step printed.</returns>
    private string Run(params (string Name, string Value)[] variables)
    {
        _runner.Write("output", "").Write("summary", "").Write("tool", $"#!/bin/sh\nexec dotnet '{ToolProcess.Assembly}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            _runner.SetMode("tool", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("bash", [Repository.PathTo(".github/actions/lint-text/run.sh")]) { WorkingDirectory = _folder.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in (string[])["GITHUB_BASE_REF", "BEFORE", "INPUT_SINCE", "INPUT_PATHS", "INPUT_ARGS"])
            start.Environment.Remove(name);
        start.Environment["LINT_TEXT"] = _runner.PathTo("tool");
        start.Environment["RUNNER_TEMP"] = _runner.Root;
        start.Environment["GITHUB_OUTPUT"] = _runner.PathTo("output");
        start.Environment["GITHUB_STEP_SUMMARY"] = _runner.PathTo("summary");
        start.Environment["XDG_CACHE_HOME"] = _runner.PathTo("cache");
        start.Environment["XDG_CONFIG_HOME"] = _runner.PathTo("config");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
        return output;
    }
}
