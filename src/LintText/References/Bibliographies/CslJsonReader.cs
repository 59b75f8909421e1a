using System.Collections.Immutable;
using System.Text.Json;

using LintText.Analysis;

namespace LintText.References.Bibliographies;

/// <summary>Reads CSL-JSON: a list of items (citeproc-js, “CSL-JSON/CSL data”), as reference managers export it.</summary>
internal static class CslJsonReader
{
    public static List<BibliographyEntry> Read(string text, string path, ImmutableArray<FileProblem>.Builder problems)
    {
        var entries = new List<BibliographyEntry>();
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items))
                root = items;
            if (root.ValueKind != JsonValueKind.Array)
            {
                problems.Add(new FileProblem(path, 1, 1, "not CSL-JSON: it must be a list of items, [{ \"id\": …, \"type\": … }]"));
                return entries;
            }

            var number = 0;
            foreach (var item in root.EnumerateArray())
            {
                number++;
                if (item.ValueKind == JsonValueKind.Object && KeyOf(item) is { Length: > 0 } key)
                    entries.Add(Create(item, key, path));
                else
                    problems.Add(new FileProblem(path, 0, 0, $"item {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} has no 'id'; give it the key that citations use"));
            }
        }
        catch (JsonException exception)
        {
            problems.Add(new FileProblem(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "not valid JSON here; a comma, a bracket or a quotation mark is missing or too many"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Text that is no Unicode is noticed only when it is read.
            problems.Add(new FileProblem(path, 0, 0, "a text in it is not Unicode: half of a surrogate pair stands alone; export the file again"));
        }

        return entries;
    }

    /// <summary>Better BibTeX exports the key that writers use beside an id of its own.</summary>
    private static string? KeyOf(JsonElement item) => Text(item, "citation-key") ?? Text(item, "id");

    private static BibliographyEntry Create(JsonElement item, string key, string path) => new(key, Text(item, "type")?.ToLowerInvariant() ?? string.Empty, path, Line: 0)
    {
        Title = Text(item, "title"),
        Year = YearOf(item),
        Doi = Text(item, "DOI"),
        Isbn = Text(item, "ISBN"),
        Address = Text(item, "URL"),
        Venue = string.Join(' ', CslFields.Venue.Select(f => Text(item, f)).OfType<string>()).ToLowerInvariant(),
        HasAccessDate = item.TryGetProperty("accessed", out _),
        HasArchive = item.TryGetProperty("archive_location", out _),
    };

    private static int? YearOf(JsonElement item)
    {
        if (!item.TryGetProperty("issued", out var issued))
            return null;
        if (issued.ValueKind == JsonValueKind.Object && issued.TryGetProperty("date-parts", out var parts))
            return PublicationYear.Find(parts.GetRawText());
        return PublicationYear.Find(issued.GetRawText());
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
