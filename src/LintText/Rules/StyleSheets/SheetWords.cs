using System.Collections.Immutable;

using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.StyleSheets;

/// <summary>The words that a sheet being read speaks of, so that it does not say two things of one word.</summary>
internal sealed class SheetWords
{
    private readonly Dictionary<string, YamlNode> _terms = new(WordComparer.Instance);
    private readonly List<(string Text, ImmutableArray<StyleTerm> Terms, YamlNode Node)> _uses = [];
    private readonly List<(YamlNode Node, string Message)> _clashes = [];

    /// <summary>The words of which the sheet says two things.</summary>
    public IEnumerable<(YamlNode Node, string Message)> Clashes
    {
        get
        {
            foreach (var clash in _clashes)
                yield return clash;

            foreach (var (text, terms, node) in _uses)
            {
                // A sheet may prefer “internet” to “Internet”: then both are one entry.
                if (_terms.TryGetValue(text, out var listed) && !terms.Any(t => t.Text.Equals(text, StringComparison.OrdinalIgnoreCase) && t.Text != text))
                    yield return (node, $"this word is to be used here and avoided in line {listed.Start.Line}");
            }
        }
    }

    /// <summary>Adds a word that is looked for.</summary>
    public void AddTerm(string text, YamlNode node)
    {
        if (!_terms.TryAdd(text, node))
            _clashes.Add((node, $"this word is listed already, in line {_terms[text].Start.Line}"));
    }

    /// <summary>Adds what is written instead of an entry’s terms.</summary>
    public void AddUse(string text, ImmutableArray<StyleTerm> terms, YamlNode node) => _uses.Add((text, terms, node));
}
