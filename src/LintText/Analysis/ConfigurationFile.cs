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

    /// <summary>The lines that mean nothing, and severities of our rules that are none.</summary>
    public IEnumerable<(int Line, string Message)> FindFaults(RuleCatalog rules)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (FaultOf(_lines[i].Trim(), rules) is { } fault)
                yield return (i + 1, fault);
        }
    }

    private static string? FaultOf(string line, RuleCatalog rules)
    {
        if (line.Length == 0 || line[0] is '#' or ';')
            return null;
        if (SectionNames.IsCostly(line))
            return $"a section with more than {SectionNames.MostWildcards.ToString(System.Globalization.CultureInfo.InvariantCulture)} wildcards takes too long to match and is not read; write several simpler ones";
        if (line[0] == '[')
            return line.EndsWith(']') && line.Length > 2 ? null : "a section needs a closing bracket: [*.md]";

        var equals = line.IndexOfAny(['=', ':']);
        if (equals <= 0)
            return "neither a section, a key with a value nor a comment; write 'key = value'";

        var key = line[..equals].Trim();
        var value = line[(equals + 1)..].Split('#')[0].Trim();
        return IsSeverityOfOurs(key, rules) && Severities.Parse(value) is null && value != "default"
            ? $"'{value}' is not a severity; use {string.Join(", ", Severities.Words)}"
            : null;
    }

    /// <summary>Whether a key sets the severity of all rules, of a built-in one or of one in a pack that is loaded; a family’s is checked with the options.</summary>
    private static bool IsSeverityOfOurs(string key, RuleCatalog rules)
    {
        const string Prefix = "dotnet_diagnostic.";
        const string Suffix = ".severity";
        if (key.Equals("dotnet_analyzer_diagnostic.severity", StringComparison.OrdinalIgnoreCase))
            return true;
        if (!key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) || key.Length <= Prefix.Length + Suffix.Length)
            return false;

        var id = key[Prefix.Length..^Suffix.Length];
        return id.StartsWith("SR", StringComparison.OrdinalIgnoreCase) || rules.Contains(id);
    }

    private static string? ValueOf(string line, string key)
    {
        var equals = line.IndexOfAny(['=', ':']);
        return equals > 0 && line[..equals].Trim().Equals(key, StringComparison.OrdinalIgnoreCase) ? line[(equals + 1)..].Trim() : null;
    }
}
