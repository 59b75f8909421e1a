using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Language;
using LintText.Lexicons;
using LintText.Rules.Declarative;

using Microsoft.CodeAnalysis.Text;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.StyleSheets;

/// <summary>Reads style sheets. The format is described by <c>rules/style-sheet.schema.json</c>.</summary>
internal sealed class StyleSheetReader : PhraseFileReader
{
    private readonly string _path;
    private readonly PhraseParser _phrases = new(new Dictionary<string, WordSet>());
    private readonly SheetWords _words = new();
    private string _name = string.Empty;
    private TermFix _fix = TermFix.Replace;

    private StyleSheetReader(string path)
        : base(path) => _path = path;

    /// <summary>The files of the style sheets in force. The engine reads no files: the host loads them and hands over a <see cref="StyleGuide"/>.</summary>
    public static LintOption<ImmutableArray<string>> Files { get; } = LintOption.Files("lint_text.style_sheet", "The house’s style sheets: paths from the folder of the file that sets this. Of two that differ the later one counts.", "paths of .yml files, separated by commas", ".yml", ".yaml");

    /// <summary>The keys of a sheet and of the entries of its lists, for schemas and messages.</summary>
    internal static ImmutableArray<string> SheetKeys { get; } = ["style-sheet", "description", "fix", "preferred", "banned", "contested"];

    internal static ImmutableArray<string> PreferredKeys { get; } = ["use", "not", .. CommonKeys];

    internal static ImmutableArray<string> BannedKeys { get; } = ["term", "use", .. CommonKeys];

    internal static ImmutableArray<string> ContestedKeys { get; } = ["use", "not", "names", "first-mention", .. CommonKeys];

    private static ImmutableArray<string> CommonKeys => ["inflect", "voice", "fix", "why", "exceptions", "except-in"];

    /// <summary>Reads a style sheet.</summary>
    /// <param name="yaml">The file’s text.</param>
    /// <param name="path">The file’s path, for messages.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <returns>The sheet, or null when anything is wrong.</returns>
    public static StyleSheet? Read(string yaml, string path, out ImmutableArray<FileProblem> problems)
    {
        var reader = new StyleSheetReader(path);
        return reader.ReadFile(yaml, "the file is empty; a style sheet needs the key 'style-sheet' and a list of terms", reader.ReadSheet, out problems);
    }

    private StyleSheet? ReadSheet(YamlNode root)
    {
        if (AsMapping(root, "a style sheet") is not { } mapping)
            return null;

        CheckKeys(mapping, SheetKeys, "a style sheet");
        _name = Text(mapping, "style-sheet", isRequired: true) ?? string.Empty;
        _fix = ReadFix(mapping, _fix);
        var entries = ImmutableArray.CreateBuilder<StyleEntry>();
        foreach (var node in Items(mapping, "preferred"))
            AddTo(entries, AsMapping(node, "a preferred term") is { } entry ? ReadPreferred(entry) : null);
        foreach (var node in Items(mapping, "banned"))
            AddTo(entries, ReadBanned(node));
        foreach (var node in Items(mapping, "contested"))
            AddTo(entries, AsMapping(node, "a contested name") is { } entry ? ReadContested(entry) : null);

        if (Find(mapping, "preferred") is null && Find(mapping, "banned") is null && Find(mapping, "contested") is null)
            Add(mapping.Start, "the style sheet is empty; it needs at least one of the lists 'preferred', 'banned' and 'contested'");
        foreach (var (node, message) in _words.Clashes)
            Add(node.Start, message);
        return new StyleSheet(_name, _path, entries.ToImmutable());
    }

    private static void AddTo(ImmutableArray<StyleEntry>.Builder entries, StyleEntry? entry)
    {
        if (entry is not null)
            entries.Add(entry);
    }

    private StyleEntry? ReadPreferred(YamlMappingNode node)
    {
        CheckKeys(node, PreferredKeys, "a preferred term");
        var inflection = ReadInflection(node);
        var use = Text(node, "use", isRequired: true);
        var terms = ReadTerms(node, "not", inflection, fewest: 1);
        return use is null ? null : ReadCommon(node, StyleList.Preferred, terms, use, inflection);
    }

    private StyleEntry? ReadBanned(YamlNode node)
    {
        if (node is YamlScalarNode scalar)
            return ReadTerm(scalar, TermInflection.None) is { } only ? new StyleEntry(_name, StyleList.Banned, [only]) : null;
        if (AsMapping(node, "a banned term") is not { } mapping)
            return null;

        CheckKeys(mapping, BannedKeys, "a banned term");
        var inflection = ReadInflection(mapping);
        if (Text(mapping, "term", isRequired: true) is null || ReadTerm(Find(mapping, "term")!, inflection) is not { } term)
            return null;
        return ReadCommon(mapping, StyleList.Banned, [term], Text(mapping, "use", isRequired: false), inflection);
    }

    private StyleEntry? ReadContested(YamlMappingNode node)
    {
        CheckKeys(node, ContestedKeys, "a contested name");
        var isOpen = Find(node, "names") is not null;
        if (isOpen == (Find(node, "use") is not null || Find(node, "not") is not null))
        {
            Add(node.Start, "a contested name needs either 'use' and 'not', or 'names' where the house prefers neither");
            return null;
        }

        var use = isOpen ? null : Text(node, "use", isRequired: true);
        var inflection = ReadInflection(node);
        var terms = isOpen ? ReadTerms(node, "names", inflection, fewest: 2) : ReadTerms(node, "not", inflection, fewest: 1);
        var first = Text(node, "first-mention", isRequired: false);
        if (first is not null && (use is null || !first.Contains(use, StringComparison.Ordinal)))
            Add(Find(node, "first-mention")!.Start, use is null ? "'first-mention' goes with 'use'" : $"'first-mention' must hold what is in 'use': {use} ({terms.FirstOrDefault()?.Text ?? "the other name"})");
        return use is null && !isOpen ? null : ReadCommon(node, StyleList.Contested, terms, use, inflection) with { FirstMention = first };
    }

    private StyleEntry ReadCommon(YamlMappingNode node, StyleList list, ImmutableArray<StyleTerm> terms, string? use, TermInflection inflection)
    {
        if (use is null && list == StyleList.Banned && Find(node, "fix") is { } fix && fix.ToString() != "none")
            Add(fix.Start, "'fix' needs 'use', what to write instead");

        var right = use is null ? null : CreateTerm(use, Find(node, "use")!, inflection);
        if (right is not null)
            _words.AddUse(right.Text, terms, Find(node, "use")!);

        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        var periods = ImmutableArray.CreateBuilder<Period>();
        foreach (var item in Items(node, "except-in"))
        {
            if (Period.Parse(item.ToString()) is { } period)
            {
                periods.Add(period);
                if (period.From > period.To)
                    Add(item.Start, "this period ends before it begins");
            }
            else if (ParsePhrase(_phrases, item.ToString(), item, TermInflection.None) is { } phrase)
            {
                phrases.Add(phrase);
            }
        }

        return new StyleEntry(_name, list, terms)
        {
            Use = right,
            Why = Text(node, "why", isRequired: false),
            Voice = Choice(node, "voice", VoiceFilter.Narration, ("narration", VoiceFilter.Narration), ("quoted", VoiceFilter.Quoted), ("any", VoiceFilter.Any)),
            Fix = ReadFix(node, _fix),
            Exceptions = [.. Items(node, "exceptions").Select(n => ParsePhrase(_phrases, n.ToString(), n, TermInflection.None)).OfType<Phrase>()],
            ExceptInPhrases = phrases.ToImmutable(),
            ExceptInPeriods = periods.ToImmutable(),
        };
    }

    private TermFix ReadFix(YamlMappingNode node, TermFix fallback) =>
        Choice(node, "fix", fallback, ("none", TermFix.None), ("replace", TermFix.Replace), ("safe-replace", TermFix.SafeReplace));

    private TermInflection ReadInflection(YamlMappingNode node) =>
        Choice(node, "inflect", TermInflection.None, ("none", TermInflection.None), ("verb", TermInflection.Verb), ("noun", TermInflection.Noun));

    private ImmutableArray<StyleTerm> ReadTerms(YamlMappingNode node, string key, TermInflection inflection, int fewest)
    {
        var items = Items(node, key, isRequired: true).ToList();
        if (items.Count < fewest && Find(node, key) is YamlSequenceNode list)
            Add(list.Start, $"'{key}' needs at least {(fewest == 1 ? "one term" : "two names")}");

        return [.. items.Select(i => ReadTerm(i, inflection)).OfType<StyleTerm>()];
    }

    private StyleTerm? ReadTerm(YamlNode node, TermInflection inflection)
    {
        if (node is not YamlScalarNode { Value: { Length: > 0 } text })
        {
            Add(node.Start, "a term must be a text");
            return null;
        }

        if (CreateTerm(text, node, inflection) is not { } term)
            return null;

        if (!CanMatch(term))
        {
            Add(node.Start, "this term cannot be found in a text: write words, with spaces or hyphens between");
            return null;
        }

        _words.AddTerm(text, node);
        return term;
    }

    private StyleTerm? CreateTerm(string text, YamlNode at, TermInflection inflection)
    {
        if (ParsePhrase(_phrases, text, at, inflection) is not { } phrase)
            return null;

        if (phrase.FirstWords is null)
        {
            Add(at.Start, "this term must begin with a word");
            return null;
        }

        return new StyleTerm(text, inflection, phrase);
    }

    /// <summary>Whether a term matches itself: a phrase is words, and the marks in “and/or” would never be met.</summary>
    private static bool CanMatch(StyleTerm term)
    {
        if (term.Text.Contains('{', StringComparison.Ordinal))
            return true;

        var tokens = new List<Token>();
        Tokenizer.Tokenize(term.Text, new TextSpan(0, term.Text.Length), Lexicon.English, tokens);
        return term.Phrase.MatchForward(new TokenText(term.Text, [.. tokens], Lexicon.English), 0, tokens.Count) == tokens.Count;
    }
}
