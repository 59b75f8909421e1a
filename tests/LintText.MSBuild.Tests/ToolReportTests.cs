using System.Text.Json;

namespace LintText.MSBuild.Tests;

public sealed class ToolReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_are_read_with_code_page_and_span()
    {
        var report = Read("""
            {"version":1,"files":[{"path":"docs/a.md","findings":[
              {"ruleId":"SR1006","ruleName":"bare-evidential","severity":"warning","strength":"strong","message":"“reportedly” — by whom?",
               "line":3,"column":5,"endLine":4,"endColumn":2,"start":40,"end":50,"helpUri":"https://example.org/SR1006.md",
               "fix":{"description":"x","isSafe":true,"changes":[{"start":1,"end":2,"text":"line 9"}]}}]}],
             "problems":[],"summary":{"files":1,"errors":0,"warnings":1,"suggestions":0}}
            """);

        Assert.Equal(new ReportEntry(Severity.Warning, "SR1006", "https://example.org/SR1006.md", "docs/a.md", 3, 5, 4, 2, "“reportedly” — by whom?"), Assert.Single(report.Findings));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Suppressed_findings_do_not_count()
    {
        var report = Read("""
            {"files":[{"path":"a.md","findings":[
              {"ruleId":"SR1006","severity":"warning","message":"a","line":1,"column":1,"endLine":1,"endColumn":2,"suppression":{"reason":"the court’s word"}},
              {"ruleId":"SR3001","severity":"suggestion","message":"b","line":2,"column":1,"endLine":2,"endColumn":2},
              {"ruleId":"SR1006","severity":"warning","message":"c","line":3,"column":1,"endLine":3,"endColumn":2,"suppression":{"reason":null}}]}],"problems":[]}
            """);

        Assert.Equal("SR3001", Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void Problems_may_lack_path_place_and_code()
    {
        var report = Read("""
            {"files":[],"problems":[
              {"path":null,"line":0,"column":0,"severity":"error","message":"no rules"},
              {"path":"house.yml","line":7,"column":3,"severity":"error","code":"CS1002","message":"; expected"},
              {"path":"a.md","line":0,"column":0,"severity":"warning","message":"unused"}]}
            """);

        Assert.Equal(
            [
                new ReportEntry(Severity.Error, null, null, null, 0, 0, 0, 0, "no rules"),
                new ReportEntry(Severity.Error, "CS1002", null, "house.yml", 7, 3, 0, 0, "; expected"),
                new ReportEntry(Severity.Warning, null, null, "a.md", 0, 0, 0, 0, "unused"),
            ],
            report.Problems);
    }

    [Theory]
    [InlineData("é ü 漢字 \U0001F58B")]
    [InlineData("“1 error: see report”")]
    [InlineData("tab\tquote\"back\\slash")]
    [InlineData("control \u0001 and \u001b[0m")]
    [InlineData("not a character \uffff")]
    [InlineData("<b>&amp;</b>")]
    [InlineData("")]
    public void Any_text_survives(string message)
    {
        // As the tool writes it, escapes and all.
        var report = Read($$"""{"files":[{"path":"d\u00e9p\u00f4t.md","findings":[{"ruleId":"SR1","severity":"warning","message":{{JsonSerializer.Serialize(message)}}}]}],"problems":[]}""");

        var entry = Assert.Single(report.Findings);
        Assert.Equal(message, entry.Message);
        Assert.Equal("dépôt.md", entry.Path);
    }

    [Fact]
    public void Huge_reports_are_read()
    {
        var findings = string.Join(",", Enumerable.Range(1, 50_000).Select(i => $$"""{"ruleId":"SR1006","severity":"warning","message":"{{new string('m', 200)}}","line":{{i}},"column":1,"endLine":{{i}},"endColumn":2}"""));
        var report = Read($$"""{"files":[{"path":"a.md","findings":[{{findings}}]}],"problems":[{"path":null,"severity":"error","message":"{{new string('p', 200_000)}}"}]}""");

        Assert.Equal(50_000, report.Findings.Count);
        Assert.Equal(50_000, report.Findings[^1].Line);
        Assert.Equal(200_000, Assert.Single(report.Problems).Message.Length);
    }

    private ToolReport Read(string json) => ToolReport.Read(_folder.Write("report.json", json).PathTo("report.json"));
}
