using System.Collections.Immutable;
using System.Text.Json;

using LintText.Workspace.Files;

namespace LintText.Workspace.Reviews;

/// <summary>
/// Files in which review pages export what editors decided (docs/review.md). They come from somebody’s browser, so nothing in them is
/// taken for granted.
/// </summary>
internal static class VerdictFile
{
    /// <summary>What such a file says that it is.</summary>
    public const string Format = "lint-text-review";

    private const int Version = 1;

    /// <summary>Reads files; of decisions about the same finding of a draft, that in the last file counts.</summary>
    /// <param name="workingFolder">The folder that the paths are relative to.</param>
    /// <param name="paths">The files as they were named.</param>
    /// <param name="problem">What is wrong in one of them, or null.</param>
    public static ImmutableArray<JudgedFinding> Read(string workingFolder, IEnumerable<string> paths, out ToolProblem? problem)
    {
        problem = null;
        var judged = new Dictionary<(string Draft, string Key), JudgedFinding>();
        foreach (var path in paths)
        {
            try
            {
                foreach (var finding in Read(RegularFile.ReadAllText(Path.GetFullPath(path, workingFolder))))
                    judged[(finding.Draft, finding.Key)] = finding;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problem = new ToolProblem(path, "the decisions cannot be read; name a file that a review page has exported as JSON");
            }
            catch (JsonException exception)
            {
                problem = new ToolProblem(path, (int)(exception.LineNumber ?? 0) + 1, 0, "not JSON; export the decisions again");
            }
            catch (Exception exception) when (exception is FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
            {
                problem = new ToolProblem(path, $"not decisions of a review page ({exception.Message.TrimEnd('.')}); export them again as JSON");
            }

            if (problem is not null)
                return [];
        }

        return [.. judged.Values.OrderBy(j => j.RuleId, StringComparer.Ordinal).ThenBy(j => j.Draft, StringComparer.Ordinal).ThenBy(j => j.Line).ThenBy(j => j.Key, StringComparer.Ordinal)];
    }

    private static List<JudgedFinding> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || OptionalText(root, "format") != Format)
            throw new FormatException($"there is no \"format\": \"{Format}\" in it");
        if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number != Version)
            throw new FormatException("it is of another version of the tool");

        var draft = Text(root, "path");
        var judged = new List<JudgedFinding>();
        foreach (var decision in root.GetProperty("decisions").EnumerateArray())
        {
            // A note without a verdict is for the writer alone.
            if (OptionalText(decision, "verdict") is not { } verdict)
                continue;

            var isAccepted = verdict switch
            {
                "accepted" => true,
                "dismissed" => false,
                _ => throw new FormatException($"a verdict is “accepted” or “dismissed”, not “{verdict}”"),
            };
            judged.Add(new JudgedFinding(
                Text(decision, "key"),
                Text(decision, "rule"),
                draft,
                decision.TryGetProperty("line", out var line) && line.TryGetInt32(out var at) ? at : 0,
                OptionalText(decision, "window") ?? string.Empty,
                OptionalText(decision, "text") ?? string.Empty,
                isAccepted,
                isAccepted || (decision.TryGetProperty("right", out var right) && right.ValueKind == JsonValueKind.True),
                OptionalText(decision, "reason"),
                OptionalText(decision, "note")));
        }

        return judged;
    }

    private static string Text(JsonElement element, string name) => OptionalText(element, name) ?? throw new FormatException($"“{name}” is missing");

    private static string? OptionalText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
