using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Configuration;

using Microsoft.CodeAnalysis;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LintText.Rules.Declarative;

/// <summary>Reads rule packs. The format is described by <c>rules/rule-pack.schema.json</c>.</summary>
internal sealed partial class RulePackReader : PhraseFileReader
{
    private readonly string _path;
    private PhraseParser _phrases = new(new Dictionary<string, WordSet>());

    private RulePackReader(string path)
        : base(path) => _path = path;

    /// <summary>The keys of a pack, of a rule and of a term, for schemas and messages.</summary>
    internal static ImmutableArray<string> PackKeys { get; } = ["pack", "description", "sets", "rules"];

    internal static ImmutableArray<string> RuleKeys { get; } = ["id", "name", "title", "category", "severity", "enabled", "kinds", "strengths", "message", "why", "standard", "help", "voice", "scopes", "unless", "position", "fix", "yields-to", "terms", "groups", "patterns"];

    internal static ImmutableArray<string> UnlessNames { get; } = ["attributed", "cited", "sourced", "nearby", "question", "negated", "hypothetical", "dated", "legal"];

    internal static ImmutableArray<string> TermKeys { get; } = ["term", .. FieldKeys];

    internal static ImmutableArray<string> GroupKeys { get; } = ["group", "terms", .. FieldKeys];

    /// <summary>Reads a pack.</summary>
    /// <param name="yaml">The file’s text.</param>
    /// <param name="path">The file’s path, for messages.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <returns>The pack, or null when anything is wrong.</returns>
    public static RulePack? Read(string yaml, string path, out ImmutableArray<FileProblem> problems)
    {
        var reader = new RulePackReader(path);
        return reader.ReadFile(yaml, "the file is empty; a pack needs the keys 'pack' and 'rules'", reader.ReadPack, out problems);
    }

    /// <summary>Reads a pack whose YAML has been parsed.</summary>
    /// <param name="root">The root of the file.</param>
    /// <param name="path">The file’s path, for messages.</param>
    /// <param name="problems">What is wrong with it; where nothing is known of places, at its beginning.</param>
    /// <returns>The pack, or null when anything is wrong.</returns>
    public static RulePack? Read(YamlNode root, string path, out ImmutableArray<FileProblem> problems)
    {
        var reader = new RulePackReader(path);
        var pack = reader.ReadPack(root);
        problems = reader.Problems;
        return problems.IsEmpty ? pack : null;
    }

    private RulePack? ReadPack(YamlNode root)
    {
        if (AsMapping(root, "a pack") is not { } mapping)
            return null;

        CheckKeys(mapping, PackKeys, "a pack");
        _phrases = new PhraseParser(ReadSets(mapping));
        var name = Text(mapping, "pack", isRequired: true) ?? string.Empty;
        var rules = ImmutableArray.CreateBuilder<DeclarativeRule>();
        foreach (var node in Items(mapping, "rules", isRequired: true))
        {
            if (AsMapping(node, "a rule") is { } rule && ReadRule(rule) is { } read)
                rules.Add(read);
        }

        return new RulePack(name, _path, rules.ToImmutable());
    }

    private Dictionary<string, WordSet> ReadSets(YamlMappingNode pack)
    {
        var sets = new Dictionary<string, WordSet>(StringComparer.Ordinal);
        if (Find(pack, "sets") is not { } node || AsMapping(node, "'sets'") is not { } mapping)
            return sets;

        foreach (var (key, value) in mapping)
        {
            var words = new List<string>();
            foreach (var item in value as YamlSequenceNode ?? Wrong(value, "a set is a list of words"))
            {
                if (item is YamlScalarNode { Value: { } word } && !word.Contains(' ', StringComparison.Ordinal))
                    words.Add(word);
                else
                    Add(item.Start, "a set holds single words");
            }

            sets[key.ToString()] = new WordSet(words);
        }

        return sets;
    }

    private DeclarativeRule? ReadRule(YamlMappingNode node)
    {
        CheckKeys(node, RuleKeys, "a rule");
        var id = Text(node, "id", isRequired: true);
        var message = Text(node, "message", isRequired: true);
        if (id is null || message is null)
            return null;
        if (!RuleId.IsWellFormed(id))
        {
            Add(Find(node, "id")!.Start, $"'{id}' is not a rule id: two to eight capital letters and three to five digits, such as HOUSE001");
            return null;
        }

        var (format, parameters) = ReadMessage(message, Find(node, "message")!.Start);
        var category = Text(node, "category", isRequired: true) ?? string.Empty;
        if (category.Length > 0 && !RuleCategory.All.Contains(category, StringComparer.Ordinal))
            Add(Find(node, "category")!.Start, $"there is no category '{category}'{NearestName.Suggest(category, RuleCategory.All)}");

        var rule = new Rule(
            id,
            Text(node, "name", isRequired: true) ?? string.Empty,
            Text(node, "title", isRequired: true) ?? string.Empty,
            format,
            category,
            ReadSeverity(node),
            Text(node, "why", isRequired: true) ?? string.Empty,
            Text(node, "standard", isRequired: false) ?? string.Empty,
            Choice(node, "enabled", true, ("true", true), ("false", false)),
            Text(node, "help", isRequired: false))
        {
            KindSeverities = ReadKinds(node),
            StrengthSeverities = ReadStrengths(node),
            YieldsTo = [.. Items(node, "yields-to").Select(n => n.ToString())],
        };

        var fields = new TermFields { Position = ReadPosition(node, TermPosition.Any) };
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var item in Items(node, "terms"))
        {
            if (ReadTerm(item, fields) is { } term)
                terms.Add(term);
        }

        foreach (var item in Items(node, "groups"))
            ReadGroup(item, fields, terms);

        var patterns = ReadPatterns(node);
        if (terms.Count == 0 && patterns.IsEmpty)
            Add(node.Start, $"the rule {id} has no 'terms', 'groups' or 'patterns'");

        return new DeclarativeRule(
            rule,
            parameters,
            Choice(node, "voice", VoiceFilter.Narration, ("narration", VoiceFilter.Narration), ("quoted", VoiceFilter.Quoted), ("any", VoiceFilter.Any)),
            ReadScopes(node),
            ReadUnless(node),
            ReadFix(node),
            terms.ToImmutable(),
            patterns);
    }

    private TermPosition ReadPosition(YamlMappingNode node, TermPosition fallback) =>
        Choice(node, "position", fallback, ("any", TermPosition.Any), ("sentence-adverb", TermPosition.SentenceAdverb), ("attributive", TermPosition.Attributive), ("reporting-verb", TermPosition.ReportingVerb), ("before-verb", TermPosition.BeforeVerb), ("of-people", TermPosition.OfPeople), ("label", TermPosition.Label));

    private TermFix ReadFix(YamlMappingNode node) =>
        Choice(node, "fix", TermFix.None, ("none", TermFix.None), ("replace", TermFix.Replace), ("safe-replace", TermFix.SafeReplace), ("delete", TermFix.Delete), ("safe-delete", TermFix.SafeDelete));

    private Phrase? ParsePhrase(string text, YamlNode at, TermInflection inflection)
    {
        return ParsePhrase(_phrases, text, at, inflection);
    }

    private ImmutableArray<Regex> ReadPatterns(YamlMappingNode node)
    {
        var patterns = ImmutableArray.CreateBuilder<Regex>();
        foreach (var item in Items(node, "patterns"))
        {
            try
            {
                // Without backtracking a pattern takes linear time, whatever its author wrote.
                patterns.Add(new Regex(item.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                Add(item.Start, $"the pattern '{item}' cannot be used: {exception.Message.TrimEnd('.')}");
            }
        }

        return patterns.ToImmutable();
    }

    private (string Format, ImmutableArray<string> Parameters) ReadMessage(string message, Mark at)
    {
        var parameters = ImmutableArray.CreateBuilder<string>();
        var format = PlaceholderPattern().Replace(message, match =>
        {
            var name = match.Groups["name"].Value;
            if (!DeclarativeAnalyzer.Parameters.Contains(name))
                Add(at, $"the message has no placeholder {{{name}}}{NearestName.Suggest(name, DeclarativeAnalyzer.Parameters)}; there are {{{string.Join("}, {", DeclarativeAnalyzer.Parameters)}}}");
            if (!parameters.Contains(name))
                parameters.Add(name);
            return $"{{{parameters.IndexOf(name)}}}";
        });
        return (format, parameters.ToImmutable());
    }

    private DiagnosticSeverity ReadSeverity(YamlMappingNode node)
    {
        var word = Text(node, "severity", isRequired: true);
        if (word is null)
            return DiagnosticSeverity.Warning;
        if (Severities.Parse(word) is { } severity && severity != ReportDiagnostic.Suppress)
            return severity.ToDiagnosticSeverity();

        Add(Find(node, "severity")!.Start, $"'{word}' is not a severity; use error, warning or suggestion");
        return DiagnosticSeverity.Warning;
    }

    private ImmutableArray<KindSeverity> ReadKinds(YamlMappingNode node) =>
        [.. ReadSeverities<DocumentKind>(node, "kinds", "document kind").Select(s => new KindSeverity(s.Of, s.Severity))];

    private ImmutableArray<StrengthSeverity> ReadStrengths(YamlMappingNode node) =>
        [.. ReadSeverities<Strength>(node, "strengths", "strength").Select(s => new StrengthSeverity(s.Of, s.Severity))];

    private List<(T Of, ReportDiagnostic Severity)> ReadSeverities<T>(YamlMappingNode node, string name, string what)
        where T : struct, Enum
    {
        var severities = new List<(T, ReportDiagnostic)>();
        if (Find(node, name) is not { } value || AsMapping(value, $"'{name}'") is not { } mapping)
            return severities;

        foreach (var (key, severity) in mapping)
        {
            if (!Enum.TryParse<T>(key.ToString(), ignoreCase: true, out var of))
                Add(key.Start, $"there is no {what} '{key}'{NearestName.Suggest(key.ToString(), Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}");
            else if (Severities.Parse(severity.ToString()) is { } parsed)
                severities.Add((of, parsed));
            else
                Add(severity.Start, $"'{severity}' is not a severity; use {string.Join(", ", Severities.Words)}");
        }

        return severities;
    }

    private Scopes ReadScopes(YamlMappingNode node)
    {
        var scopes = Scopes.None;
        foreach (var item in Items(node, "scopes"))
        {
            if (ScopeNames.Parse(item.ToString()) is { } scope)
                scopes |= scope;
            else
                Add(item.Start, $"there is no scope '{item}'{NearestName.Suggest(item.ToString(), ScopeNames.All)}");
        }

        return scopes == Scopes.None ? Scopes.Body : scopes;
    }

    private UnlessConditions ReadUnless(YamlMappingNode node)
    {
        var conditions = UnlessConditions.None;
        foreach (var item in Items(node, "unless"))
        {
            var condition = item.ToString() switch
            {
                "attributed" => UnlessConditions.Attributed,
                "cited" => UnlessConditions.Cited,
                "sourced" => UnlessConditions.Sourced,
                "question" => UnlessConditions.Question,
                "negated" => UnlessConditions.Negated,
                "hypothetical" => UnlessConditions.Hypothetical,
                "dated" => UnlessConditions.Dated,
                "legal" => UnlessConditions.Legal,
                "nearby" => UnlessConditions.Nearby,
                _ => UnlessConditions.None,
            };
            if (condition == UnlessConditions.None)
                Add(item.Start, $"there is no condition '{item}'{NearestName.Suggest(item.ToString(), UnlessNames)}");
            conditions |= condition;
        }

        return conditions;
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderPattern();
}
