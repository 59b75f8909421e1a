using System.Text.Json;

using LintText.Configuration;

using Tomlyn;
using Tomlyn.Model;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LintText.Workspace.Sites;

/// <summary>Reads YAML, TOML and JSON as data. Tags name no types here, and nothing that a text names is opened or run.</summary>
internal static class SettingsReader
{
    /// <summary>Reads a text by the extension of its file.</summary>
    /// <returns>Its values, or null where it cannot be read.</returns>
    public static SettingsNode? Read(string path, string text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".yml" or ".yaml" => ReadYaml(text),
        ".toml" => ReadToml(text),
        ".json" => ReadJson(text),
        _ => null,
    };

    /// <summary>Reads the first document of a YAML text.</summary>
    public static SettingsNode? ReadYaml(string text)
    {
        try
        {
            YamlNesting.Check(text);
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            return parser.TryConsume<DocumentStart>(out _) ? ReadNode(parser, new Dictionary<string, SettingsNode>(StringComparer.Ordinal)) : SettingsNode.None;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or IOException)
        {
            // YamlDotNet loses its state over some broken lists and keys, and says so in these ways only.
            return null;
        }
    }

    /// <summary>Reads a TOML text.</summary>
    public static SettingsNode? ReadToml(string text)
    {
        try
        {
            return TomlSerializer.Deserialize(text, TomlTables.Default.TomlTable) is { } table ? Convert(table) : SettingsNode.None;
        }
        catch (Exception exception) when (exception is TomlException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Reads a JSON text, with the comments and commas that people leave in such files.</summary>
    public static SettingsNode? ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Convert(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads what begins here. An alias stands for what has its name before it, so that nothing lies in itself.</summary>
    private static SettingsNode ReadNode(Parser parser, Dictionary<string, SettingsNode> named)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return named.GetValueOrDefault(alias.Value.Value) ?? SettingsNode.None;

        SettingsNode node;
        AnchorName anchor;
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            anchor = scalar.Anchor;
            node = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" ? SettingsNode.None : SettingsNode.Of(scalar.Value);
        }
        else if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            anchor = sequence.Anchor;
            var items = new List<SettingsNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadNode(parser, named));

            // MkDocs: “!ENV [NAME, default]”. The environment of a build is not known here; the default is what is written down.
            node = !sequence.Tag.IsEmpty && sequence.Tag.Value == "!ENV" && items.Count > 0 ? items[^1] : SettingsNode.Of(items);
        }
        else
        {
            anchor = parser.Consume<MappingStart>().Anchor;
            node = ReadMapping(parser, named);
        }

        if (!anchor.IsEmpty)
            named[anchor.Value] = node;
        return node;
    }

    private static SettingsNode ReadMapping(Parser parser, Dictionary<string, SettingsNode> named)
    {
        var fields = new List<KeyValuePair<string, SettingsNode>>();
        var merged = SettingsNode.None;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, named).Text ?? string.Empty;
            var value = ReadNode(parser, named);
            if (key == "<<")
                merged = value.Fields.IsEmpty ? value.Items.Aggregate(merged, (all, item) => item.With(all)) : value.With(merged);
            else
                fields.Add(KeyValuePair.Create(key, value));
        }

        return merged.With(SettingsNode.Of(fields)) is { IsThere: true } node ? node : SettingsNode.Of(fields);
    }

    private static SettingsNode Convert(object? value) => value switch
    {
        null => SettingsNode.None,
        TomlTable table => SettingsNode.Of(table.Select(f => KeyValuePair.Create(f.Key, Convert(f.Value)))),
        TomlTableArray tables => SettingsNode.Of(tables.Select(Convert)),
        TomlArray array => SettingsNode.Of(array.Select(Convert)),
        bool flag => SettingsNode.Of(flag ? "true" : "false"),
        TomlDateTime date => SettingsNode.Of(date.ToString() ?? string.Empty),
        _ => SettingsNode.Of(System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty),
    };

    private static SettingsNode Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => SettingsNode.Of(element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Convert(p.Value)))),
        JsonValueKind.Array => SettingsNode.Of(element.EnumerateArray().Select(Convert)),
        JsonValueKind.String => SettingsNode.Of(element.GetString() ?? string.Empty),
        JsonValueKind.Number => SettingsNode.Of(element.GetRawText()),
        JsonValueKind.True => SettingsNode.Of("true"),
        JsonValueKind.False => SettingsNode.Of("false"),
        _ => SettingsNode.None,
    };
}
