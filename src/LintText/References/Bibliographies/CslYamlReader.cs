using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Configuration;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LintText.References.Bibliographies;

/// <summary>Reads CSL-YAML: items under the key <c>references</c>, as Pandoc takes them in a file or in a document’s front matter.</summary>
internal static class CslYamlReader
{
    public static List<BibliographyEntry> Read(string text, string path, ImmutableArray<FileProblem>.Builder problems)
    {
        var entries = new List<BibliographyEntry>();
        var hasList = false;
        try
        {
            YamlNesting.Check(text);
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                if (parser.Current is SequenceStart)
                    hasList = ReadItems(parser, path, entries, problems);
                else if (parser.TryConsume<MappingStart>(out _))
                    hasList = ReadRoot(parser, path, entries, problems);
            }

            if (!hasList)
                problems.Add(new FileProblem(path, 1, 1, "not CSL-YAML: it needs the key 'references' with a list of items"));
        }
        catch (YamlException exception)
        {
            problems.Add(new FileProblem(path, Math.Max(1, (int)exception.Start.Line), Math.Max(1, (int)exception.Start.Column), $"not valid YAML: {YamlFault.Describe(exception)}"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IOException)
        {
            // YamlDotNet loses its state over some broken lists and keys, and says so in these ways only.
            problems.Add(new FileProblem(path, 1, 1, "not valid YAML: a list or mapping in it is broken"));
        }

        return entries;
    }

    private static bool ReadRoot(Parser parser, string path, List<BibliographyEntry> entries, ImmutableArray<FileProblem>.Builder problems)
    {
        var hasList = false;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var isReferences = parser.Current is Scalar { Value: "references" };
            parser.SkipThisAndNestedEvents();
            if (isReferences && parser.Current is SequenceStart)
            {
                hasList = ReadItems(parser, path, entries, problems);
                continue;
            }

            // “references:” with nothing behind it is an empty list.
            hasList |= isReferences && parser.Current is Scalar { Value: "" or "~" or "null" } or AnchorAlias;
            parser.SkipThisAndNestedEvents();
        }

        return hasList;
    }

    private static bool ReadItems(Parser parser, string path, List<BibliographyEntry> entries, ImmutableArray<FileProblem>.Builder problems)
    {
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var line = (int)parser.Current!.Start.Line;
            if (!parser.TryConsume<MappingStart>(out _))
            {
                parser.SkipThisAndNestedEvents();
                continue;
            }

            var fields = ReadFields(parser);
            if (fields.GetValueOrDefault("id") is { Length: > 0 } key)
                entries.Add(Create(key, path, line, fields));
            else
                problems.Add(new FileProblem(path, line, 0, "the item has no 'id'; give it the key that citations use"));
        }

        return true;
    }

    /// <summary>The fields of an item; what a list or mapping holds is joined, which is enough to find a year in it.</summary>
    private static Dictionary<string, string> ReadFields(Parser parser)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name))
            {
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
                continue;
            }

            fields[name.Value] = parser.TryConsume<Scalar>(out var value) ? value.Value : ReadNested(parser);
        }

        return fields;
    }

    private static string ReadNested(Parser parser)
    {
        var words = new List<string>();
        var depth = 0;
        do
        {
            var current = parser.Consume<ParsingEvent>();
            depth += current.NestingIncrease;
            if (current is Scalar scalar)
                words.Add(scalar.Value);
        }
        while (depth > 0);
        return string.Join(' ', words);
    }

    private static BibliographyEntry Create(string key, string path, int line, Dictionary<string, string> fields) => new(key, fields.GetValueOrDefault("type")?.ToLowerInvariant() ?? string.Empty, path, line)
    {
        Title = fields.GetValueOrDefault("title"),
        Year = PublicationYear.Find(fields.GetValueOrDefault("issued")),
        Doi = fields.GetValueOrDefault("DOI"),
        Isbn = fields.GetValueOrDefault("ISBN"),
        Address = fields.GetValueOrDefault("URL"),
        Venue = string.Join(' ', CslFields.Venue.Select(f => fields.GetValueOrDefault(f)).OfType<string>()).ToLowerInvariant(),
        HasAccessDate = fields.ContainsKey("accessed"),
        HasArchive = fields.ContainsKey("archive_location"),
    };
}
