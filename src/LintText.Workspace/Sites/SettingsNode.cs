using System.Collections.Immutable;

namespace LintText.Workspace.Sites;

/// <summary>A value of a generator’s configuration or of a page’s front matter, whatever format it was written in. Keys have no case.</summary>
internal sealed class SettingsNode
{
    /// <summary>No value at all; what is asked for and is not there.</summary>
    public static SettingsNode None { get; } = new();

    /// <summary>The value where it is one word, number or text; else null.</summary>
    public string? Text { get; init; }

    /// <summary>The values where it is a list.</summary>
    public ImmutableArray<SettingsNode> Items { get; init; } = [];

    /// <summary>The values by their keys where it is a mapping.</summary>
    public ImmutableSortedDictionary<string, SettingsNode> Fields { get; init; } = ImmutableSortedDictionary<string, SettingsNode>.Empty;

    /// <summary>Whether there is anything.</summary>
    public bool IsThere => Text is not null || !Items.IsEmpty || !Fields.IsEmpty;

    /// <summary>The value of a key, or <see cref="None"/>.</summary>
    public SettingsNode this[string key] => Fields.GetValueOrDefault(key) ?? None;

    /// <summary>The texts of a list, or the one text.</summary>
    public IEnumerable<string> Texts => Text is not null ? [Text] : Items.Select(i => i.Text).OfType<string>();

    /// <summary>The names in a list of names or of mappings with one key, as lists of plugins are written; or the keys of a mapping.</summary>
    public IEnumerable<string> Names => Text is not null ? [Text] : Fields.Keys.Concat(Items.SelectMany(i => i.Text is { } text ? [text] : i.Fields.Keys));

    /// <summary>Every text in it, at any depth. What several aliases stand for is looked at once.</summary>
    public IEnumerable<string> AllTexts()
    {
        var seen = new HashSet<SettingsNode>(ReferenceEqualityComparer.Instance);
        var left = new Stack<SettingsNode>([this]);
        while (left.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;

            if (node.Text is { } text)
                yield return text;
            foreach (var inner in node.Items.Concat(node.Fields.Values))
                left.Push(inner);
        }
    }

    /// <summary>Whether it is a word for true.</summary>
    public bool IsTrue => Text is not null && (Text.Equals("true", StringComparison.OrdinalIgnoreCase) || Text.Equals("yes", StringComparison.OrdinalIgnoreCase) || Text.Equals("on", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a word for false.</summary>
    public bool IsFalse => Text is not null && (Text.Equals("false", StringComparison.OrdinalIgnoreCase) || Text.Equals("no", StringComparison.OrdinalIgnoreCase) || Text.Equals("off", StringComparison.OrdinalIgnoreCase));

    /// <summary>A text.</summary>
    public static SettingsNode Of(string text) => new() { Text = text };

    /// <summary>A list.</summary>
    public static SettingsNode Of(IEnumerable<SettingsNode> items) => new() { Items = [.. items] };

    /// <summary>A mapping; of a key that is there twice the last value counts.</summary>
    public static SettingsNode Of(IEnumerable<KeyValuePair<string, SettingsNode>> fields)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, SettingsNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in fields)
            builder[key] = value;
        return new SettingsNode { Fields = builder.ToImmutable() };
    }

    /// <summary>This with what another has instead or beside it.</summary>
    /// <param name="other">What wins.</param>
    public SettingsNode With(SettingsNode other) =>
        !other.IsThere ? this : Fields.IsEmpty || other.Fields.IsEmpty ? other : new SettingsNode { Fields = Fields.SetItems(other.Fields) };
}
