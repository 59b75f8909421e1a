using System.Text;
using System.Text.Json;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Kit;

/// <summary>
/// What <c>sources --format json</c> says of a folder, with the words of the drafts in place of their offsets. The words are
/// cut from the file as any other program would: decoded, without its byte order mark, in UTF-16 units.
/// </summary>
internal static class SourcesView
{
    /// <summary>Runs the command and renders its JSON, a line for each thing in it.</summary>
    public static string Render(TestFolder folder, params string[] args)
    {
        var run = CommandRun.In(folder, ["sources", "--format", "json", .. args]);
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        using var report = JsonDocument.Parse(run.Output);
        var view = new StringBuilder();
        foreach (var draft in report.RootElement.GetProperty("documents").EnumerateArray())
            Render(view, draft, File.ReadAllText(folder.PathTo(draft.GetProperty("path").GetString()!)));
        return view.ToString();
    }

    private static void Render(StringBuilder view, JsonElement draft, string text)
    {
        view.Append(draft.GetProperty("path").GetString()).Append('\n');
        foreach (var source in Each("sources"))
            view.Append($"  {source.GetProperty("id")} {source.GetProperty("kind")} “{source.GetProperty("name")}”{(source.GetProperty("anonymous").GetBoolean() ? " anonymous" : string.Empty)} ×{source.GetProperty("attributions")}, mentioned {Words("mentions", source)}\n");
        foreach (var attribution in Each("attributions"))
            view.Append($"  {attribution.GetProperty("kind")} {attribution.GetProperty("sourceId").GetString() ?? "nobody"}: {Words("source", attribution)} {Words("cue", attribution)} {Words("content", attribution)}\n");
        foreach (var citation in Each("citations"))
            view.Append($"  {citation.GetProperty("kind")} {citation.GetProperty("target")}: {Cut(citation)}\n");
        foreach (var claim in Each("claims"))
            view.Append($"  {claim.GetProperty("status")} {claim.GetProperty("kind")}: {Cut(claim)}\n");
        foreach (var diagnostic in Each("diagnostics"))
            view.Append($"  {diagnostic.GetProperty("level")} {diagnostic.GetProperty("ruleId")}: {Cut(diagnostic)}\n");

        JsonElement.ArrayEnumerator Each(string name) => draft.GetProperty(name).EnumerateArray();

        string Words(string name, JsonElement of) => $"[{string.Join(", ", of.GetProperty(name).EnumerateArray().Select(Cut))}]";

        string Cut(JsonElement place)
        {
            var span = TextSpan.FromBounds(place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32());
            return $"“{text.Substring(span.Start, span.Length).Replace("\r", "␍", StringComparison.Ordinal).Replace("\n", "␊", StringComparison.Ordinal)}”";
        }
    }
}
