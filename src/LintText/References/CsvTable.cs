using System.Collections.Immutable;

using nietras.SeparatedValues;

namespace LintText.References;

/// <summary>A table of separated values (RFC 4180) whose first row names its columns; comma, semicolon or tab, whichever that row has.</summary>
internal static class CsvTable
{
    /// <summary>The names of the columns, lower case.</summary>
    public sealed record Header(ImmutableArray<string> Columns);

    /// <summary>One row.</summary>
    public readonly ref struct Row
    {
        private readonly SepReader.Row _row;
        private readonly Dictionary<string, int> _columns;

        internal Row(SepReader.Row row, Dictionary<string, int> columns)
        {
            _row = row;
            _columns = columns;
        }

        /// <summary>The line it begins on, from 1.</summary>
        public int Line => _row.LineNumberFrom;

        /// <summary>A value, or null where the row or the table does not have it.</summary>
        public string? this[string column] => TryGet(column, out var value) ? value.ToString() : null;

        /// <summary>Reads a value without making a string of it.</summary>
        public bool TryGet(string column, out ReadOnlySpan<char> value)
        {
            value = default;
            if (!_columns.TryGetValue(column, out var index) || index >= _row.ColCount)
                return false;
            value = _row[index].Span.Trim();
            return true;
        }
    }

    /// <summary>Takes a row.</summary>
    public delegate void RowAction(Row row);

    /// <summary>Reads a table.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="onHeader">Told the columns before any row.</param>
    /// <param name="onRow">Told each row.</param>
    /// <returns>What is wrong with the table as such, and in which line; or null.</returns>
    public static (int Line, string Message)? Read(string text, Action<Header> onHeader, RowAction onRow)
    {
        // Tables from spreadsheets have columns without a name, or two of one name, which Sep’s own header does not take.
        using var reader = Sep.Reader(options => options with { Unescape = true, DisableColCountCheck = true, HasHeader = false, Sep = SeparatorOf(text) }).FromText(text.TrimStart('\uFEFF'));
        Dictionary<string, int>? columns = null;
        var last = 1;
        try
        {
            foreach (var row in reader)
            {
                last = row.LineNumberFrom;
                if (columns is not null)
                {
                    onRow(new Row(row, columns));
                    continue;
                }

                columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                for (var i = 0; i < row.ColCount; i++)
                    columns.TryAdd(row[i].ToString().Trim().Trim('"'), i);
                columns.Remove(string.Empty);
                onHeader(new Header([.. columns.Keys.Select(c => c.ToLowerInvariant())]));
            }
        }
        catch (NotSupportedException)
        {
            return (last, "the row behind this one is too long to be read; a quotation mark in it is probably not closed");
        }

        if (columns is null)
            onHeader(new Header([]));
        return text.AsSpan().Count('"') % 2 == 0 ? null : (last, "a quotation mark is not closed in this row or before it; the rows behind it cannot be read");
    }

    private static Sep SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return first.Contains('\t') ? new Sep('\t') : first.Contains(';') && !first.Contains(',') ? new Sep(';') : new Sep(',');
    }
}
