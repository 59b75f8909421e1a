using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace LintText.MSBuild;

/// <summary>Something to log.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">The rule’s id, or null.</param>
/// <param name="HelpLink">The rule’s page, or null.</param>
/// <param name="Path">The file as the tool shows it, or null.</param>
/// <param name="Line">Where it begins, from 1; 0 where that is not known.</param>
/// <param name="Column">Where it begins, from 1.</param>
/// <param name="EndLine">Where it ends, from 1.</param>
/// <param name="EndColumn">The column behind its last character, from 1.</param>
/// <param name="Message">What it says.</param>
internal sealed record ReportEntry(Severity Severity, string? Code, string? HelpLink, string? Path, int Line, int Column, int EndLine, int EndColumn, string Message);

/// <summary>What the tool’s JSON report says.</summary>
/// <param name="Findings">The findings that count.</param>
/// <param name="Problems">What kept the tool from doing part of its job, and its notes.</param>
/// <param name="Hidden">What the configuration and suppressions keep out of the findings, in one line; empty where that is nothing.</param>
internal sealed record ToolReport(IReadOnlyList<ReportEntry> Findings, IReadOnlyList<ReportEntry> Problems, string Hidden)
{
    /// <summary>Reads a report. The JSON reader is the one that the base library of .NET Framework and .NET have in common.</summary>
    public static ToolReport Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(stream, XmlDictionaryReaderQuotas.Max);
        var root = XElement.Load(reader);
        return new ToolReport(
            [.. Items(root, "files").SelectMany(file => Items(file, "findings").Where(f => f.Element("suppression") is null).Select(f => ReadEntry(f, "ruleId", Text(file, "path"))))],
            [.. Items(root, "problems").Select(p => ReadEntry(p, "code", Text(p, "path")))],
            root.Element("summary") is { } summary ? Text(summary, "hidden") ?? string.Empty : string.Empty);
    }

    private static ReportEntry ReadEntry(XElement entry, string code, string? path) => new(
        Severities.Parse(Text(entry, "severity")),
        Text(entry, code),
        Text(entry, "helpUri"),
        path,
        Number(entry, "line"),
        Number(entry, "column"),
        Number(entry, "endLine"),
        Number(entry, "endColumn"),
        Text(entry, "message") ?? string.Empty);

    private static IEnumerable<XElement> Items(XElement parent, string name) => parent.Element(name)?.Elements() ?? [];

    private static string? Text(XElement parent, string name) => parent.Element(name) is { } element && element.Attribute("type")?.Value != "null" ? element.Value : null;

    private static int Number(XElement parent, string name) => Text(parent, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
}
