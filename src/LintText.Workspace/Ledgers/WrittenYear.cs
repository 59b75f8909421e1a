using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Documents;
using LintText.Sourcing;

namespace LintText.Workspace.Ledgers;

/// <summary>The year of a cited work as the text writes it: in the reference itself, or in the note or entry that the citation stands in.</summary>
internal static partial class WrittenYear
{
    /// <summary>Earlier numbers of four digits are seldom years of publication.</summary>
    private const int Earliest = 1500;

    /// <summary>Reads it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="citation">The citation.</param>
    /// <returns>The year, or null.</returns>
    public static int? Of(ProseDocument document, Citation citation)
    {
        if (citation.Kind == CitationKind.Reference)
            return Last(citation.Target);

        // A note gives its work; a paragraph has years of its own.
        if (!document.Blocks.IsEmpty && document.GetBlock(citation.Span.Start) is { } block && (block.IsReference || block.Kind == BlockKind.Footnote))
            return Last(document.GetText(block.Span));
        return citation.Kind == CitationKind.Footnote && document.Footnotes.FirstOrDefault(f => string.Equals(f.Label, citation.Target, StringComparison.OrdinalIgnoreCase)) is { } note
            ? Last(document.Source.ToString(note.SourceSpan))
            : null;
    }

    private static int? Last(string text)
    {
        var years = YearPattern().Matches(text).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Where(y => y >= Earliest).ToList();
        return years.Count == 0 ? null : years[^1];
    }

    [GeneratedRegex(@"(?<![\d./-])(?:1[5-9]|20)\d\d(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
