using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A number in brackets that points into a list of numbered references, or stands before one of them.</summary>
/// <param name="Number">The number.</param>
/// <param name="Span">The number in the prose, without its bracket.</param>
public sealed record NumberedMark(int Number, TextSpan Span);

/// <summary>
/// A list of references whose entries begin with a number in brackets, and the marks in the text that point to them. A text
/// without at least two such entries in a row has no list, and its “[3]” may be anything.
/// </summary>
/// <param name="Entries">The entries’ numbers, in the order of the text.</param>
/// <param name="Marks">The marks, in the order of the text; a range counts for its two ends.</param>
public sealed partial record NumberedReferences(ImmutableArray<NumberedMark> Entries, ImmutableArray<NumberedMark> Marks)
{
    private const int FewestEntries = 2;

    /// <summary>No list.</summary>
    private static readonly NumberedReferences None = new([], []);

    internal static NumberedReferences Find(ProseDocument document)
    {
        var (entries, marks) = (ImmutableArray.CreateBuilder<NumberedMark>(), ImmutableArray.CreateBuilder<NumberedMark>());
        foreach (Match match in Pattern().Matches(document.Prose))
        {
            var isEntry = match.Groups["next"].Success && match.Groups["number"].Captures.Count == 1 && IsAtLineStart(document, match.Index);
            foreach (Capture number in match.Groups["number"].Captures)
                (isEntry ? entries : marks).Add(new NumberedMark(int.Parse(number.ValueSpan, CultureInfo.InvariantCulture), new TextSpan(number.Index, number.Length)));
        }

        return entries.Count >= FewestEntries ? new NumberedReferences(entries.ToImmutable(), marks.ToImmutable()) : None;
    }

    private static bool IsAtLineStart(ProseDocument document, int position)
    {
        var source = document.GetSourceSpan(new TextSpan(position, 1)).Start;
        while (source > 0 && document.Source[source - 1] is ' ' or '\t' or '\\')
            source--;
        return source == 0 || document.Source[source - 1] is '\n' or '\r';
    }

    [GeneratedRegex(@"(?<![\w\]\uFFFC])\[(?<number>\d{1,3})(?:[,–-] ?(?<number>\d{1,3}))*\](?<next>:? ?(?=\p{L}|[“""\uFFFC]))?|(?<=[\p{L}.,;”""’)])\[(?<number>\d{1,3})(?:[,–-] ?(?<number>\d{1,3}))*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
