using LintText.MSBuild.Tests.Kit;

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LintText.MSBuild.Tests;

/// <summary>The task in an MSBuild that is not one, with tools that are not ours.</summary>
public sealed class LintTextTaskTests : IDisposable
{
    private const string Report = """{"files":[{"path":"a.md","findings":[{"ruleId":"SR4013","severity":"error","message":"e","line":1,"column":1,"endLine":1,"endColumn":2},{"ruleId":"SR1006","severity":"warning","message":"w","line":2,"column":1,"endLine":2,"endColumn":2},{"ruleId":"SR3001","severity":"suggestion","message":"s","line":3,"column":1,"endLine":3,"endColumn":2}]}],"problems":[]}""";

    private readonly TestFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Arguments_are_those_of_the_check_command()
    {
        var task = CreateTask("a.md");
        task.Sarif = "obj/lint.sarif";
        task.Baseline = " accepted.json ";
        task.Rules = "house.yml; packs ;;";
        task.Cache = "-cache";

        var arguments = task.Arguments();

        Assert.Equal(["check", "--quiet", "--fail-on", "never", "--format", "json", "--output"], arguments.Take(7));
        Assert.Equal(["--sarif", "obj/lint.sarif", "--baseline", "accepted.json", "--cache", Path.Combine(".", "-cache"), "--rules", "house.yml", "--rules", "packs", "--", "a.md"], arguments.Skip(10));
    }

    [Fact]
    public void What_is_not_set_is_no_argument()
    {
        var task = CreateTask("a.md");
        task.Sarif = "";
        task.Rules = " ; ";

        Assert.Equal(["--", "a.md"], task.Arguments().Skip(10));
    }

    [Theory]
    [InlineData("two words.md")]
    [InlineData("a&b.md")]
    [InlineData("100%.md")]
    [InlineData("a;b.md")]
    [InlineData("it's \"so\".md")]
    [InlineData("dépôt.md")]
    [InlineData("$(Property).md")]
    [InlineData("#1.md")]
    [InlineData("x\n--allow-code\ny.md")]
    public void Paths_are_arguments_as_they_stand(string path) => Assert.Equal(path, CreateTask(path).Arguments()[^1]);

    [Theory]
    [InlineData("-n.md")]
    [InlineData("@home.md")]
    public void Paths_that_look_like_something_else_are_paths(string path) => Assert.Equal(Path.Combine(".", path), CreateTask(path).Arguments()[^1]);

    [Theory]
    [InlineData("error", "error SR4013")]
    [InlineData("warning", "error SR4013")]
    [InlineData("never", "warning SR4013")]
    public void Errors_fail_the_build_unless_nothing_may(string failOn, string expected)
    {
        var task = CreateTaskWithTool($"cat > \"$report\" <<'END'\n{Report}\nEND");
        if (task is null)
            return;

        task.FailOn = failOn;
        Assert.Equal(failOn == "never", task.Execute());
        Assert.Equal([expected, "warning SR1006", "suggestion SR3001"], _engine.Events.Select(e => e.Kind));
        Assert.Equal(_folder.PathTo("a.md"), _engine.Events[0].File);
    }

    [Fact]
    public void Findings_keep_their_page_and_their_braces()
    {
        var task = CreateTaskWithTool("""
            echo '{"files":[{"path":"docs/a.md","findings":[{"ruleId":"SR1","severity":"warning","message":"{0} of {x}","line":2,"column":3,"endLine":4,"endColumn":5,"helpUri":"https://example.org/SR1.md"}]}],"problems":[]}' > "$report"
            """);
        if (task is null)
            return;

        Assert.True(task.Execute());
        Assert.Equal(new BuildEvent(Severity.Warning, "SR1", "https://example.org/SR1.md", _folder.PathTo("docs/a.md"), 2, 3, 4, 5, "{0} of {x}", null), Assert.Single(_engine.Events) with { Project = null });
    }

    [Theory]
    [InlineData("error", true, null)]
    [InlineData("warning", false, "lint-text found 1 warning or graver, and LintTextFailOn is 'warning'")]
    [InlineData("Suggestion", false, "lint-text found 2 suggestions or graver, and LintTextFailOn is 'suggestion'")]
    [InlineData("never", true, null)]
    public void Limits_below_an_error_fail_the_build_with_one_of_their_own(string failOn, bool expected, string? message)
    {
        var task = CreateTaskWithTool($"cat > \"$report\" <<'END'\n{Report.Replace("\"message\":\"e\"", "\"message\":\"e\",\"suppression\":{}", StringComparison.Ordinal)}\nEND");
        if (task is null)
            return;

        task.FailOn = failOn;
        Assert.Equal(expected, task.Execute());
        Assert.Equal(message, _engine.Events.SingleOrDefault(e => e.Severity == Severity.Error)?.Message);
        Assert.Equal(message is null ? null : LintTextTask.FailOnCode, _engine.Events.SingleOrDefault(e => e.Severity == Severity.Error)?.Code);
    }

    [Theory]
    [InlineData("fatal")]
    [InlineData("error,warning")]
    [InlineData("1")]
    public void Unknown_limits_are_errors(string failOn)
    {
        var task = CreateTask("a.md");
        task.FailOn = failOn;

        Assert.False(task.Execute());
        Assert.Equal($"error LTX0001 '{failOn}' is not a value of LintTextFailOn; use error, warning, suggestion or never", Assert.Single(_engine.Events.Select(e => $"{e.Kind} {e.Message}")));
    }

    [Theory]
    [InlineData("exit 134", "lint-text ended with exit code 134 and did not finish its report: it said nothing")]
    [InlineData("exit 0", "lint-text ended with exit code -1 and did not finish its report: it said nothing")]
    [InlineData("echo 'Unhandled exception. System.Exception: {oh} no' >&2; echo '   at A.B() in c.cs:line 1' >&2; exit 134", "lint-text ended with exit code 134 and did not finish its report: Unhandled exception. System.Exception: {oh} no")]
    [InlineData("echo 'lint-text: x.md: error MSB1: see report' >&2; exit 2", "lint-text ended with exit code 2 and did not finish its report: lint-text: x.md: error MSB1: see report")]
    [InlineData("echo '{\"files\":[],\"problems\":[]}' > \"$report\"; echo 'the log cannot be written'; exit 2", "lint-text ended with exit code 2 and did not finish its report: the log cannot be written")]
    public void Tools_that_fail_are_one_error(string script, string expected)
    {
        var task = CreateTaskWithTool(script);
        if (task is null)
            return;

        Assert.False(task.Execute());
        Assert.Equal($"error LTX0001 {expected}", Assert.Single(_engine.Events.Select(e => $"{e.Kind} {e.Message}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"files\":[{\"path\":")]
    public void Reports_that_are_none_are_one_error(string report)
    {
        var task = CreateTaskWithTool($"printf '%s' '{report}' > \"$report\"");
        if (task is null)
            return;

        Assert.False(task.Execute());
        Assert.Equal("error LTX0001", Assert.Single(_engine.Events).Kind);
        Assert.DoesNotContain(" at ", _engine.Events[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_are_logged_under_codes_of_their_own()
    {
        var task = CreateTaskWithTool("""
            echo '{"files":[],"problems":[{"path":"house.yml","line":7,"column":3,"severity":"error","message":"no {title}"},{"path":"a.cs","line":1,"column":1,"severity":"error","code":"CS1002","message":"x"},{"path":null,"severity":"warning","message":"note"}]}' > "$report"; exit 2
            """);
        if (task is null)
            return;

        Assert.False(task.Execute());
        Assert.Equal(["error LTX0001", "error CS1002", "warning LTX0002"], _engine.Events.Select(e => e.Kind));
        Assert.Equal(("no {title}", "house.yml", 7, 3), (_engine.Events[0].Message, _engine.Events[0].FileName, _engine.Events[0].Line, _engine.Events[0].Column));
    }

    [Fact]
    public void Arguments_reach_the_tool_with_NUL_between_in_a_file_of_UTF8()
    {
        var copy = _folder.PathTo("copy.txt");
        var task = CreateTaskWithTool($"cp \"$arguments\" '{copy}'; echo '{{\"files\":[],\"problems\":[]}}' > \"$report\"", "dé pôt.md", "100%.md", "a;b&c.md", "#1.md", "x\n--allow-code\ny.md");
        if (task is null)
            return;

        Assert.True(task.Execute());
        Assert.EndsWith("\0--\0dé pôt.md\0100%.md\0a;b&c.md\0#1.md\0x\n--allow-code\ny.md\0", _folder.Read("copy.txt"), StringComparison.Ordinal);
        Assert.Equal((byte)'c', _folder.ReadBytes("copy.txt")[0]);
    }

    [Fact]
    public void What_is_hidden_is_said_and_nothing_that_is_logged_acts_on_a_terminal()
    {
        var task = CreateTaskWithTool("""
            echo '{"files":[{"path":"a\u001b[31m.md","findings":[{"ruleId":"SR1","severity":"warning","message":"x\u001b]0;t\u0007\u202e ##vso[task.setvariable]","line":1,"column":1,"endLine":1,"endColumn":2}]}],"problems":[],"summary":{"hidden":"2 findings suppressed: 2 by lint\u001b.suppressions"}}' > "$report"; printf '\033[31mred\n'
            """);
        if (task is null)
            return;

        Assert.True(task.Execute());
        Assert.Contains("lint-text: 2 findings suppressed: 2 by lint\uFFFD.suppressions", _engine.Messages);
        Assert.Equal(("a\uFFFD[31m.md", "x\uFFFD]0;t\uFFFD\uFFFD #\uFFFDvso[task.setvariable]"), (_engine.Events[0].FileName, _engine.Events[0].Message));
        Assert.DoesNotContain(_engine.Messages.Concat(_engine.Events.Select(e => e.Message)), m => m.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void The_report_lies_where_the_project_says()
    {
        var task = CreateTaskWithTool($"echo '{{\"files\":[],\"problems\":[]}}' > \"$report\"; echo \"$report\" > '{_folder.PathTo("where.txt")}'");
        if (task is null)
            return;

        task.ReportFolder = "obj/made";
        Assert.True(task.Execute());
        Assert.StartsWith(_folder.PathTo("obj/made/lint-text-"), _folder.Read("where.txt"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.PathTo("obj/made")));
    }

    private LintTextTask CreateTask(params string[] files) => new()
    {
        BuildEngine = _engine,
        Files = [.. files.Select(f => (ITaskItem)new TaskItem(f.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal)))],
        Tool = "tool.dll",
        ProjectFolder = _folder.Root,
    };

    /// <summary>A task whose <c>dotnet</c> is a shell script, with <c>$arguments</c> and <c>$report</c> the files; null where there is no such shell.</summary>
    private LintTextTask? CreateTaskWithTool(string script, params string[] files)
    {
        if (OperatingSystem.IsWindows())
            return null;

        var host = _folder.Write("dotnet", $"#!/bin/sh\narguments=\"${{3#@}}\"\nreport=$(tr '\\0' '\\n' < \"$arguments\" | sed -n '/^--output$/{{n;p;}}')\n{script}\n").PathTo("dotnet");
        File.SetUnixFileMode(host, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var task = CreateTask(files is [] ? ["a.md"] : files);
        task.DotNetHost = host;
        return task;
    }
}
