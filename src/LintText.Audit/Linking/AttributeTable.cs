using LintText.References;
using LintText.Workspace;
using LintText.Workspace.Files;

namespace LintText.Audit.Linking;

/// <summary>What a house has recorded of people: a name, and by the names of its own columns what it says of them.</summary>
/// <param name="Rows">The people.</param>
internal sealed record AttributeTable(IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Values)> Rows)
{
    /// <summary>The column that people are found by.</summary>
    private const string Key = "name";

    /// <summary>Reads a table (CSV, or with semicolons or tabs).</summary>
    /// <param name="workingFolder">The folder that the path is relative to.</param>
    /// <param name="path">The file as it was named.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    public static AttributeTable? Read(string workingFolder, string path, out ToolProblem? problem)
    {
        string text;
        try
        {
            text = RegularFile.ReadAllText(Path.GetFullPath(path, workingFolder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = new ToolProblem(path, $"the table cannot be read{new NearbyFiles().Suggest(Path.GetFullPath(path, workingFolder))}; check the path");
            return null;
        }

        string[] columns = [];
        var rows = new List<(string, IReadOnlyDictionary<string, string>)>();
        var wrong = CsvTable.Read(text, header => columns = [.. header.Columns], row =>
        {
            if (row[Key] is not { Length: > 0 } name)
                return;

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var column in columns)
            {
                if (column != Key && row[column] is { Length: > 0 } value)
                    values[column] = value;
            }

            rows.Add((name, values));
        });
        problem = wrong is { } fault ? new ToolProblem(path, fault.Line, 0, fault.Message)
            : !columns.Contains(Key) ? new ToolProblem(path, 1, 0, $"the table has no column '{Key}', by which people are found; name one so")
            : columns.Length == 1 ? new ToolProblem(path, 1, 0, $"the table has no column but '{Key}'; there is nothing to count by")
            : null;
        return problem is null ? new AttributeTable(rows) : null;
    }
}
