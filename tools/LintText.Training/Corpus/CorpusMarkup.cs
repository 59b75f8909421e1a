using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace LintText.Training.Corpus;

/// <summary>
/// The marks in a draft: <c>{|label key=value:text|}</c>, which nest, and <c>{1|label:text|1}</c> for one that crosses another.
/// </summary>
public static partial class CorpusMarkup
{
    /// <summary>Finds what looks like a mark in a text, which then is no text for the corpus.</summary>
    /// <returns>Its offset; -1 if there is none.</returns>
    /// <param name="text">The text.</param>
    public static int IndexOfMark(string text) => LooksLikeMark().Match(text) is { Success: true, Index: var index } ? index : -1;

    /// <summary>Writes a text with marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">The spans to mark, in any order; none is empty.</param>
    public static string Write(string text, IEnumerable<CorpusSpan> spans)
    {
        var opens = new SortedDictionary<int, string>();
        var closes = new SortedDictionary<int, string>();
        var open = new Stack<int>();
        var names = 0;
        var ordered = spans.OrderBy(s => s.Start).ThenByDescending(s => s.End).ThenBy(s => CorpusLabels.All.IndexOf(s.Label))
            .ThenBy(Head, StringComparer.Ordinal);
        foreach (var span in ordered)
        {
            while (open.TryPeek(out var end) && end <= span.Start)
                open.Pop();

            if (open.TryPeek(out var outer) && span.End > outer)
            {
                names++;
                opens[span.Start] = opens.GetValueOrDefault(span.Start) + $"{{{names}|{Head(span)}:";
                closes[span.End] = closes.GetValueOrDefault(span.End) + $"|{names}}}";
            }
            else
            {
                open.Push(span.End);
                opens[span.Start] = opens.GetValueOrDefault(span.Start) + $"{{|{Head(span)}:";
                closes[span.End] = "|}" + closes.GetValueOrDefault(span.End);
            }
        }

        var marked = new StringBuilder();
        var written = 0;
        foreach (var place in opens.Keys.Union(closes.Keys).Order())
        {
            marked.Append(text, written, place - written).Append(closes.GetValueOrDefault(place)).Append(opens.GetValueOrDefault(place));
            written = place;
        }

        return marked.Append(text, written, text.Length - written).ToString();
    }

    /// <summary>Takes a text and its marks apart.</summary>
    /// <param name="marked">The text with marks.</param>
    /// <param name="report">Takes what is wrong, and where.</param>
    /// <returns>The exact text, and by place its spans and where their marks begin.</returns>
    internal static (string Text, ImmutableArray<(CorpusSpan Span, int Index)> Marks) Read(string marked, Action<int, string> report)
    {
        var text = new StringBuilder();
        var marks = new List<(CorpusSpan Span, int Index)>();
        var nested = new Stack<OpenMark>();
        var named = new Dictionary<string, OpenMark>();
        var read = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, read, match.Index - read);
            read = match.Index + match.Length;
            if (match.Groups["broken"].Success)
                report(match.Index, "a mark begins here that is not “{|label key=value:text|}”");
            else if (match.Groups["label"].Success)
                Open(match);
            else
                Close(match);
        }

        text.Append(marked, read, marked.Length - read);
        foreach (var open in nested.Concat(named.Values).OrderBy(o => o.Index))
            report(open.Index, $"the mark “{open.Label}” is not closed");
        return (text.ToString(), [.. marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => CorpusLabels.All.IndexOf(m.Span.Label))]);

        void Open(Match match)
        {
            var label = match.Groups["label"].Value;
            var keys = new Dictionary<string, string>();
            foreach (Capture capture in match.Groups["key"].Captures)
            {
                var parts = capture.Value.Split('=', 2);
                if (!keys.TryAdd(parts[0], parts[1]))
                    report(match.Index, $"{parts[0]}= twice");
            }

            foreach (var message in CorpusLabels.Check(label, keys))
                report(match.Index, message);
            var open = new OpenMark(match.Index, text.Length, label, keys);
            var name = match.Groups["name"].Value;
            if (name.Length == 0)
                nested.Push(open);
            else if (!named.TryAdd(name, open))
                report(match.Index, $"mark {name} is open already");
        }

        void Close(Match match)
        {
            var name = match.Groups["end"].Value;
            if (name.Length == 0 ? !nested.TryPop(out var open) : !named.Remove(name, out open))
                report(match.Index, "closes a mark that is not open");
            else if (open!.Start == text.Length)
                report(open.Index, "marks nothing");
            else
                Add(CorpusSpan.Create(open.Start, text.Length, open.Label, open.Keys), open.Index);
        }

        void Add(CorpusSpan span, int index)
        {
            if (marks.Exists(m => m.Span == span))
                report(index, $"the same text is marked “{span.Label}” with the same keys twice");
            else if (text.ToString(span.Start, span.End - span.Start).Contains("\n\n", StringComparison.Ordinal))
                report(index, $"“{span.Label}” goes on into another paragraph");
            else
                marks.Add((span, index));
        }
    }

    private static string Head(CorpusSpan span) => string.Concat(span.Keys.Select(k => $" {k.Key}={k.Value}").Prepend(span.Label));

    /// <summary>A mark, or the beginning of a broken one. A brace of the text before a closing mark (“{|}”) begins none.</summary>
    [GeneratedRegex(@"\{(?<name>\d*)\|(?<label>[a-z]+)(?: (?<key>[a-z]+=[^\s:{}|]+))*:|\|(?<end>\d*)\}|(?<broken>\{\d*\|)(?!\d*\})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{\d*\||\|\d*\}", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeMark();

    private sealed record OpenMark(int Index, int Start, string Label, Dictionary<string, string> Keys);
}
