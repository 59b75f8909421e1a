using System.Text;

namespace LintText.Fuzz.Growth;

/// <summary>A kind of text that can be made as long as one likes, to see how time grows with it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Subject">What reads it.</param>
/// <param name="Make">Makes one of about a number of characters.</param>
internal sealed record GrowthFamily(string Name, string Subject, Func<int, string> Make)
{
    /// <summary>One piece, again and again.</summary>
    /// <param name="subject">What reads it.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="before">What stands before the first.</param>
    /// <param name="after">What stands behind the last.</param>
    public static GrowthFamily Repeat(string subject, string piece, string before = "", string after = "") =>
        new(Label(before) + "(" + Label(piece) + ")*" + Label(after), subject, size => before + Repeat(piece, size) + after);

    /// <summary>As many openings as closings, around something.</summary>
    /// <param name="subject">What reads it.</param>
    /// <param name="open">What is opened.</param>
    /// <param name="close">What closes it.</param>
    /// <param name="before">What stands before all.</param>
    /// <param name="after">What stands behind all.</param>
    public static GrowthFamily Nest(string subject, string open, string close, string before = "", string after = "") =>
        new(Label(before) + "(" + Label(open) + ")ⁿ(" + Label(close) + ")ⁿ" + Label(after), subject, size =>
        {
            var count = size / (open.Length + close.Length);
            return before + Repeat(open, count * open.Length) + "a" + Repeat(close, count * close.Length) + after;
        });

    /// <summary>Pieces that differ by their number.</summary>
    /// <param name="subject">What reads it.</param>
    /// <param name="name">What the family is called.</param>
    /// <param name="piece">The piece of a number.</param>
    /// <param name="before">What stands before the first.</param>
    public static GrowthFamily Numbered(string subject, string name, Func<int, string> piece, string before = "") => new(name, subject, size =>
    {
        var text = new StringBuilder(before, size + 100);
        for (var i = 0; text.Length < size; i++)
            text.Append(piece(i));
        return text.ToString();
    });

    private static string Repeat(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();

    private static string Label(string piece) => piece.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
