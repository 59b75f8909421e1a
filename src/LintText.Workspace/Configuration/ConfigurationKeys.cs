namespace LintText.Workspace.Configuration;

/// <summary>A key of a configuration file.</summary>
/// <param name="Section">The files that it holds for, as the file has it (<c>[*.md]</c>); empty above the first section.</param>
/// <param name="Name">Its name, lower case.</param>
internal readonly record struct ConfigurationKey(string Section, string Name);

/// <summary>
/// The keys of an <c>.editorconfig</c> or <c>.globalconfig</c> as they are written, to hold two versions of one against each other. What is
/// in force for a draft is Roslyn’s to say, who merges sections and forgets where a value came from.
/// </summary>
internal static class ConfigurationKeys
{
    /// <summary>The keys with their values; of a key that is set twice in a section, the last.</summary>
    /// <param name="text">The file.</param>
    public static IReadOnlyDictionary<ConfigurationKey, string> Read(string text)
    {
        var keys = new OrderedDictionary<ConfigurationKey, string>();
        var section = string.Empty;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;
            if (line[0] == '[')
                section = line;
            else if (line.IndexOfAny(['=', ':']) is > 0 and var equals)
                keys[new ConfigurationKey(section, line[..equals].Trim().ToLowerInvariant())] = line[(equals + 1)..].Split(" #")[0].Trim();
        }

        return keys;
    }
}
