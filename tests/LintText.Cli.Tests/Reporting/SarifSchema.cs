using NJsonSchema;
using NJsonSchema.Validation;

namespace LintText.Cli.Tests.Reporting;

/// <summary>The official schema of SARIF 2.1.0 (OASIS).</summary>
internal static class SarifSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0.json")).GetAwaiter().GetResult());

    /// <summary>Demands that a log fits the schema.</summary>
    public static void Validate(string log) => Assert.Empty(Errors(log).Select(e => $"{e.Path} (line {e.LineNumber}): {e.Kind}"));

    /// <summary>What does not fit.</summary>
    public static ICollection<ValidationError> Errors(string log) => Schema.Value.Validate(log);
}
