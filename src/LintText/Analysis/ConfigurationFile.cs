using Microsoft.CodeAnalysis;

namespace LintText.Analysis;

/// <summary>
/// One <c>.editorconfig</c> or <c>.globalconfig</c>. Roslyn resolves it and passes over what it does not understand; this type
/// knows the lines, so that a slip can be reported where it is.
/// </summary>
internal sealed class ConfigurationFile(string path, AnalyzerConfig config, string text)
{
    private readonly string[] _lines = text.Split('\n');
    private readonly Lazy<AnalyzerConfigSet> _alone = new(() => AnalyzerConfigSet.Create(new List<AnalyzerConfig> { config }));

    public string Path => path;

    public AnalyzerConfig Config => config;

    /// <summary>Whether it holds for a whole project, and yields to files that hold for a folder.</summary>
    public bool IsGlobal => System.IO.Path.GetFileName(path) == ".globalconfig";

    /// <summary>Whether no file above it applies.</summary>
    public bool IsRoot => _lines.TakeWhile(l => !l.TrimStart().StartsWith('[')).Any(l => ValueOf(l, "root") is { } value && value.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The last line that sets a key, from 1, or 0.</summary>
    public int LineOf(string key) => Array.FindLastIndex(_lines, l => ValueOf(l, key) is not null) + 1;

    /// <summary>The last line that sets a key for a draft, from 1, or 0: one in a section that does not match the draft does not count.</summary>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    /// <param name="key">The key, in any case.</param>
    public int LineOf(string key, string draft) => Sections.Where(s => s.Matches(draft)).SelectMany(s => s.Lines).Where(i => ValueOf(_lines[i], key) is not null).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>The sections, and before them what stands above the first.</summary>
    public IReadOnlyList<ConfigurationSection> Sections => field ??= ConfigurationSection.Read(path, _lines);

    /// <summary>The sections that hold keys of ours for drafts that are there to be found; what is said of code may be said before there is any.</summary>
    public IEnumerable<ConfigurationSection> SectionsForDrafts()
    {
        return Sections.Where(s => s.Glob is not null && Keys(s).Any(ConfigurationFaults.IsOurs) && !Keys(s).Any(k => k is "lint_text.csharp" or "lint_text.allow_code"));

        IEnumerable<string> Keys(ConfigurationSection section) => section.Lines.Select(i => _lines[i].Trim()).Where(l => l.Length > 0 && l[0] is not ('#' or ';') && l.IndexOfAny(['=', ':']) > 0)
            .Select(l => l[..l.IndexOfAny(['=', ':'])].Trim().ToLowerInvariant());
    }

    /// <summary>Whether this file gives a key a value for a draft.</summary>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    /// <param name="key">The key, lower case.</param>
    /// <param name="value">The value.</param>
    public bool Sets(string draft, string key, string value) =>
        (_alone.Value.GetOptionsForSourcePath(draft).AnalyzerOptions.TryGetValue(key, out var own) || _alone.Value.GlobalConfigOptions.AnalyzerOptions.TryGetValue(key, out own)) && own == value;

    /// <summary>Whether this file says of a rule, by its own key or by one for many rules, that it is not reported in a draft.</summary>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    /// <param name="rule">The rule.</param>
    public bool SwitchesOff(string draft, Rule rule)
    {
        var (result, global) = (_alone.Value.GetOptionsForSourcePath(draft), _alone.Value.GlobalConfigOptions);
        return LintOptions.Create(global.TreeOptions.SetItems(result.TreeOptions), global.AnalyzerOptions.SetItems(result.AnalyzerOptions)).SwitchesOff(rule);
    }

    /// <summary>Where a key’s value names something: the last line that does, and the column there, both from 1; 0 where none does.</summary>
    public (int Line, int Column) PlaceOf(string key, string item)
    {
        for (var i = _lines.Length - 1; i >= 0; i--)
        {
            if (ValueOf(_lines[i], key) is not null && _lines[i].IndexOf(item, _lines[i].IndexOfAny(['=', ':']), StringComparison.Ordinal) is > 0 and var at)
                return (i + 1, at + 1);
        }

        return (0, 0);
    }

    /// <summary>The lines that mean nothing, keys that are meant for us and are none, and severities of our rules that are none.</summary>
    public IEnumerable<(int Line, string Message)> FindFaults(RuleCatalog rules)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (ConfigurationFaults.Of(_lines[i].Trim(), rules) is { } fault)
                yield return (i + 1, fault);
        }
    }

    private static string? ValueOf(string line, string key)
    {
        var equals = line.IndexOfAny(['=', ':']);
        return equals > 0 && line[..equals].Trim().Equals(key, StringComparison.OrdinalIgnoreCase) ? line[(equals + 1)..].Trim() : null;
    }
}
