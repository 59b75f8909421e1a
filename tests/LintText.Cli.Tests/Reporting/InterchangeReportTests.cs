using System.Text.Json;
using System.Xml.Linq;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>The formats of other systems: GitLab, Azure, reviewdog, Checkstyle, JUnit, SonarQube.</summary>
public sealed class InterchangeReportTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gitlab() => Verifier.Verify(Report("gitlab"));

    [Fact]
    public void Azure() => Verifier.Verify(Report("azure"));

    [Fact]
    public void Rdjson() => Verifier.Verify(Report("rdjson"));

    [Fact]
    public void Rdjsonl() => Verifier.Verify(Report("rdjsonl"));

    [Fact]
    public void Checkstyle() => Verifier.Verify(Report("checkstyle"));

    [Fact]
    public void Junit() => Verifier.Verify(Report("junit"));

    [Fact]
    public void Sonarqube() => Verifier.Verify(Report("sonarqube"));

    [Fact]
    public void Summary() => Verifier.Verify(Report("summary"));

    [Theory]
    [InlineData("gitlab")]
    [InlineData("rdjson")]
    [InlineData("rdjsonl")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("sonarqube")]
    public void Reports_fit_what_their_readers_demand(string format)
    {
        Assert.Empty(InterchangeSchema.Errors(format, Report(format)));
        _folder.Write("a & <b> “c” \u202E.html", "<p>The vote was a “sham &#xD83C; &#x1; ]]> &amp; \"x\"” reportedly.</p>\n");
        Assert.Empty(InterchangeSchema.Errors(format, Report(format)));
    }

    [Theory]
    [InlineData("gitlab", "\"fingerprint\"", "\"print\"")]
    [InlineData("gitlab", "\"info\"", "\"suggestion\"")]
    [InlineData("rdjson", "\"message\"", "\"messages\"")]
    [InlineData("rdjsonl", "\"line\":", "\"lines\":")]
    [InlineData("checkstyle", "severity=\"info\"", "severity=\"note\"")]
    [InlineData("junit", "failures=\"", "failed=\"")]
    [InlineData("sonarqube", "\"CLEAR\"", "\"PLAIN\"")]
    public void What_does_not_fit_is_seen(string format, string right, string wrong)
    {
        var report = Report(format);
        Assert.Contains(right, report, StringComparison.Ordinal);
        Assert.NotEmpty(InterchangeSchema.Errors(format, report.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_summary_shows_what_a_draft_holds_as_text()
    {
        _folder.Write("a|b <i>.md", "The <b>ferry</b> *sank*. The boat | reportedly burned.\n");

        var summary = CommandRun.In(_folder, "--format", "summary").Output;
        Assert.Contains("| a\\|b \\<i\\>.md:1 | warning | [SR1006 bare-evidential](https://", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_findings_GitHub_is_shown_the_surest_first_and_how_many_more_there_are()
    {
        _folder.Write("a.md", string.Concat(Enumerable.Range(1, 14).Select(i => $"The vote of {1900 + i} was a sham.\n\n"))).Write("b.md", Drafts.Error).Write("z.md", string.Concat(Enumerable.Range(1, 13).Select(i => $"The boat {i} reportedly sank.\n\n")));

        var lines = CommandRun.In(_folder, "--format", "github").OutputLines;
        var found = CommandRun.In(_folder, "--format", "compact", "--quiet").OutputLines;
        var (warnings, suggestions) = (found.Count(l => l.Contains(": warning ", StringComparison.Ordinal)), found.Count(l => l.Contains(": suggestion ", StringComparison.Ordinal)));
        Assert.Equal($"::notice title=lint-text::{suggestions - 9} more notices, {warnings - 9} more warnings: GitHub shows ten of a kind, the others are in this step’s log", lines[0]);
        Assert.Equal(found.Length + 1, lines.Length);
        Assert.Equal(9, lines[1..].TakeWhile(l => !l.StartsWith("::error", StringComparison.Ordinal)).Count(l => l.StartsWith("::warning", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reviewdog_counts_columns_in_bytes()
    {
        _folder.Write("a.md", "Žofie’s 🏞️ boat reportedly sank.\n");

        using var report = JsonDocument.Parse(CommandRun.In(_folder, "--format", "rdjson").Output);
        var range = report.RootElement.GetProperty("diagnostics")[0].GetProperty("location").GetProperty("range");
        var line = System.Text.Encoding.UTF8.GetBytes("Žofie’s 🏞️ boat reportedly sank.");
        Assert.Equal("reportedly", System.Text.Encoding.UTF8.GetString(line[(range.GetProperty("start").GetProperty("column").GetInt32() - 1)..(range.GetProperty("end").GetProperty("column").GetInt32() - 1)]));
    }

    [Theory]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    public void Xml_is_whole_whatever_a_draft_holds(string format)
    {
        _folder.Write("a & <b>.html", "<p>The vote was a “sham &#xD83C; &#x1; &#xFFFE; ]]> &amp; \"x\"” reportedly.</p>\n");

        var report = XDocument.Parse(CommandRun.In(_folder, "--format", format).Output);
        Assert.Contains(report.Descendants().Attributes(), a => a.Value == "a & <b>.html");
    }

    [Fact]
    public void Nothing_of_a_draft_is_a_command_to_Azure()
    {
        _folder.Write("a;b]##vso[task.setvariable variable=x]y.md", "The envoy reportedly left.\n");

        var line = Assert.Single(CommandRun.In(_folder, "--format", "azure").OutputLines);
        Assert.StartsWith("##vso[task.logissue type=warning;sourcepath=a%3Bb%5D", line, StringComparison.Ordinal);
        Assert.Equal(0, line.LastIndexOf("##vso[", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gitlab")]
    [InlineData("azure")]
    [InlineData("github")]
    [InlineData("rdjsonl")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("sonarqube")]
    public void Paths_count_from_the_repository_wherever_the_tool_is_started(string format)
    {
        Fill();
        File.Delete(_folder.PathTo("drafts/known.md"));

        var above = CommandRun.In(_folder, "drafts", "--format", format).Output;
        var within = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("drafts") }, "--format", format).Output;
        Assert.Contains("drafts/lock.txt", above, StringComparison.Ordinal);
        Assert.Equal(above, within);
    }

    [Fact]
    public void Sarif_is_the_same_wherever_the_tool_is_started()
    {
        Fill();
        File.Delete(_folder.PathTo("drafts/known.md"));

        Assert.Equal(CommandRun.In(_folder, "drafts", "--format", "sarif").Output, CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("drafts") }, "--format", "sarif").Output);
    }

    [Fact]
    public void Several_reports_at_once()
    {
        Fill();

        var run = CommandRun.In(_folder, "--format", "junit=out/junit.xml", "--format", "github", "-f", "sarif=log.sarif");
        Directory.CreateDirectory(_folder.PathTo("out"));
        run = CommandRun.In(_folder, "--format", "junit=out/junit.xml", "--format", "github", "-f", "sarif=log.sarif");
        Assert.Equal(Report("github"), run.Output);
        Assert.Equal(Report("junit"), _folder.Read("out/junit.xml"));
        Assert.StartsWith("{", _folder.Read("log.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_go_to_files_nothing_is_printed()
    {
        Fill();

        Assert.Equal((1, ""), (CommandRun.In(_folder, "--format", "compact=report.log") is var run ? run.ExitCode : 0, run.Output));
        Assert.Equal(Report("compact"), _folder.Read("report.log"));
    }

    [Theory]
    [InlineData("'junit=' names no file; use FORMAT=FILE", "junit=")]
    [InlineData("'junitt' is not a value of --format; did you mean 'junit'?", "junitt=x")]
    public void What_cannot_be_is_told(string message, params string[] formats)
    {
        var run = CommandRun.In(_folder, [.. formats.SelectMany(f => (string[])["--format", f])]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private TestFolder Fill() => _folder
        .Write("dam.md", "# The dam\n\n" + Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.Warning)
        .Write("drafts/lock.txt", Drafts.Error + "\n" + Drafts.UnsafeFix)
        .Write("drafts/known.md", "<!-- lint-text disable-next-line SR3001 -- quoted -->\n" + Drafts.Suggestion)
        .Write("clean.md", Drafts.Clean);

    private string Report(string format)
    {
        Fill();
        return CommandRun.In(_folder, "--format", format).Output;
    }
}
