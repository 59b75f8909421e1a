using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>The front matter of a source file as a generator reads it: YAML between dashes, TOML between plus signs, JSON.</summary>
/// <param name="Values">Its values.</param>
/// <param name="IsThere">Whether there is a block, be it an empty one.</param>
/// <param name="IsUnderstood">Whether its values are all that it says; a script’s are only those that are plainly written.</param>
internal sealed partial record FrontMatterFields(SettingsNode Values, bool IsThere, bool IsUnderstood)
{
    /// <summary>No front matter.</summary>
    public static FrontMatterFields None { get; } = new(SettingsNode.None, IsThere: false, IsUnderstood: true);

    /// <summary>Reads the head of a file.</summary>
    /// <param name="head">As much of its text as front matter may take.</param>
    public static FrontMatterFields Read(string head)
    {
        var text = head.AsSpan().TrimStart('\uFEFF');
        if (text.StartsWith("+++"))
            return Read(text, "\n+++", SettingsReader.ReadToml);
        if (text.StartsWith("{\n") || text.StartsWith("{\r\n"))
            return Read(text[..(text.IndexOf("\n}") is >= 0 and var end ? end + 2 : text.Length)].ToString(), SettingsReader.ReadJson);
        if (!text.StartsWith("---") || text.IndexOf('\n') is not (>= 0 and var line))
            return None;

        return text[3..line].Trim() switch
        {
            "" or "yaml" => Read(text, "\n---", SettingsReader.ReadYaml),
            "json" => Read(text, "\n---", SettingsReader.ReadJson),
            "toml" => Read(text, "\n---", SettingsReader.ReadToml),
            "js" or "javascript" => Read(text, "\n---", ReadScript) with { IsUnderstood = false },
            _ => None,
        };
    }

    private static FrontMatterFields Read(ReadOnlySpan<char> text, string fence, Func<string, SettingsNode?> read)
    {
        var open = text.IndexOf('\n');
        var length = open < 0 ? -1 : text[open..].IndexOf(fence);
        return length < 0 ? None : Read(text.Slice(open, length).Trim("\r\n").ToString(), read);
    }

    private static FrontMatterFields Read(string block, Func<string, SettingsNode?> read) =>
        read(block) is { } values ? new FrontMatterFields(values, IsThere: true, IsUnderstood: true) : new FrontMatterFields(SettingsNode.None, IsThere: true, IsUnderstood: false);

    private static SettingsNode ReadScript(string script) =>
        SettingsNode.Of(PlainValuePattern().Matches(script).Select(m => KeyValuePair.Create(m.Groups["key"].Value, SettingsNode.Of(m.Groups["text"].Value))));

    [GeneratedRegex("""^\s{0,8}["']?(?<key>permalink|layout|title|slug|pagination)["']?\s*:\s*(?:"(?<text>[^"\n]*)"|'(?<text>[^'\n]*)'|(?<text>\{|true|false))""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex PlainValuePattern();
}
