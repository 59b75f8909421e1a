using System.Globalization;
using System.Text;

using LintText.Workspace.Reviews;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting.Review;

/// <summary>
/// The draft from left to right: whose words carry which part of it, and below that what its claims rest on. Only shapes and classes, since
/// the page’s policy lets no element have a style of its own.
/// </summary>
internal sealed class LengthChart
{
    /// <summary>The width in units of the drawing, which stretches.</summary>
    private const double Width = 1000;

    /// <summary>Nothing is drawn narrower: it would not be seen.</summary>
    private const double Narrowest = 2;

    private readonly DraftReview _review;
    private readonly SourceTints _tints;
    private readonly int _length;
    private readonly int[] _starts;

    public LengthChart(DraftReview review, SourceTints tints)
    {
        _review = review;
        _tints = tints;

        // What is not the article takes no room.
        _starts = new int[review.Blocks.Length];
        foreach (var block in review.Blocks)
        {
            _starts[block.Index] = _length;
            _length += block.IsArticle ? block.Span.Length : 0;
        }
    }

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The band of voices.</summary>
    public string Voices() => Band(_review.Voices.Select(v => (v.Span, Class: $"c {_tints.ChartClassOf(v.Source, v.IsQuoted)}", Source: v.Source >= 0 ? v.Source : (int?)null)));

    /// <summary>The band of claims.</summary>
    public string Claims() => Band(_review.Claims.Select(c => (c.Span, Class: $"k {c.Support.ToString().ToLowerInvariant()}", Source: (int?)null)));

    /// <summary>How many claims rest on what.</summary>
    public int Count(SupportKind support) => _review.Claims.Count(c => c.Support == support);

    private string Band(IEnumerable<(TextSpan Span, string Class, int? Source)> stretches)
    {
        var svg = new StringBuilder();
        foreach (var (span, @class, source) in stretches)
        {
            var block = _review.BlockAt(span.Start);
            if (!block.IsArticle)
                continue;

            var x = XOf(block, span.Start);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{@class}\" x=\"{x:0.#}\" y=\"0\" width=\"{Math.Max(Narrowest, XOf(block, span.End) - x):0.#}\" height=\"10\" data-b=\"{block.Index}\"");
            if (source is { } index)
                svg.Append(CultureInfo.InvariantCulture, $" data-s=\"{index}\"");
            svg.Append("/>");
        }

        return svg.ToString();
    }

    private double XOf(ReviewBlock block, int position) => Width * (_starts[block.Index] + Math.Min(position - block.Span.Start, block.Span.Length)) / _length;
}
