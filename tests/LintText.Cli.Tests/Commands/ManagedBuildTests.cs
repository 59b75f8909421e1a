using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>Runs that need rules in C#, started in a build that has no compiler.</summary>
public sealed class ManagedBuildTests : IDisposable
{
    private const string Rule = "rules/mill.cs";

    private static readonly string[] Check = ["a.md", "--no-cache", "--format", "compact", "--quiet"];

    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Clean).Write(Rule, HouseRules.Mill);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_managed_build_takes_over()
    {
        using var native = new NativeLike();
        var run = native.Run(_folder, [.. Check, "--allow-code"]);
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("HOUSE101", Assert.Single(run.OutputLines), StringComparison.Ordinal);

        // Faults are those of the managed build, too, and so is its exit code.
        _folder.Write(Rule, HouseRules.Create(action: "context.Nothing();"));
        run = native.Run(_folder, [.. Check, "--allow-code"]);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("CS1061", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_through_pipes_comes_along()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var native = new NativeLike();
        var run = native.RunShell(_folder, "mkfifo ../args-$$; printf -- '--allow-code\\n--quiet\\n' > ../args-$$ & cat a.md | $TOOL --stdin-filename b.md --no-cache --format compact @../args-$$; code=$?; rm ../args-$$; exit $code");
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("b.md:", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_one_line_says_so()
    {
        using var native = new NativeLike(isWhole: false);
        var run = native.Run(_folder, [.. Check, "--allow-code"]);
        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal("lint-text: rules in C# are run by the managed build of the tool, and there is none in the folder 'managed' beside this native one; install the package again", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Code_that_may_not_be_run_is_not_handed_over()
    {
        // Where nothing is there to take over, taking over would fail.
        using var native = new NativeLike(isWhole: false);
        var (expected, actual) = (ToolProcess.Run(_folder, Check), native.Run(_folder, Check));
        Assert.Contains("rules in C# run code, which nothing allows here", Assert.Single(expected.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_program_called_dotnet_in_the_checkout_is_not_run()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var outside = new TestFolder();
        using var native = new NativeLike();
        foreach (var name in (string[])["dotnet", "managed/dotnet"])
        {
            _folder.Write(name, $"#!/bin/sh\ntouch '{outside.PathTo("trace")}'\n");
            _folder.SetMode(name, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var run = native.RunShell(_folder, $"TOOL=\"$(command -v ${{TOOL%% *}}) ${{TOOL#* }}\"; PATH=:.:$PWD:$PATH; DOTNET_HOST_PATH=$PWD/dotnet; DOTNET_ROOT=$PWD; export PATH DOTNET_HOST_PATH DOTNET_ROOT; $TOOL {string.Join(' ', Check)} --allow-code");
        Assert.False(File.Exists(outside.PathTo("trace")));
        Assert.Contains("HOUSE101", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }
}
