using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>The lines of a source, for readers that go from line to line. Offsets are UTF-16, spans half-open and without line ends.</summary>
/// <param name="source">The source.</param>
/// <param name="text">Its text.</param>
internal sealed class SourceLines(SourceText source, string text)
{
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => source.Lines.Count;

    /// <summary>A line, without its end.</summary>
    public TextSpan this[int index] => source.Lines[index].Span;

    /// <summary>A line’s text.</summary>
    public ReadOnlySpan<char> Of(int index) => text.AsSpan(this[index].Start, this[index].Length);

    /// <summary>Whether there is nothing but white space in a line.</summary>
    public bool IsBlank(int index) => Of(index).IsWhiteSpace();

    /// <summary>How far a line is indented, in characters.</summary>
    public int Indent(int index)
    {
        var line = Of(index);
        return line.Length - line.TrimStart().Length;
    }

    /// <summary>A line without white space at its edges.</summary>
    public TextSpan Trimmed(int index) => PlainTextReader.Trim(text, this[index]);

    /// <summary>From the start of one line to the end of another.</summary>
    public TextSpan Between(int first, int last) => TextSpan.FromBounds(this[first].Start, Math.Max(this[first].Start, this[last].End));

    /// <summary>The first line from a place on that, trimmed, is a text; -1 where there is none. What was not found once is not looked for again.</summary>
    public int Find(int from, string trimmed)
    {
        if (_missing.Contains(trimmed))
            return -1;

        for (var i = from; i < Count; i++)
        {
            if (Of(i).Trim().SequenceEqual(trimmed))
                return i;
        }

        _missing.Add(trimmed);
        return -1;
    }
}
