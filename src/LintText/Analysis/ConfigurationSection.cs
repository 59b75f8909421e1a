using Microsoft.CodeAnalysis;

namespace LintText.Analysis;

/// <summary>A section of a configuration file: Roslyn joins those that match a file, and this type tells one that does from one that does not.</summary>
/// <param name="path">The file’s path.</param>
/// <param name="glob">What stands between its brackets; null for what stands above the first section, or in a file without sections.</param>
/// <param name="line">The index of the line with its brackets; -1 above the first.</param>
internal sealed class ConfigurationSection(string path, string? glob, int line)
{
    /// <summary>A key that stands for all, since only the glob is asked.</summary>
    private const string Probe = "lint_text_probe";

    private readonly Lazy<AnalyzerConfigSet> _set = new(() => AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse($"[{glob}]\n{Probe} = true\n", path) }));
    private readonly List<int> _lines = [];

    /// <summary>What stands between its brackets, or null.</summary>
    public string? Glob => glob;

    /// <summary>The line with its brackets, from 1; 0 above the first.</summary>
    public int Line => line + 1;

    /// <summary>The indices of its lines, from 0.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>Whether it holds for a draft.</summary>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    public bool Matches(string draft) => glob is null || (!SectionNames.IsCostly($"[{glob}]") && _set.Value.GetOptionsForSourcePath(draft).AnalyzerOptions.ContainsKey(Probe));

    /// <summary>Reads the sections of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="lines">Its lines.</param>
    public static IReadOnlyList<ConfigurationSection> Read(string path, string[] lines)
    {
        var sections = new List<ConfigurationSection> { new(path, glob: null, line: -1) };
        foreach (var (i, text) in lines.Index())
        {
            if (text.Trim() is ['[', .. var inside, ']'])
                sections.Add(new ConfigurationSection(path, inside, i));
            else
                sections[^1]._lines.Add(i);
        }

        return sections;
    }
}
