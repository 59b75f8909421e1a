using System.Text;
using System.Text.Json;

namespace LintText.Assistants;

/// <summary>What an assistant has passed to a tool: untrusted.</summary>
/// <param name="values">The arguments by name.</param>
internal sealed class ToolArguments(IDictionary<string, JsonElement>? values)
{
    /// <summary>A text longer than this, in bytes of UTF-8, is not read: a draft has less.</summary>
    public const int LargestText = 2 * 1024 * 1024;

    /// <summary>A word, or null where none was passed.</summary>
    /// <exception cref="ToolRefusedException">It is no text.</exception>
    public string? Text(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? Read(value, name)
        : throw new ToolRefusedException($"'{name}' is no text");

    /// <summary>A whole number between two others, or what it is where none was passed.</summary>
    /// <exception cref="ToolRefusedException">It is no such number.</exception>
    public int Number(string name, int otherwise, int most) => Find(name) is not { } value ? otherwise
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= most ? number
        : throw new ToolRefusedException($"'{name}' is no whole number from 1 to {most}");

    /// <summary>The text of a draft, or null where none was passed.</summary>
    /// <exception cref="ToolRefusedException">It is none, or too large.</exception>
    public byte[]? Draft(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Encoding.UTF8.GetByteCount(text) > LargestText)
            throw new ToolRefusedException($"'{name}' is larger than {LargestText / 1024 / 1024} MB; pass a part of it");
        return Encoding.UTF8.GetBytes(text);
    }

    private JsonElement? Find(string name) => values is not null && values.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static string Read(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ToolRefusedException($"'{name}' holds half of a character");
        }
    }
}
