using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>The command around the ledger: which drafts, where to, and what when something is wrong.</summary>
public sealed class SourcesCommandTests : IDisposable
{
    private const string Draft = "Ilse Brandt said the boat was late.\n";

    private readonly TestFolder _folder = new TestFolder().Write("good.md", Draft);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_do_not_make_it_fail()
    {
        _folder.Write("bad.md", Drafts.Error);

        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "sources").ExitCode);
    }

    [Fact]
    public void Csv_has_a_line_a_source()
    {
        _folder.Write("good.md", "The *levy* rose, said Ilse Brandt, the “mayor, of Vik”. An official said no.\n");

        Assert.Equal(
            [
                "path,id,source,kind,role,named,reason,cited,words,share,first_line",
                "good.md,s1,Ilse Brandt,person,\"“mayor, of Vik”\",yes,,1,3,0.2143,1",
                "good.md,s2,An official,role,official,no,,1,1,0.0714,1",
            ],
            CommandRun.In(_folder, "sources", "--format", "csv").OutputLines);
    }

    [Fact]
    public void Csv_has_a_line_a_passage_where_they_are_asked_for()
    {
        var run = CommandRun.In(_folder, "sources", "--format", "csv", "--passages");

        Assert.EndsWith(",line,cue,passage", run.OutputLines[0], StringComparison.Ordinal);
        Assert.EndsWith(",1,said,the boat was late", Assert.Single(run.OutputLines.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_holds_no_formula()
    {
        _folder.Write("good.md", "“It rained,” said Ilse Brandt. “=1+2 is what I said, and no more,” said Odo Lenk.\n");

        Assert.Contains(CommandRun.In(_folder, "sources", "--format", "csv", "--passages").OutputLines, l => l.Contains("“=1+2", StringComparison.Ordinal));
        Assert.DoesNotContain(CommandRun.In(_folder, "sources", "--format", "csv", "--passages").OutputLines, l => l.Split(',').Any(c => c.StartsWith('=')));
    }

    [Fact]
    public void Markdown_shows_names_as_they_are()
    {
        _folder.Write("good.md", "The boat was late, said the [Harbour](https://example.net/a) Watch. A <b>pilot</b> said so.\n");

        var run = CommandRun.In(_folder, "sources", "--format", "md", "--passages");

        Assert.Equal("## good.md", run.OutputLines[0]);
        Assert.Contains("| Source | Kind | Role | Named | Cited | Words | Line |", run.OutputLines);
        Assert.Contains("- line 1: The boat was late", run.OutputLines);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void Passages_stand_below_the_table(int width)
    {
        _folder.Write("good.md", "Ilse Brandt said the boat was late because the fog had been so thick since the early morning that nobody could see the pier.\n");

        var run = CommandRun.In(_folder, e => e with { Width = width }, "sources", "--passages");

        Assert.Contains(run.OutputLines, l => l.StartsWith("     1  the boat was late", StringComparison.Ordinal));
        Assert.All(run.OutputLines, l => Assert.True(l.Length <= width, l));
    }

    [Fact]
    public void Help_says_what_it_takes()
    {
        var run = CommandRun.In(_folder, "sources", "--help");

        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        string[] expected = ["pretty|json|csv|md", "--passages", "--output", "--include", "--exclude", "--rules", "--stdin-filename", "--quiet", "--no-color", "times cited"];
        Assert.All(expected, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("--fix", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.md", "lint-text: missing.md: no such file or folder; check the path")]
    [InlineData("*.html", "lint-text: *.html: no file matches this pattern;")]
    [InlineData("latin.md", "lint-text: latin.md:1: not valid UTF-8 (byte 0xE9 at offset 3); save the file as UTF-8")]
    [InlineData("photo.txt", "lint-text: photo.txt: not a text file")]
    public void Draft_that_cannot_be_read_is_named_and_the_others_are_done(string path, string line)
    {
        if (path == "latin.md")
            _folder.Write(path, [.. "Caf"u8, 0xE9]);
        else if (path == "photo.txt")
            _folder.Write(path, [0x89, 0, 1]);

        foreach (var format in new[] { "pretty", "json", "csv", "md" })
        {
            var run = CommandRun.In(_folder, "sources", "good.md", path, "--format", format);
            Assert.Equal(ExitCode.Failure, run.ExitCode);
            Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            Assert.Contains("Ilse Brandt", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Draft_that_may_not_be_read_is_named_and_the_others_are_done()
    {
        _folder.Write("secret.md", Draft);
        using var held = new FileStream(_folder.PathTo("secret.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = CommandRun.In(_folder, "sources");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: secret.md: it cannot be read;", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("good.md", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "use pretty, json")]
    [InlineData("jsn", "did you mean 'json'?")]
    public void Unknown_format_is_named_with_those_there_are(string format, string says)
    {
        var run = CommandRun.In(_folder, "sources", "--format", format);

        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains($"'{format}'", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_option_is_not_taken_for_a_path()
    {
        var run = CommandRun.In(_folder, "sources", "--fail-on", "never");

        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("there is no option '--fail-on'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pretty")]
    [InlineData("json")]
    public void Output_takes_the_report_without_colours(string format)
    {
        var run = CommandRun.In(_folder, e => e with { IsTerminal = true }, "sources", "--format", format, "--output", "sources.out");

        Assert.Equal(new CommandRun(ExitCode.Clean, string.Empty, string.Empty), run);
        Assert.Equal(CommandRun.In(_folder, "sources", "--format", format).Output, _folder.Read("sources.out"));
    }

    [Fact]
    public void Output_that_cannot_be_written_is_a_failure()
    {
        var run = CommandRun.In(_folder, "sources", "--output", "missing/sources.json");

        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("lint-text: missing/sources.json: the report cannot be written here", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_under_its_name()
    {
        var run = CommandRun.WithInput(_folder, Draft, "sources", "--stdin-filename", "news/dam.md");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal("news/dam.md", run.OutputLines[0]);
        Assert.DoesNotContain("good.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Hyphen_stands_for_standard_input() =>
        Assert.Equal("stdin.txt", CommandRun.WithInput(_folder, Draft, "sources", "-").OutputLines[0]);

    [Fact]
    public void Include_and_exclude_choose_the_drafts()
    {
        _folder.Write("a.wiki", Draft).Write("old/b.md", Draft);

        Assert.Equal(["a.wiki", "good.md"], Paths("--exclude", "old/**"));
        Assert.Equal(["a.wiki"], Paths("--include", "*.wiki"));
    }

    [Fact]
    public void Own_rule_packs_give_diagnostics()
    {
        _folder.Write("house.yml", """
            pack: house
            rules:
              - id: HOUSE001
                name: ferry-for-boat
                title: Boat for ferry
                category: Loaded
                severity: warning
                message: "“{match}” is a ferry here"
                why: There is one, and it has a name.
                standard: Style book, 7
                terms:
                  - { term: boat, replacement: ferry }

            """);

        var run = CommandRun.In(_folder, "sources", "good.md", "--rules", "house.yml", "--format", "json");
        Assert.Contains("\"HOUSE001\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_come_in_the_same_order_on_every_run()
    {
        for (var i = 0; i < 40; i++)
            _folder.Write($"{i % 7}/{i}.md", string.Concat(Enumerable.Repeat(Draft, i)));

        var first = CommandRun.In(_folder, "sources", "--format", "json");
        for (var i = 0; i < 5; i++)
            Assert.Equal(first, CommandRun.In(_folder, "sources", "--format", "json"));
    }

    [Fact]
    public void Built_tool_prints_what_a_run_in_process_prints()
    {
        Assert.Equal(CommandRun.In(_folder, "sources"), ToolProcess.Run(_folder, "sources"));
        Assert.Equal(CommandRun.In(_folder, "sources", "--format", "json"), ToolProcess.Run(_folder, "sources", "--format", "json"));
    }

    private string[] Paths(params string[] args) =>
        [.. CommandRun.In(_folder, ["sources", .. args]).OutputLines.Where(l => l.EndsWith(".md", StringComparison.Ordinal) || l.EndsWith(".wiki", StringComparison.Ordinal))];
}
