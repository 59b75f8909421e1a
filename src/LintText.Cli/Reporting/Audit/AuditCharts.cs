using System.Globalization;
using System.Text;

using LintText.Audit.Figures;
using LintText.Cli.Reporting.Review;

namespace LintText.Cli.Reporting.Audit;

/// <summary>The charts of an audit, as SVG.</summary>
internal static class AuditCharts
{
    private const int Width = 720, Height = 200, Left = 36, Bottom = 24, Top = 8;

    /// <summary>A month of a trend.</summary>
    /// <param name="Month">“2025-03”.</param>
    /// <param name="Share">The share.</param>
    /// <param name="IsSmall">Whether there are so few drafts that it says little.</param>
    /// <param name="Href">The page of its passages.</param>
    internal sealed record Point(string Month, Estimate Share, bool IsSmall, string Href);

    /// <summary>A bar of two parts.</summary>
    /// <param name="quoted">The first.</param>
    /// <param name="told">The second.</param>
    /// <param name="most">What a full bar stands for.</param>
    public static string Parts(long quoted, long told, long most)
    {
        var (q, t) = (most == 0 ? 0 : 100.0 * quoted / most, most == 0 ? 0 : 100.0 * told / most);
        return string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"q\" width=\"{q:0.##}\" height=\"6\"/><rect class=\"p\" x=\"{q:0.##}\" width=\"{t:0.##}\" height=\"6\"/></svg>");
    }

    /// <summary>A share on a bar from 0 to 100 %, with its interval as a line.</summary>
    public static string Interval(Estimate? share) => share is not { } e ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"ground\" width=\"100\" height=\"6\"/><rect class=\"u\" width=\"{100 * e.Value:0.##}\" height=\"6\"/><path class=\"ci\" d=\"M{100 * e.Low:0.##} 3H{100 * e.High:0.##}\"/></svg>");

    /// <summary>Shares by month, each a point with its interval, which leads to its passages.</summary>
    /// <param name="points">The months, in order.</param>
    /// <param name="what">What the share is of, for those who do not see it.</param>
    /// <returns>The chart, or null with fewer than two months.</returns>
    public static string? Trend(IReadOnlyList<Point> points, string what)
    {
        if (points.Count < 2)
            return null;

        var top = Math.Min(1, Math.Max(0.1, Math.Ceiling(points.Max(p => p.Share.High) * 10) / 10));
        var step = (double)(Width - Left - 8) / points.Count;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"group\" aria-label=\"{VisibleText.Attribute(what)}: {VisibleText.Attribute(string.Join(", ", points.Select(p => $"{p.Month} {EstimateText.Percent(p.Share.Value)}")))}\">");
        for (var line = 0; line <= 2; line++)
        {
            var share = top * line / 2;
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left} {Y(share, top):0.#}H{Width}\"/><text class=\"tick\" x=\"{Left - 6}\" y=\"{Y(share, top) + 4:0.#}\" text-anchor=\"end\">{Math.Round(100 * share)}</text>");
        }

        var every = (int)Math.Ceiling(points.Count / 12.0);
        foreach (var (i, point) in points.Index())
        {
            var x = Left + step * (i + 0.5);
            svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{point.Href}\" aria-label=\"{point.Month}: {EstimateText.Of(point.Share)}\"{(point.IsSmall ? " class=\"few\"" : string.Empty)}><title>{point.Month}: {EstimateText.Of(point.Share)}</title><path class=\"ci\" d=\"M{x:0.#} {Y(point.Share.Low, top):0.#}V{Y(point.Share.High, top):0.#}\"/><circle class=\"point\" cx=\"{x:0.#}\" cy=\"{Y(point.Share.Value, top):0.#}\" r=\"4\"/></a>");
            if (i % every == 0)
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{x:0.#}\" y=\"{Height - 6}\" text-anchor=\"middle\">{point.Month}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static double Y(double share, double top) => Height - Bottom - (Height - Bottom - Top) * share / top;
}
