using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Files;

/// <summary>What is no file, cannot be named or is gone again: one line about it, and the other drafts are checked.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository().Write("a.md", Drafts.Suggestion);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pipe.md", "", ExitCode.Clean, "pipe.md: no file but a pipe, a socket or a device, and passed over")]
    [InlineData("pipe.md", "pipe.md", ExitCode.Failure, "pipe.md: no file but a pipe, a socket or a device, and not read")]
    [InlineData(".editorconfig", "", ExitCode.Failure, ".editorconfig: no file but a pipe, a socket or a device, and not read; remove it")]
    [InlineData(".globalconfig", "", ExitCode.Failure, ".globalconfig: no file but a pipe, a socket or a device, and not read; remove it")]
    [InlineData("lint-text.suppressions", "", ExitCode.Failure, "lint-text.suppressions: no file but a pipe, a socket or a device, and not read; remove it")]
    [InlineData(".gitignore", "", ExitCode.Clean, ".gitignore: no file but a pipe, a socket or a device, and not read; remove it")]
    [InlineData("base.json", "--baseline base.json", ExitCode.Failure, "base.json: no file but a pipe, a socket or a device, and not read")]
    [InlineData("house.yml", "--rules house.yml", ExitCode.Failure, "house.yml: no file but a pipe, a socket or a device, and not read")]
    public async Task A_pipe_is_not_waited_for(string pipe, string args, int exitCode, string line)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.WithPipe(pipe);

        var run = await Run(["a.md", "--fail-on", "never", .. args.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. args.Length == 0 ? ["."] : Array.Empty<string>()]);
        Assert.Equal("lint-text: " + line, Assert.Single(run.ErrorLines));
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("a.md\n  1:13 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output", "pipe")]
    [InlineData("--sarif", "pipe")]
    [InlineData("@pipe")]
    [InlineData("--baseline", "pipe", "--update-baseline")]
    [InlineData("--baseline", "pipe")]
    public async Task Nor_written_to_nor_taken_for_arguments(params string[] args)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.WithPipe("pipe");

        var run = await Run(["a.md", .. args]);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("no file but a pipe", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_lead_nowhere_or_in_a_circle_are_called_so()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.WithLink("lost.md", "nowhere.md").WithLink("loop.md", "loop.md").WithLink(".editorconfig", "nowhere");

        var run = await Run(["."]);
        Assert.Equal(["lint-text: loop.md: a link that leads nowhere, and passed over", "lint-text: lost.md: a link that leads nowhere, and passed over", "lint-text: .editorconfig: a link that leads nowhere, and not read; mend it, or remove it"], run.ErrorLines);
        Assert.Equal("lint-text: .editorconfig: a link that leads nowhere, and not read; mend it, or remove it", Assert.Single((await Run(["init"])).ErrorLines));
    }

    [Fact]
    public async Task Nor_is_one_that_a_draft_or_the_configuration_names()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.WithPipe("house.yml").WithPipe("refs.bib").WithPipe("page.md").WithPipe("rules/x.cs")
            .Write(".editorconfig", "[*.md]\nlint_text.style_sheet = house.yml\n").Write("b.md", $"---\nbibliography: refs.bib\n---\n\n[x](page.md#y) {Drafts.Clean}");

        var run = await Run(["a.md", "b.md"]);
        Assert.Equal(["house.yml", "refs.bib", "rules/x.cs"], run.ErrorLines.Select(l => l.Split(": ")[1]).Order(StringComparer.Ordinal));
        Assert.Contains("a.md\n  1:13 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_arguments_is_not_found_under_replacements()
    {
        if (!OperatingSystem.IsLinux())
            return;

        // The shell’s *.md hands over “@evil\xFF.md”, which comes as “@evil\uFFFD.md”, and there is a file “evil\uFFFD.md”.
        Shell.Run(_folder, @"echo x > ""$(printf '@evil\377.md')""");
        _folder.Write("evil\uFFFD.md", "--output\na.md\n");

        var run = await Run(["@evil\uFFFD.md", "a.md"]);
        Shell.Run(_folder, "rm @evil*");
        Assert.Equal(Drafts.Suggestion, _folder.Read("a.md"));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public async Task What_may_not_be_looked_at_is_said()
    {
        if (!OperatingSystem.IsLinux())
            return;

        // A path that is too long has the same effect as a folder that may be listed but not entered, and root can be kept from it.
        Shell.Run(_folder, "d=$(printf 'd%.0s' $(seq 200)); for i in $(seq 22); do mkdir $d && cd -P $d || exit 1; done; echo x > deep.md");

        var run = await Run(["."]);
        Shell.Run(_folder, "rm -rf dddd*");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("it may not be looked at, or its path is too long; check the permissions of its folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("a.md\n  1:13 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint-text.suppressions", "larger than 16 MB, and not read; split it")]
    [InlineData(".editorconfig", "larger than 16 MB, and not read; split it")]
    [InlineData(".gitignore", "larger than 16 MB, and not read; split it")]
    [InlineData("rules/x.cs", "too large")]
    public async Task What_is_far_too_large_is_not_read(string name, string line)
    {
        _folder.Write(name, []);
        using (var file = File.OpenWrite(_folder.PathTo(name)))
            file.SetLength(1L << 30);

        Assert.Contains(line, Assert.Single((await Run(["."])).ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("house.yml", "- ", "x")]
    [InlineData("house.yml", "[", "")]
    [InlineData("house.yml", "{a: ", "")]
    [InlineData("house.yml", "? ", "x")]
    [InlineData("refs.yaml", "- ", "x")]
    [InlineData("refs.yaml", "[", "")]
    [InlineData("sources.yml", "- ", "x")]
    [InlineData("pack.yml", "- ", "x")]
    public async Task YAML_that_is_nested_without_end_does_not_end_the_process(string name, string level, string end)
    {
        // As many levels as overflow a stack; the process would be gone, and with it this one.
        _folder.Write(name, "references: " + (level[0] == '[' || level[0] == '{' ? string.Empty : "\n") + string.Concat(Enumerable.Repeat(level, 100_000)) + end + "\n");
        _folder.Write(".editorconfig", "[*.md]\nlint_text.style_sheet = house.yml\nlint_text.bibliography = refs.yaml\nlint_text.reliability_list = sources.yml\n".Split('\n').Where(l => l.StartsWith('[') || l.Contains(name, StringComparison.Ordinal)).Aggregate((a, b) => $"{a}\n{b}"));

        var run = await Run(name == "pack.yml" ? ["a.md", "--rules", name] : ["a.md"]);
        Assert.Contains($"{name}:", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("a.md\n  1:13 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_that_is_nested_without_end_is_a_line()
    {
        _folder.Write("b.md", $"---\na: {new string('[', 100_000)}\n---\n\n{Drafts.Suggestion}");

        var run = await Run(["b.md"]);
        Assert.Contains("b.md:2:", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint-text.suppressions", " * -- x\n")]
    [InlineData(".gitignore", "\n")]
    public async Task A_pattern_with_many_stars_is_no_work_without_end(string name, string end)
    {
        var draft = new string('a', 120) + ".md";
        _folder.Write(draft, Drafts.Suggestion).Write(name, string.Concat(Enumerable.Repeat("*a", 30)) + "b*" + end);

        Assert.Contains("  1:13 ", (await Run(["."])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_no_UTF8_is_that_entrys_matter()
    {
        if (!OperatingSystem.IsLinux())
            return;

        Shell.Run(_folder, @"d=$(printf 'bad\377'); echo x > ""$d.md""; echo x > ""$d.swp""; mkdir ""$d""");

        var run = await Run([]);
        Shell.Run(_folder, "rm -r bad*");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(3, run.ErrorLines.Length);
        Assert.All(run.ErrorLines, l => Assert.Matches("^lint-text: bad\uFFFD(\\.md|\\.swp)?: its name is not UTF-8, so it cannot be opened; rename it$", l));
        Assert.Contains("a.md\n  1:13 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_come_and_go_while_a_folder_is_read_do_not_end_the_run()
    {
        using var stop = new CancellationTokenSource();
        var editor = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i = (i + 1) % 50)
            {
                File.WriteAllText(_folder.PathTo($".a{i}.md.swp"), "x");
                Directory.CreateDirectory(_folder.PathTo($"d{i}"));
                File.Delete(_folder.PathTo($".a{(i + 25) % 50}.md.swp"));
                if (Directory.Exists(_folder.PathTo($"d{(i + 25) % 50}")))
                    Directory.Delete(_folder.PathTo($"d{(i + 25) % 50}"));
            }
        });

        try
        {
            for (var i = 0; i < 40; i++)
            {
                var run = await Run(["--format", "compact"]);
                Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
                Assert.StartsWith("a.md:1:13", run.Output, StringComparison.Ordinal);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await editor;
        }
    }

    /// <summary>Runs, but does not wait for a run that waits without end.</summary>
    private Task<CommandRun> Run(string[] args) => Task.Run(() => CommandRun.In(_folder, args)).WaitAsync(TimeSpan.FromSeconds(30));
}
