using System.Collections.Concurrent;
using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Rules.StyleSheets;

namespace LintText.Cli.Discovery;

/// <summary>Reads the style sheets that configuration files name. A sheet is read once, and sheets that are in force together are joined once.</summary>
internal sealed class StyleSheetLoader(string root)
{
    private readonly ConcurrentDictionary<string, Lazy<StyleSheet?>> _sheets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(ConfigurationFile Setter, string Paths), Lazy<StyleGuide?>> _guides = new();
    private readonly ConcurrentDictionary<ToolProblem, bool> _problems = new();

    /// <summary>What is wrong with the sheets read so far.</summary>
    public IEnumerable<ToolProblem> Problems => _problems.Keys;

    /// <summary>The sheets of one setting as one; those that cannot be read are left out.</summary>
    /// <param name="setter">The file that sets them.</param>
    /// <param name="paths">Their paths as written there.</param>
    public StyleGuide? Load(ConfigurationFile setter, ImmutableArray<string> paths) =>
        _guides.GetOrAdd((setter, string.Join(',', paths)), _ => new Lazy<StyleGuide?>(() => Join(setter, paths))).Value;

    private StyleGuide? Join(ConfigurationFile setter, ImmutableArray<string> paths)
    {
        var folder = Path.GetDirectoryName(setter.Path) ?? root;
        var sheets = new List<StyleSheet>();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, folder);
            if (!File.Exists(full))
                ReportMissing(setter, path, full);
            else if (_sheets.GetOrAdd(full, f => new Lazy<StyleSheet?>(() => Read(f))).Value is { } sheet)
                sheets.Add(sheet);
        }

        return sheets.Count == 0 ? null : StyleGuide.Create([.. sheets]);
    }

    private StyleSheet? Read(string full)
    {
        var display = DisplayPath.Of(root, full);
        var (text, _, problem) = SourceLoader.Load(full, display, LintOptionCatalogue.MaxFileMegabytes.Default);
        if (problem is not null)
        {
            Add(problem);
            return null;
        }

        var sheet = StyleSheetReader.Read(text!.ToString(), display, out var faults);
        foreach (var fault in faults)
            Add(new ToolProblem(fault.Path, fault.Line, fault.Column, fault.Message));
        return sheet;
    }

    private void ReportMissing(ConfigurationFile setter, string path, string full)
    {
        var (line, column) = setter.PlaceOf(LintOptionCatalogue.StyleSheets.Key, path);
        var folder = Path.GetDirectoryName(full);
        var others = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.y*ml").Select(f => Path.GetFileName(f)) : [];
        Add(new ToolProblem(
            DisplayPath.Of(root, setter.Path),
            line,
            column,
            $"there is no style sheet '{path}'{NearestName.Suggest(Path.GetFileName(full), others)}; its path counts from the folder of this file"));
    }

    private void Add(ToolProblem problem) => _problems.TryAdd(problem with { IsConfiguration = true }, true);
}
