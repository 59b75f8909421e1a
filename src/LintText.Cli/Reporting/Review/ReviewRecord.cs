using System.Collections.Immutable;
using System.Text.Json;

using LintText.Sourcing;
using LintText.Workspace.Files;

namespace LintText.Cli.Reporting.Review;

/// <summary>What a run leaves beside its pages for programs and for the next run: a file <c>review.json</c>.</summary>
/// <param name="Drafts">The drafts, in the order of their paths.</param>
internal sealed record ReviewRecord(ImmutableArray<DraftSummary> Drafts)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "review.json";

    private const int Version = 1;

    /// <summary>Writes it.</summary>
    public void Write(ScreenedWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("drafts");
        foreach (var draft in Drafts)
        {
            json.WriteStartObject();
            json.WriteString("path", draft.Path);
            json.WriteString("page", draft.Page);
            json.WriteString("title", draft.Title);
            json.WriteString("sha256", draft.Hash);
            json.WriteNumber("words", draft.Words);
            json.WriteNumber("lix", draft.Lix);
            WriteCounts(json, "severities", draft.Severities);
            WriteCounts(json, "families", draft.Families);
            WriteCounts(json, "rules", draft.Rules);
            WriteShare(json, "unnamedStatements", draft.Unnamed);
            WriteShare(json, "openClaims", draft.Open);
            json.WriteNumber("longestStretch", draft.Stretch);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Reads that of a former run.</summary>
    /// <param name="folder">The folder that it was written to, a full path.</param>
    /// <param name="problem">What is wrong with it and how to mend that, or null.</param>
    public static ReviewRecord? Read(string folder, out string? problem)
    {
        problem = null;
        try
        {
            using var document = JsonDocument.Parse(RegularFile.ReadAllText(Path.Combine(folder, FileName)));
            if (document.RootElement.GetProperty("version").GetInt32() == Version)
                return new ReviewRecord([.. document.RootElement.GetProperty("drafts").EnumerateArray().Select(ReadDraft)]);
            problem = $"its {FileName} is of another version of the tool; make the former pages anew";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = $"there is no {FileName} here that can be read; name a folder that 'review' has written";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            problem = $"its {FileName} is not what 'review' writes; make the former pages anew";
        }

        return null;
    }

    private static DraftSummary ReadDraft(JsonElement draft) => new(
        TextOf(draft, "path"),
        TextOf(draft, "title"),
        TextOf(draft, "sha256"),
        draft.GetProperty("words").GetInt32(),
        draft.GetProperty("lix").GetInt32(),
        ReadCounts(draft, "severities"),
        ReadCounts(draft, "families"),
        ReadCounts(draft, "rules"))
    {
        Unnamed = ReadShare(draft, "unnamedStatements"),
        Open = ReadShare(draft, "openClaims"),
        Stretch = draft.GetProperty("longestStretch").GetInt32(),
    };

    private static string TextOf(JsonElement draft, string name) => draft.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
            json.WriteNumber(key, count);
        json.WriteEndObject();
    }

    private static SortedDictionary<string, int> ReadCounts(JsonElement draft, string name)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var count in draft.GetProperty(name).EnumerateObject())
            counts[count.Name] = count.Value.GetInt32();
        return counts;
    }

    private static void WriteShare(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(share.Part);
        json.WriteNumberValue(share.Whole);
        json.WriteEndArray();
    }

    private static Share ReadShare(JsonElement draft, string name)
    {
        var share = draft.GetProperty(name);
        return share.GetArrayLength() == 2 ? new Share(share[0].GetInt32(), share[1].GetInt32()) : throw new FormatException($"{name} is no share.");
    }
}
