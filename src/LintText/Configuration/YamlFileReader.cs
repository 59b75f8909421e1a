using System.Collections.Immutable;

using LintText.Analysis;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LintText.Configuration;

/// <summary>What the readers of files in YAML share: keys, lists and choices, each fault with its place.</summary>
internal abstract class YamlFileReader
{
    private readonly string _path;
    private readonly ImmutableArray<FileProblem>.Builder _problems = ImmutableArray.CreateBuilder<FileProblem>();

    private protected YamlFileReader(string path) => _path = path;

    /// <summary>What was found wrong so far.</summary>
    private protected ImmutableArray<FileProblem> Problems => _problems.ToImmutable();

    /// <summary>Reads a file’s text.</summary>
    /// <returns>What it holds, or null when anything is wrong.</returns>
    private protected T? ReadFile<T>(string yaml, string emptyMessage, Func<YamlNode, T?> read, out ImmutableArray<FileProblem> problems)
        where T : class
    {
        T? file = null;
        try
        {
            if (Load(yaml) is not { Count: > 0 } documents)
                Add(Mark.Empty, emptyMessage);
            else
                file = read(documents[0].RootNode);
        }
        catch (YamlException exception)
        {
            Add(exception.Start, $"not valid YAML: {YamlFault.Describe(exception)}");
        }

        problems = _problems.ToImmutable();
        return problems.IsEmpty ? file : null;
    }

    private static IList<YamlDocument> Load(string yaml)
    {
        try
        {
            YamlNesting.Check(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet loses its state over some broken lists and keys, and says so in these ways only.
            throw new YamlException("a list or mapping in it is broken");
        }
    }

    private protected T Choice<T>(YamlMappingNode node, string key, T fallback, params (string Word, T Value)[] choices)
    {
        if (Find(node, key) is not { } value)
            return fallback;

        foreach (var (word, choice) in choices)
        {
            if (value.ToString() == word)
                return choice;
        }

        Add(value.Start, $"this is not a value of '{key}'{NearestName.Suggest(value.ToString(), choices.Select(c => c.Word))}; use {string.Join(", ", choices.Select(c => c.Word))}");
        return fallback;
    }

    private protected void CheckKeys(YamlMappingNode node, ImmutableArray<string> valid, string what)
    {
        foreach (var (key, _) in node)
        {
            if (!valid.Contains(key.ToString()))
                Add(key.Start, $"{what} has no key {KeyAtFault.Quote(key.ToString())}{NearestName.Suggest(key.ToString(), valid)}");
        }
    }

    private protected string? Text(YamlMappingNode node, string key, bool isRequired)
    {
        if (Find(node, key) is not { } value)
        {
            if (isRequired)
                Add(node.Start, $"the key '{key}' is missing");
            return null;
        }

        if (value is YamlScalarNode { Value: { Length: > 0 } text })
            return text;

        Add(value.Start, $"'{key}' must be a text");
        return null;
    }

    private protected IEnumerable<YamlNode> Items(YamlMappingNode node, string key, bool isRequired = false)
    {
        if (Find(node, key) is { } value)
            return value as YamlSequenceNode ?? Wrong(value, $"'{key}' must be a list");

        if (isRequired)
            Add(node.Start, $"the key '{key}' is missing");
        return [];
    }

    private protected YamlSequenceNode Wrong(YamlNode node, string message)
    {
        Add(node.Start, message);
        return new YamlSequenceNode();
    }

    private protected YamlMappingNode? AsMapping(YamlNode node, string what)
    {
        if (node is YamlMappingNode mapping)
            return mapping;

        Add(node.Start, $"{what} must be a mapping of keys to values");
        return null;
    }

    private protected static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private protected void Add(Mark mark, string message) => _problems.Add(new FileProblem(_path, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column), message));
}
