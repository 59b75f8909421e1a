using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A number in brackets that points into a list of numbered references, or stands before one of them.</summary>
/// <param name="Number">The number.</param>
/// <param name="Span">The number in the prose, without its bracket.</param>
/// <param name="EndsRange">Whether it ends a range that the mark before it begins: <c>[3–6]</c>, <c>[3]–[6]</c>.</param>
internal sealed record NumberedMark(int Number, TextSpan Span, bool EndsRange = false);

/// <summary>
/// A list of references whose entries begin with a number in brackets, and the marks in the text that point to them. The list is
/// the longest run of such lines or paragraphs with rising numbers; a text without two of them in a row has no list, and its
/// “[3]” may be anything.
/// </summary>
/// <param name="Entries">The entries’ numbers, in the order of the text.</param>
/// <param name="Marks">The marks, in the order of the text.</param>
internal sealed partial record NumberedReferences(ImmutableArray<NumberedMark> Entries, ImmutableArray<NumberedMark> Marks)
{
    private const int FewestEntries = 2;

    /// <summary>A list leaves out a number now and then; a larger step is no list.</summary>
    private const int LargestStep = 3;

    /// <summary>No list.</summary>
    private static readonly NumberedReferences None = new([], []);

    /// <summary>The numbers that marks name, those between the ends of a range included.</summary>
    public IReadOnlySet<int> UsedNumbers
    {
        get
        {
            var used = Marks.Select(m => m.Number).ToHashSet();
            foreach (var (from, to) in Marks.Zip(Marks.Skip(1)).Where(p => p.Second.EndsRange && p.Second.Number > p.First.Number))
                used.UnionWith(Enumerable.Range(from.Number, to.Number - from.Number));
            return used;
        }
    }

    internal static NumberedReferences Find(ProseDocument document)
    {
        var marks = new List<NumberedMark>();
        var candidates = new List<int>();
        foreach (Match match in Pattern().Matches(document.Prose))
        {
            // “[0, 1]” is an interval; no list has a number 0.
            var numbers = match.Groups["number"].Captures;
            if (numbers.Any(n => n.Value.Trim('0').Length == 0))
                continue;

            if (numbers.Count == 1 && match.Groups["next"].Success && IsAtLineStart(document, match.Index))
                candidates.Add(marks.Count);
            foreach (var (i, number) in numbers.Index())
            {
                var endsRange = i > 0 ? document.Prose.AsSpan(numbers[i - 1].Index + numbers[i - 1].Length, number.Index - numbers[i - 1].Index - numbers[i - 1].Length).ContainsAny('–', '-') : IsBehindDash(document.Prose, match.Index);
                marks.Add(new NumberedMark(int.Parse(number.ValueSpan, CultureInfo.InvariantCulture), new TextSpan(number.Index, number.Length), endsRange));
            }
        }

        var list = LongestRun(marks, candidates);
        if (list.Count < FewestEntries)
            return None;

        var entries = list.ToHashSet();
        return new NumberedReferences([.. list.Select(i => marks[i])], [.. marks.Where((m, i) => !entries.Contains(i))]);
    }

    /// <summary>The longest run of candidates whose numbers rise by a little; of equally long ones the last, since lists stand at the end.</summary>
    private static List<int> LongestRun(List<NumberedMark> marks, List<int> candidates)
    {
        List<int> longest = [], current = [];
        foreach (var candidate in candidates)
        {
            var isNext = current.Count > 0 && marks[candidate].Number - marks[current[^1]].Number is > 0 and <= LargestStep;
            if (!isNext)
                current = [];
            current.Add(candidate);
            if (current.Count >= longest.Count)
                longest = current;
        }

        return longest;
    }

    /// <summary>Whether a place is where a block or a line of the source begins.</summary>
    private static bool IsAtLineStart(ProseDocument document, int position)
    {
        if (document.GetBlock(position).Span.Start == position)
            return true;

        var source = document.GetSourceSpan(new TextSpan(position, 1)).Start;
        while (source > 0 && document.Source[source - 1] is ' ' or '\t' or '\\')
            source--;
        return source == 0 || document.Source[source - 1] is '\n' or '\r';
    }

    /// <summary>“[1]–[3]”</summary>
    private static bool IsBehindDash(string prose, int position) => position > 1 && prose[position - 1] is '–' or '-' && prose[position - 2] == ']';

    // [3], [3, 7], [3; 7], [3–7], [3, p. 12]
    [GeneratedRegex(@"(?<![\w\]\uFFFC])\[(?<number>[0-9]{1,3})(?: ?[,;–-] ?(?<number>[0-9]{1,3}))*(?:, (?:pp?|vol|ch|no|sec|fig)\. ?[0-9–-]+)?\](?<next>:?\s(?=\S))?|(?<=[\p{L}.,;”""’)])\[(?<number>[0-9]{1,3})(?: ?[,;–-] ?(?<number>[0-9]{1,3}))*\](?<next>(?!))?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
