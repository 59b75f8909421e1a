using LintText.Audit.Database;

using Parquet;
using Parquet.Schema;

namespace LintText.Audit.Exports;

/// <summary>
/// Writes tables as Apache Parquet, column by column: that part of the library does not look at types as it runs, so that a native build writes them, too.
/// </summary>
internal static class ParquetTable
{
    /// <summary>So many rows are in memory at a time.</summary>
    private const int RowsPerGroup = 50_000;

    /// <summary>Writes a table.</summary>
    public static void Write(AuditDatabase database, ExportTable table, Stream stream)
    {
        var fields = table.Columns.Select(c => c.IsNumber ? new DataField<long?>(c.Name) : (DataField)new DataField<string>(c.Name)).ToArray();
        WriteAsync(table.Rows(database), fields, stream).GetAwaiter().GetResult();
    }

    private static async Task WriteAsync(IEnumerable<object?[]> rows, DataField[] fields, Stream stream)
    {
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var group in rows.Chunk(RowsPerGroup).DefaultIfEmpty([]))
            {
                using var target = writer.CreateRowGroup();
                for (var column = 0; column < fields.Length; column++)
                {
                    if (fields[column] is DataField<long?>)
                        await target.WriteAsync<long>(fields[column], group.Select(r => (long?)r[column]).ToArray().AsMemory()).ConfigureAwait(false);
                    else
                        await target.WriteAsync(fields[column], group.Select(r => (string)r[column]!).ToArray()).ConfigureAwait(false);
                }
            }
        }
    }
}
