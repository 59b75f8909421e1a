using System.Text.Json;

using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>
/// What <see cref="JsonReport"/> says, an object a line: findings as they come, then problems, then a summary. <c>type</c> says which of
/// them a line is.
/// </summary>
internal sealed class JsonLinesReport(bool isQuiet, ScreenedWriter writer) : LineReport
{
    public override void Write(CheckedDraft draft)
    {
        foreach (var finding in draft.Findings)
        {
            Write("finding", json =>
            {
                json.WriteString("path", draft.DisplayPath);
                JsonReport.WriteFinding(json, draft, finding);
            });
        }
    }

    public override void Finish(LintResult result)
    {
        foreach (var problem in result.Problems)
            Write("problem", json => JsonReport.WriteProblem(json, problem));
        if (!isQuiet)
            Write("summary", json => JsonReport.WriteSummary(json, result));
    }

    private void Write(string type, Action<Utf8JsonWriter> write) => JsonText.WriteLine(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        write(json);
        json.WriteEndObject();
    });
}
