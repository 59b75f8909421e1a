using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>What came of records (<c>--jsonl</c>): a line of JSON for each, in the order in which they came.</summary>
internal static class RecordReport
{
    public static void Write(RecordOutcome record, ScreenedWriter writer) => JsonText.WriteLine(writer, json =>
    {
        json.WriteStartObject();
        if (record.Id is { } id)
        {
            json.WritePropertyName("id");
            json.WriteRawValue(id);
        }

        json.WriteNumber("record", record.Line);
        json.WriteStartArray("findings");
        foreach (var finding in record.Outcome.Draft?.Findings ?? [])
        {
            json.WriteStartObject();
            JsonReport.WriteFinding(json, record.Outcome.Draft!, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in record.Outcome.Problems)
        {
            json.WriteStartObject();
            JsonReport.WriteProblem(json, problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
