using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Training.Corpus;

/// <summary>A draft of the corpus: front matter, the exact text, and what an annotator marked in it.</summary>
public sealed class CorpusDraft
{
    private static readonly ImmutableArray<string> Kinds = ["news", "opinion", "reference", "docs"];
    private static readonly ImmutableArray<string> Origins = ["written", "gum", "ewt"];
    private static readonly ImmutableArray<string> Parts = ["train", "dev", "test"];

    /// <summary>The keys of the front matter, in the order in which they are written; a written draft has no <c>document</c>.</summary>
    private static readonly ImmutableArray<string> Keys =
        ["genre", "kind", "variety", "origin", "document", "author", "source", "licence", "part", "annotator", "round"];

    private readonly Dictionary<string, string> _frontMatter = [];
    private readonly List<CorpusError> _errors = [];
    private readonly SourceText _lines;

    private CorpusDraft(string id, string file)
    {
        Id = id;
        _lines = SourceText.From(file);
        var body = ReadFrontMatter(file);
        FirstLine = _lines.Lines.GetLinePosition(body).Line + 1;
        (Text, var marks) = CorpusMarkup.Read(file[body..], (index, message) => Report(body + index, message));
        Spans = [.. marks.Select(m => m.Span)];
        var places = marks.ToDictionary(m => m.Span, m => body + m.Index);
        Attributions = ReadAttributions((span, message) => Report(places[span], message));
    }

    /// <summary>The name of its file without extension.</summary>
    public string Id { get; }

    /// <summary>The text without front matter and marks.</summary>
    public string Text { get; }

    /// <summary>The line of the file on which the text begins, from 1. Marks hold no line ends, so the text’s lines are the file’s.</summary>
    public int FirstLine { get; }

    /// <summary>What is marked, by place.</summary>
    public ImmutableArray<CorpusSpan> Spans { get; }

    /// <summary>The attributions, in the order of their first spans.</summary>
    public ImmutableArray<CorpusAttribution> Attributions { get; }

    /// <summary>What is wrong with the file, by place.</summary>
    public IEnumerable<CorpusError> Errors => _errors.OrderBy(e => e.Line).ThenBy(e => e.Column);

    /// <summary>A value of the front matter; empty where it is missing.</summary>
    /// <param name="key">The key.</param>
    public string this[string key] => _frontMatter.GetValueOrDefault(key, string.Empty);

    /// <summary>Reads a draft. Whatever is wrong with it is in <see cref="Errors"/>.</summary>
    /// <param name="id">The name of its file without extension.</param>
    /// <param name="file">The content of the file.</param>
    public static CorpusDraft Read(string id, string file) => new(id, file.ReplaceLineEndings("\n"));

    /// <summary>The line of the file that holds a place of the text, from 1.</summary>
    /// <param name="offset">An offset in <see cref="Text"/>.</param>
    public int LineOf(int offset) => FirstLine + Text.AsSpan(0, offset).Count('\n');

    /// <summary>The draft as a file.</summary>
    public string Write() =>
        "---\n" + string.Concat(Keys.Where(_frontMatter.ContainsKey).Select(k => $"{k}: {_frontMatter[k]}\n")) + "---\n" + CorpusMarkup.Write(Text, Spans);

    /// <summary>Reads the front matter and returns the offset behind it.</summary>
    private int ReadFrontMatter(string file)
    {
        const string Fence = "---\n";
        if (!file.StartsWith(Fence, StringComparison.Ordinal) || file.IndexOf("\n" + Fence, StringComparison.Ordinal) is var end && end < 0)
        {
            Report(0, "no front matter between two lines “---”");
            return 0;
        }

        var at = Fence.Length;
        foreach (var line in file[at..(end + 1)].Split('\n')[..^1])
        {
            var parts = line.Split(':', 2);
            if (parts.Length < 2 || !Keys.Contains(parts[0]))
                Report(at, $"“{parts[0]}” is no key of the front matter");
            else if (!_frontMatter.TryAdd(parts[0], parts[1].Trim()))
                Report(at, $"“{parts[0]}” twice");
            else if (ErrorOfValue(parts[0], parts[1].Trim()) is { } error)
                Report(at, error);
            at += line.Length + 1;
        }

        foreach (var key in Keys.Where(k => !_frontMatter.ContainsKey(k) && (k != "document" || this["origin"] != "written")))
            Report(0, $"the front matter has no “{key}”");
        return end + 1 + Fence.Length;
    }

    private static string? ErrorOfValue(string key, string value) => key switch
    {
        _ when value.Length == 0 => $"“{key}” is empty",
        "kind" when !Kinds.Contains(value) => $"kind: {value} is none of {string.Join(", ", Kinds)}",
        "origin" when !Origins.Contains(value) => $"origin: {value} is none of {string.Join(", ", Origins)}",
        "part" when !Parts.Contains(value) => $"part: {value} is none of {string.Join(", ", Parts)}",
        "round" when !value.All(char.IsAsciiDigit) => $"round: {value} is no number",
        _ => null,
    };

    private ImmutableArray<CorpusAttribution> ReadAttributions(Action<CorpusSpan, string> report)
    {
        var attributions = ImmutableArray.CreateBuilder<CorpusAttribution>();
        foreach (var spans in Spans.Where(s => s.Attribution is not null).GroupBy(s => s.Attribution!))
        {
            var sources = spans.Where(s => s.Label == "source").ToList();
            attributions.Add(new CorpusAttribution(spans.Key, sources.FirstOrDefault(), Labelled("cue"), Labelled("content")));
            if (Labelled("content").IsEmpty)
                report(spans.First(), $"attribution {spans.Key} has no content");
            if (sources.Count > 1)
                report(sources[1], $"attribution {spans.Key} has a source already");

            ImmutableArray<CorpusSpan> Labelled(string label) => [.. spans.Where(s => s.Label == label)];
        }

        foreach (var span in Spans.Where(s => s.By is not null && !attributions.Any(a => a.Number == s.By)))
            report(span, $"by={span.By}, but there is no attribution {span.By}");
        return attributions.ToImmutable();
    }

    private void Report(int index, string message)
    {
        var position = _lines.Lines.GetLinePosition(index);
        _errors.Add(new CorpusError(position.Line + 1, position.Character + 1, message));
    }
}
