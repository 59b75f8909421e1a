using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes the tables of reStructuredText, whose cells are told by the columns that they stand in.</summary>
internal static class RestTables
{
    /// <summary>The most columns that are told apart.</summary>
    private const int MostColumns = 200;

    /// <summary>A table drawn with lines.</summary>
    /// <returns>The line behind it.</returns>
    public static int WriteGrid(RestWriter writer, SourceLines lines, int first)
    {
        var indent = lines.Indent(first);
        var columns = ColumnsOf(lines.Of(first), '+');
        var cells = new Dictionary<int, List<TextSpan>>();
        var i = first;
        for (; i < lines.Count && !lines.IsBlank(i) && lines.Of(i).TrimStart()[0] is '+' or '|' && lines.Indent(i) == indent; i++)
        {
            var line = lines.Of(i);
            if (line.TrimStart()[0] == '+')
            {
                Flush();
                continue;
            }

            // A bar that stands at no column is text; a column without a bar is spanned.
            var start = 0;
            for (var column = 1; column < columns.Count; column++)
            {
                if (columns[column] < line.Length && line[columns[column]] is not ('|' or '+') && column + 1 < columns.Count)
                    continue;
                Add(start, TextSpan.FromBounds(Math.Min(columns[start] + 1, line.Length), Math.Min(columns[column], line.Length)), lines[i].Start, line);
                start = column;
            }
        }

        Flush();
        return i;

        void Add(int column, TextSpan span, int offset, ReadOnlySpan<char> line) => AddPiece(cells, column, span, offset, line);

        void Flush() => Write(writer, cells);
    }

    /// <summary>A table whose columns are told by the lines above and below it.</summary>
    /// <returns>The line behind it.</returns>
    public static int WriteSimple(RestWriter writer, SourceLines lines, int first)
    {
        var border = lines.Of(first).TrimEnd();
        var starts = new List<int>();
        for (var c = 0; c < border.Length && starts.Count < MostColumns; c++)
        {
            if (border[c] == '=' && (c == 0 || border[c - 1] != '='))
                starts.Add(c);
        }

        var cells = new Dictionary<int, List<TextSpan>>();
        var borders = 1;
        var i = first + 1;
        for (; i < lines.Count; i++)
        {
            var line = lines.Of(i).TrimEnd();
            if (line.IsEmpty)
                continue;

            var isBorder = line.Length >= 3 && line[0] is '=' or ' ' && !line.ContainsAnyExcept('=', ' ');
            if (isBorder || (line[0] == '-' && !line.ContainsAnyExcept('-', ' ')))
            {
                Write(writer, cells);
                if (isBorder && (++borders == 3 || i + 1 >= lines.Count || lines.IsBlank(i + 1)))
                {
                    i++;
                    break;
                }

                continue;
            }

            // A row goes on where its first column is empty.
            if (line[0] != ' ' || starts[0] > 0)
                Write(writer, cells);
            for (var column = 0; column < starts.Count; column++)
            {
                var end = column + 1 < starts.Count ? starts[column + 1] : line.Length;
                AddPiece(cells, column, TextSpan.FromBounds(Math.Min(starts[column], line.Length), Math.Max(Math.Min(starts[column], line.Length), Math.Min(end, line.Length))), lines[i].Start, line);
            }
        }

        Write(writer, cells);
        return i;
    }

    private static List<int> ColumnsOf(ReadOnlySpan<char> border, char mark)
    {
        var columns = new List<int>();
        for (var c = 0; c < border.Length && columns.Count < MostColumns; c++)
        {
            if (border[c] == mark)
                columns.Add(c);
        }

        return columns;
    }

    private static void AddPiece(Dictionary<int, List<TextSpan>> cells, int column, TextSpan span, int offset, ReadOnlySpan<char> line)
    {
        var text = line[span.Start..span.End];
        var trimmed = text.Trim();
        if (trimmed.IsEmpty)
            return;
        if (!cells.TryGetValue(column, out var pieces))
            cells[column] = pieces = [];
        pieces.Add(new TextSpan(offset + span.Start + text.Length - text.TrimStart().Length, trimmed.Length));
    }

    private static void Write(RestWriter writer, Dictionary<int, List<TextSpan>> cells)
    {
        foreach (var (_, pieces) in cells.OrderBy(c => c.Key))
            writer.WritePieces(pieces, BlockKind.TableCell);
        cells.Clear();
    }
}
