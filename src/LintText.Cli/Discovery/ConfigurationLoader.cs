using System.Collections.Concurrent;

using LintText.Analysis;
using LintText.Documents;
using LintText.Rules.StyleSheets;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Discovery;

/// <summary>Finds the <c>.editorconfig</c> and <c>.globalconfig</c> files above a draft and lets Roslyn resolve them.</summary>
internal sealed class ConfigurationLoader(string root, RuleCatalog rules)
{
    private readonly ConcurrentDictionary<string, ConfigurationFiles> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConfigurationFile?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ToolProblem, bool> _problems = new();
    private readonly ConfiguredFileLoader<StyleSheet, StyleGuide> _styleSheets = new(root, LintOptionCatalogue.StyleSheets, "style sheet", StyleSheetReader.Read, (sheets, _) => StyleGuide.Create(sheets.AsSpan()));
    private readonly ReferenceLoader _references = new(root);

    /// <summary>What is wrong in the files read so far, in the order of their places.</summary>
    public IEnumerable<ToolProblem> Problems =>
        _problems.Keys.Concat(_styleSheets.Problems).Concat(_references.Problems).OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column).ThenBy(p => p.Message, StringComparer.Ordinal);

    /// <summary>The options in force for a file.</summary>
    /// <param name="path">Its full path.</param>
    public LintOptions GetOptions(string path)
    {
        var (files, draft, options) = Resolve(path);
        if (files.Set is null)
            return LintOptions.Default.WithReferences(_references.Load(files, draft, LintOptions.Default, path));

        foreach (var problem in options.Validate(rules))
            Report(files, problem.Key, problem.Message);
        return options.WithStyleGuide(_styleSheets.Load(files, draft, options)).WithReferences(_references.Load(files, draft, options, path));
    }

    /// <summary>Whether any comments of a C# file are read. Of a file that is not, nothing but this option is looked at.</summary>
    /// <param name="path">Its full path.</param>
    public bool ReadsCSharp(string path)
    {
        var (files, _, options) = Resolve(path);
        var option = LintOptionCatalogue.CSharp;
        var text = options.GetText(option);
        if (!option.IsValid(text))
            Report(files, option.Key, $"'{text}' is not a value of {option.Key}; use {option.ValidValues}");
        return options.Get(option) != CSharpProse.None;
    }

    /// <summary>The options with the bibliographies that a document names in its own front matter.</summary>
    /// <param name="options">The options in force for it.</param>
    /// <param name="document">The document.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="problems">Told what is wrong with them.</param>
    public LintOptions WithOwnReferences(LintOptions options, ProseDocument document, string path, List<ToolProblem> problems) =>
        options.WithReferences(_references.AddOwn(options.References, document, path, problems));

    private (ConfigurationFiles Files, string Draft, LintOptions Options) Resolve(string path)
    {
        var files = _byFolder.GetOrAdd(Path.GetDirectoryName(path) ?? root, LoadFolder);

        // Roslyn’s section matching knows forward slashes only.
        var draft = path.Replace(Path.DirectorySeparatorChar, '/');
        if (files.Set is null)
            return (files, draft, LintOptions.Default);

        var result = files.Set.GetOptionsForSourcePath(draft);
        var global = files.Set.GlobalConfigOptions;
        return (files, draft, LintOptions.Create(global.TreeOptions.SetItems(result.TreeOptions), global.AnalyzerOptions.SetItems(result.AnalyzerOptions)));
    }

    private ConfigurationFiles LoadFolder(string folder)
    {
        var files = new List<ConfigurationFile>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var name in (ReadOnlySpan<string>)[".editorconfig", ".globalconfig"])
            {
                if (_files.GetOrAdd(Path.Combine(current, name), Load) is { } file)
                    files.Add(file);
            }

            if (files.Exists(f => f.IsRoot))
                break;
        }

        return files.Count == 0 ? new ConfigurationFiles(null, []) : new ConfigurationFiles(AnalyzerConfigSet.Create(files.ConvertAll(f => f.Config)), files);
    }

    private ConfigurationFile? Load(string path)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            var text = File.ReadAllText(path);
            var file = new ConfigurationFile(path, AnalyzerConfig.Parse(Level(path) + text, path), text);
            foreach (var (line, message) in file.FindFaults(rules))
                _problems.TryAdd(new ToolProblem(DisplayPath.Of(root, path), line, 0, message) { IsConfiguration = true }, true);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.TryAdd(new ToolProblem(DisplayPath.Of(root, path), "the configuration cannot be read; check its permissions") { IsConfiguration = true }, true);
            return null;
        }
    }

    /// <summary>
    /// Of two global files that set the same key Roslyn follows neither, unless one has a higher level; the nearer one, which
    /// is the deeper one, gets it. A level in the file itself comes later and wins.
    /// </summary>
    private static string Level(string path)
    {
        const int DefaultLevel = 100;
        return Path.GetFileName(path) == ".globalconfig" ? $"global_level = {DefaultLevel + path.Count(c => c == Path.DirectorySeparatorChar)}\n" : string.Empty;
    }

    private void Report(ConfigurationFiles files, string key, string message)
    {
        var place = files.Files.Select(f => (f.Path, Line: f.LineOf(key))).FirstOrDefault(p => p.Line > 0);
        _problems.TryAdd(new ToolProblem(place.Path is null ? null : DisplayPath.Of(root, place.Path), place.Line, 0, message) { IsConfiguration = true }, true);
    }
}
