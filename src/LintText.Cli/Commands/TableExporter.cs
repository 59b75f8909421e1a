using LintText.Audit.Database;
using LintText.Audit.Exports;
using LintText.Workspace;
using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary>Writes a database’s tables as files, in a folder a format.</summary>
/// <param name="checkout">Where may be written.</param>
/// <param name="environment">The process.</param>
/// <param name="folder">The folder of the pages, as it was named.</param>
internal sealed class TableExporter(Checkout checkout, HostEnvironment environment, string folder)
{
    /// <summary>Writes the tables.</summary>
    /// <param name="database">The database.</param>
    /// <param name="formats">The formats.</param>
    /// <returns>Why they cannot be written, or null.</returns>
    public ToolProblem? Write(AuditDatabase database, IEnumerable<ExportFormat> formats)
    {
        foreach (var format in formats.Distinct())
        {
            var extension = WordOption.WordOf(format.ToString());
            var display = Path.Combine(folder, extension);
            var target = Path.GetFullPath(display, environment.CurrentDirectory);
            if (checkout.RefuseToWrite(target) is { } refusal)
                return new ToolProblem(display, refusal);

            try
            {
                Directory.CreateDirectory(target);
                foreach (var table in ExportTable.Of(database))
                    Write(database, table, format, Path.Combine(target, $"{table.Name}.{extension}"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new ToolProblem(display, "the tables cannot be written here; check that it is a folder that may be written to, and that the disk has room");
            }
        }

        return null;
    }

    private static void Write(AuditDatabase database, ExportTable table, ExportFormat format, string path)
    {
        if (format == ExportFormat.Parquet)
        {
            AtomicFile.Write(path, (Stream s) => ParquetTable.Write(database, table, s));
            return;
        }

        IReadOnlyList<string> names = [.. table.Columns.Select(c => c.Name)];
        AtomicFile.Write(path, (TextWriter writer) =>
        {
            if (format == ExportFormat.Csv)
                writer.Write(RowText.Csv(names) + "\r\n");
            foreach (var row in table.Rows(database))
            {
                if (format == ExportFormat.Csv)
                    writer.Write(RowText.Csv(row) + "\r\n");
                else
                    writer.Write(RowText.JsonObject(names, row) + "\n");
            }
        });
    }
}
