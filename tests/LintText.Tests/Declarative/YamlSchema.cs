using System.Collections.Immutable;

using Newtonsoft.Json.Linq;

using NJsonSchema;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LintText.Tests.Declarative;

/// <summary>Checks YAML against a JSON schema, as editors do.</summary>
internal static class YamlSchema
{
    /// <summary>What the schema finds wrong.</summary>
    public static async Task<ImmutableArray<string>> ValidateAsync(string schemaText, string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(schemaText);
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. schema.Validate(ToJson(stream.Documents[0].RootNode)).Select(e => e.ToString())];
    }

    /// <summary>YAML as an editor reads it: plain words for numbers and truth values are those.</summary>
    private static JToken ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Select(p => new JProperty(p.Key.ToString(), ToJson(p.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Select(ToJson)),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => new JValue(scalar.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when int.TryParse(scalar.Value, out var number) => new JValue(number),
        _ => new JValue(((YamlScalarNode)node).Value),
    };
}
