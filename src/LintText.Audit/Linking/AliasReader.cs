using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Configuration;

using YamlDotNet.RepresentationModel;

namespace LintText.Audit.Linking;

/// <summary>Reads <c>aliases.yml</c> (docs/audit.md).</summary>
internal sealed class AliasReader : YamlFileReader
{
    private static readonly ImmutableArray<string> FileKeys = ["people", "bodies", "apart"], EntryKeys = ["name", "also", "role"];

    private AliasReader(string path)
        : base(path)
    {
    }

    /// <summary>Reads a file.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <returns>What it says, or null where anything is wrong.</returns>
    public static Aliases? Read(string yaml, string path, out ImmutableArray<FileProblem> problems)
    {
        var reader = new AliasReader(path);
        return reader.ReadFile(yaml, "the file is empty; it needs a list 'people', 'bodies' or 'apart'", reader.ReadRoot, out problems);
    }

    private Aliases? ReadRoot(YamlNode root)
    {
        if (AsMapping(root, "the file") is not { } mapping)
            return null;

        CheckKeys(mapping, FileKeys, "the file");
        return new Aliases([.. Entries(mapping, "people")], [.. Entries(mapping, "bodies")], [.. Items(mapping, "apart").Select(Pair).OfType<(string, string)>()]);
    }

    private List<AliasEntry> Entries(YamlMappingNode mapping, string key)
    {
        var entries = new List<AliasEntry>();
        foreach (var node in Items(mapping, key))
        {
            if (AsMapping(node, $"an entry of '{key}'") is not { } entry)
                continue;

            CheckKeys(entry, EntryKeys, $"an entry of '{key}'");
            if (Text(entry, "name", isRequired: true) is { } name)
                entries.Add(new AliasEntry(name, [.. Items(entry, "also").Select(n => n.ToString())], [.. Items(entry, "role").Select(n => n.ToString())]));
        }

        return entries;
    }

    private (string, string)? Pair(YamlNode node)
    {
        if (node is YamlSequenceNode { Children: [YamlScalarNode { Value: { } one }, YamlScalarNode { Value: { } other }] })
            return (one, other);

        Add(node.Start, "an entry of 'apart' must be a list of two names");
        return null;
    }
}
