using System.Text.Json;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--jsonl</c>: texts that are no files.</summary>
public sealed class RecordTests : IDisposable
{
    private const string Finding = "The envoy reportedly left before dawn.";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_record_is_answered_in_order()
    {
        var records = Enumerable.Range(0, 700).Select(i => JsonSerializer.Serialize(new { id = i, text = i % 3 == 0 ? Finding : "The mill was closed in May." }));

        var run = Run([.. records]);
        Assert.Equal(Enumerable.Range(0, 700), run.Answers.Select(a => a.GetProperty("id").GetInt32()));
        Assert.Equal(Enumerable.Range(1, 700), run.Answers.Select(a => a.GetProperty("record").GetInt32()));
        Assert.All(run.Answers, a => Assert.Equal(a.GetProperty("id").GetInt32() % 3 == 0 ? 1 : 0, a.GetProperty("findings").GetArrayLength()));
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(ExitCode.Clean, Run([.. records], "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void A_record_is_checked_as_a_file_would_be()
    {
        _folder.Write("news/.editorconfig", "[*]\ndotnet_diagnostic.SR1006.severity = error\n").Write("news/a.md", Finding + "\n");

        var record = Assert.Single(Run([JsonSerializer.Serialize(new { text = Finding + "\n", path = "news/a.md" })]).Answers);
        using var file = JsonDocument.Parse(CommandRun.In(_folder, "news/a.md", "--format", "json").Output);
        Assert.Equal(JsonSerializer.Serialize(file.RootElement.GetProperty("files")[0].GetProperty("findings")), JsonSerializer.Serialize(record.GetProperty("findings")));
    }

    [Fact]
    public void The_kind_of_a_text_and_its_format_are_its_own()
    {
        var run = Run(
            [
                JsonSerializer.Serialize(new { id = "news", text = "The vote was a sham." }),
                JsonSerializer.Serialize(new { id = "opinion", text = "The vote was a sham.", kind = "opinion" }),
                JsonSerializer.Serialize(new { id = "code", text = "Say `the envoy reportedly left`." }),
                JsonSerializer.Serialize(new { id = "text", text = "The envoy `reportedly` left.", path = "a.txt" }),
            ]);
        Assert.Equal([1, 0, 0, 1], run.Answers.Select(a => a.GetProperty("findings").GetArrayLength()));
    }

    [Theory]
    [InlineData("{", "not valid JSON; a record is an object with a 'text' and, if wanted, an 'id', a 'path' and a 'kind'")]
    [InlineData("[1]", "not an object; a record is an object with a 'text' and, if wanted, an 'id', a 'path' and a 'kind'")]
    [InlineData("{\"id\": 1}", "it has no 'text'; a record is an object with a 'text' and, if wanted, an 'id', a 'path' and a 'kind'")]
    [InlineData("{\"text\": 3}", "its 'text' is no text; a record is an object with a 'text' and, if wanted, an 'id', a 'path' and a 'kind'")]
    [InlineData("{\"text\": \"\\ud83c\"}", "it holds half of a character; a record is an object with a 'text' and, if wanted, an 'id', a 'path' and a 'kind'")]
    [InlineData("{\"text\": \"x\", \"path\": \"../x.md\"}", "its path '../x.md' leads out of the folder that the tool runs in; use one within")]
    [InlineData("{\"text\": \"x\", \"path\": \"/etc/x.md\"}", "its path '/etc/x.md' leads out of the folder that the tool runs in; use one within")]
    [InlineData("{\"text\": \"x\", \"kind\": \"poem\"}", "'poem' is no kind of text; use ")]
    public void A_line_that_is_no_record_is_answered_by_its_problem_and_the_others_are_checked(string line, string problem)
    {
        var run = Run([JsonSerializer.Serialize(new { text = Finding }), "", line, JsonSerializer.Serialize(new { text = Finding })]);
        Assert.Equal([1, 0, 1], run.Answers.Select(a => a.GetProperty("findings").GetArrayLength()));
        var told = Assert.Single(run.Answers[1].GetProperty("problems").EnumerateArray());
        Assert.StartsWith(problem, told.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, told.GetProperty("line").GetInt32());
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void A_text_that_is_too_large_is_refused()
    {
        _folder.Write(".editorconfig", "[*]\nlint_text.max_file_megabytes = 1\n");

        var answer = Assert.Single(Run([JsonSerializer.Serialize(new { text = new string('x', 1_100_000) })]).Answers);
        Assert.StartsWith("its text is larger than 1 MB", Assert.Single(answer.GetProperty("problems").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("--format", "sarif")]
    [InlineData("--fix")]
    [InlineData("--staged")]
    [InlineData("--output", "x")]
    public void What_records_do_not_go_with_is_told(params string[] args)
    {
        var run = CommandRun.In(_folder, ["--jsonl", .. args]);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("--jsonl reads records and prints records; it goes with --rules, --allow-code, --fail-on and --max-warnings only", run.Error, StringComparison.Ordinal);
    }

    private (int ExitCode, List<JsonElement> Answers) Run(string[] records, params string[] args)
    {
        var run = CommandRun.WithInput(_folder, string.Join('\n', records) + "\n", ["--jsonl", .. args]);
        return (run.ExitCode, [.. run.OutputLines.Select(l => JsonDocument.Parse(l).RootElement)]);
    }
}
