using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

using NJsonSchema;

namespace LintText.Cli.Tests.Reporting;

/// <summary>What the systems that read our reports demand of them, written down after their documentation.</summary>
internal static class InterchangeSchema
{
    /// <summary>What of a report does not fit its format’s schema.</summary>
    /// <param name="format">The format, by its word.</param>
    /// <param name="report">The report.</param>
    public static IReadOnlyList<string> Errors(string format, string report) => format switch
    {
        "checkstyle" or "junit" => XmlErrors(PathOf($"{format}.xsd"), report),
        "rdjsonl" => [.. JsonErrors("rdjson", $$"""{"diagnostics":[{{string.Join(',', report.Split('\n', StringSplitOptions.RemoveEmptyEntries))}}]}""")],
        _ => JsonErrors(format, report),
    };

    private static List<string> JsonErrors(string format, string report) =>
        [.. JsonSchema.FromFileAsync(PathOf($"{format}.json")).GetAwaiter().GetResult().Validate(report).Select(e => $"{e.Path}: {e.Kind}")];

    private static List<string> XmlErrors(string schema, string report)
    {
        using var reader = XmlReader.Create(schema);
        var schemas = new XmlSchemaSet();
        schemas.Add(null, reader);
        var errors = new List<string>();
        XDocument.Parse(report).Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }

    private static string PathOf(string schema) => Path.Combine(AppContext.BaseDirectory, "Schemas", schema);
}
