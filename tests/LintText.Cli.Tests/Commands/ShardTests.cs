using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--shard</c> and <c>merge</c>: an archive on many machines.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(60)]
    public void Logs_of_all_shards_make_the_log_of_one_run(int count)
    {
        Fill();
        var whole = CommandRun.In(_folder, "docs", "--format", "sarif");
        for (var k = 1; k <= count; k++)
            CommandRun.In(_folder, "docs", "--shard", $"{k}/{count}", "--format", $"sarif={k}.sarif");

        string[] logs = [.. Enumerable.Range(1, count).Select(k => $"{k}.sarif")];
        Assert.Equal((ExitCode.Clean, whole.Output, string.Empty), Merge(logs));
        Assert.Equal(whole.Output, Merge([.. logs.Reverse()]).Output);
        Assert.Equal(whole.Output, Merge([.. logs, logs[0]]).Output);
        Assert.Equal(whole.Output, Merge("*.sarif").Output);
    }

    [Fact]
    public void What_was_merged_can_be_merged_again()
    {
        Fill();
        for (var k = 1; k <= 3; k++)
            CommandRun.In(_folder, "docs", "--shard", $"{k}/3", "--format", $"sarif={k}.sarif");
        var once = Merge("1.sarif", "2.sarif", "3.sarif").Output;

        Assert.Equal(0, CommandRun.In(_folder, "merge", "3.sarif", "1.sarif", "--output", "two.sarif").ExitCode);
        Assert.Equal(once, Merge("two.sarif", "2.sarif").Output);
    }

    [Fact]
    public void Parts_are_about_as_large_and_each_draft_is_in_one()
    {
        Fill();
        var parts = Enumerable.Range(1, 4).Select(k => CommandRun.In(_folder, "docs", "--shard", $"{k}/4", "--format", "junit").Output).Select(FilesIn).ToList();

        Assert.Equal(50, parts.Sum(p => p.Length));
        Assert.Equal(50, parts.SelectMany(p => p).Distinct().Count());
        var sizes = parts.ConvertAll(p => p.Sum(f => new FileInfo(_folder.PathTo(f)).Length + 1000));
        Assert.True(sizes.Max() < 1.2 * sizes.Min(), string.Join(' ', sizes));
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("2")]
    [InlineData("a/b")]
    [InlineData("-1/4")]
    [InlineData("1/4/2")]
    public void A_part_of_nothing_is_refused(string part)
    {
        var run = CommandRun.In(_folder, $"--shard={part}");
        Assert.Equal((ExitCode.Failure, $"lint-text: '{part}' is no part of anything; use K/N, such as 2/4; see 'dotnet lint-text --help'"), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public void What_cannot_be_put_together_is_named()
    {
        Fill();
        _folder.Write("house.yml", "pack: house\nrules:\n  - { id: HOUSE001, name: n, title: T, category: Loaded, severity: warning, message: m, why: w, terms: [mill] }\n");
        CommandRun.In(_folder, "docs/01.md", "--format", "sarif=1.sarif");
        CommandRun.In(_folder, "docs/02.md", "--format", "sarif=2.sarif", "--rules", "house.yml");
        _folder.Write("docs/01.md", Drafts.Clean);
        CommandRun.In(_folder, "docs/01.md", "--format", "sarif=3.sarif");
        _folder.Write("4.sarif", "{ \"runs\": [").Write("5.sarif", "{ \"version\": \"2.1.0\", \"runs\": [ { \"tool\": { \"driver\": { \"name\": \"other\" } } } ] }").Write("6.sarif", [0, 1]);
        var good = _folder.Read("1.sarif");
        foreach (var (from, to) in ((string, string)[])[("\"exitCode\":1", "\"exitCode\":\"x\""), ("\"artifacts\":[", "\"artifacts\":[7,"), ("\"results\":[", "\"results\":[null,"), ("\"executionSuccessful\":true", "\"executionSuccessful\":[]")])
        {
            _folder.Write("7.sarif", good.Replace(from, to, StringComparison.Ordinal));
            Assert.Equal("lint-text: 7.sarif: not a SARIF log of lint-text; only those can be put together\n", Merge("7.sarif").Error);
        }

        _folder.Write("8.sarif", good.Replace("\"index\":0", "\"index\":99", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Clean, Merge("8.sarif").ExitCode);

        Assert.Equal("lint-text: 2.sarif: written by another version or with other rules than 1.sarif; write all logs with the same\n", Merge("1.sarif", "2.sarif").Error);
        Assert.Equal("lint-text: 3.sarif: holds another text of docs/01.md than 1.sarif; write both of the same drafts\n", Merge("1.sarif", "3.sarif").Error);
        Assert.Equal("lint-text: 4.sarif: not valid JSON; write it anew\n", Merge("4.sarif").Error);
        Assert.Equal("lint-text: 5.sarif: not a SARIF log of lint-text; only those can be put together\n", Merge("5.sarif").Error);
        Assert.StartsWith("lint-text: 6.sarif: not a text file", Merge("6.sarif").Error, StringComparison.Ordinal);
        Assert.StartsWith("lint-text: missing.sarif: ", Merge("missing.sarif").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, Merge("missing.sarif").ExitCode);
    }

    private (int ExitCode, string Output, string Error) Merge(params string[] logs) => CommandRun.In(_folder, ["merge", .. logs]) is var run ? (run.ExitCode, run.Output, run.Error) : default;

    private void Fill()
    {
        for (var i = 0; i < 50; i++)
            _folder.Write($"docs/{i:00}{(i % 9 == 0 ? " ž" : "")}.md", string.Concat(Enumerable.Repeat(Drafts.Warning + "\n" + Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n", i % 5)) + Drafts.Clean);
    }

    private static string[] FilesIn(string junit) => [.. System.Xml.Linq.XDocument.Parse(junit).Descendants("testsuite").Select(s => s.Attribute("name")!.Value)];
}
