using System.Text.Json;
using System.Text.Json.Serialization;

namespace LintText.Assistants;

/// <summary>Writes answers; made when the server is built, so that the native build needs no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(SourcesAnswer))]
[JsonSerializable(typeof(RulesAnswer))]
[JsonSerializable(typeof(RuleAnswer))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class AssistantJson : JsonSerializerContext;
