using System.Collections.Concurrent;
using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.Rules.StyleSheets;
using LintText.Workspace.Caching;
using LintText.Workspace.Files;
using LintText.Workspace.Git;

using Microsoft.CodeAnalysis;

namespace LintText.Workspace.Configuration;

/// <summary>Finds the <c>.editorconfig</c> and <c>.globalconfig</c> files above a draft and lets Roslyn resolve them.</summary>
/// <param name="checkout">Where it may lie.</param>
/// <param name="rules">The rules that it is for.</param>
/// <param name="cache">What is kept of the files that it names between runs, or null.</param>
/// <param name="past">The files around drafts as they were before a change, or null for those that are there.</param>
/// <param name="held">The files of settings as git has them, or null for those on disk.</param>
internal sealed class ConfigurationLoader(Checkout checkout, RuleCatalog rules, CacheStore? cache, PastFiles? past = null, HeldSettings? held = null)
{
    private readonly ConcurrentDictionary<string, ConfigurationFiles> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConfigurationFile?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ToolProblem, bool> _problems = new();
    private readonly ConfiguredFileLoader<StyleSheet, StyleGuide> _styleSheets = new(checkout, StyleSheetReader.Files, cache, "style sheet", StyleSheetReader.Read, (sheets, _) => StyleGuide.Create(sheets.AsSpan()));
    private readonly ReferenceLoader _references = new(checkout, cache, past);
    private readonly ConcurrentDictionary<(ConfigurationFiles Files, object Values, object Severities), Settings> _settings = new();
    private readonly ConcurrentDictionary<LintOptions, bool> _validated = new();

    /// <summary>What is wrong in the files read so far, in the order of their places.</summary>
    public IEnumerable<ToolProblem> Problems =>
        _problems.Keys.Concat(_styleSheets.Problems).Concat(_references.Problems).OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column).ThenBy(p => p.Message, StringComparer.Ordinal);

    /// <summary>Full paths of the files that the configuration names and that were read so far: style sheets, bibliographies, lists.</summary>
    public IEnumerable<string> NamedFiles => _styleSheets.Files.Concat(_references.Files);

    /// <summary>The configuration in force for a draft.</summary>
    /// <param name="path">Its full path.</param>
    public DraftConfiguration Get(string path)
    {
        var (files, draft) = FilesFor(path);
        var (settings, digest, switchedOff) = SettingsFor(files, draft);
        if (_validated.TryAdd(settings, true))
        {
            foreach (var problem in settings.Validate(rules))
                Report(files, problem.Key, problem.Message);
        }

        return new DraftConfiguration(path, settings, digest, _styleSheets.Load(files, draft, settings), _references.Load(files, draft, settings, path), _references) { SwitchedOff = switchedOff };
    }

    /// <summary>The settings in force for a draft, without what the files that they name hold, and the files that they stand in, nearest first.</summary>
    /// <param name="path">Its full path.</param>
    public (LintOptions Options, IReadOnlyList<string> Files) GetSettings(string path)
    {
        var (files, draft) = FilesFor(path);
        return (SettingsFor(files, draft).Options, files.Files.ConvertAll(f => f.Path));
    }

    /// <summary>Whether any comments of a C# file are read. Of a file that is not, nothing but this option is looked at.</summary>
    /// <param name="path">Its full path.</param>
    public bool ReadsCSharp(string path)
    {
        var (files, draft) = FilesFor(path);
        var option = CSharpReader.Comments;
        var settings = SettingsFor(files, draft).Options;
        var text = settings.GetText(option);
        if (!option.IsValid(text))
            Report(files, option.Key, $"'{text}' is not a value of {option.Key}; use {option.ValidValues}");
        return settings.Get(option) != CSharpProse.None;
    }

    /// <summary>The configuration of a draft’s folder, and the draft’s path with forward slashes, since Roslyn’s section matching knows no others.</summary>
    private (ConfigurationFiles Files, string Draft) FilesFor(string path) =>
        (_byFolder.GetOrAdd(Path.GetDirectoryName(path) ?? checkout.WorkingFolder, LoadFolder), path.Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>The settings for a draft. Roslyn hands out the same result for all drafts that the same sections match, so they are put together once.</summary>
    private Settings SettingsFor(ConfigurationFiles files, string draft)
    {
        if (files.Set is null)
            return new Settings(LintOptions.Default, default, []);

        var result = files.Set.GetOptionsForSourcePath(draft);
        return _settings.GetOrAdd((files, result.AnalyzerOptions, result.TreeOptions), _ =>
        {
            var global = files.Set.GlobalConfigOptions;
            var options = LintOptions.Create(
                global.TreeOptions.SetItems(result.TreeOptions),
                global.AnalyzerOptions.SetItems(result.AnalyzerOptions));
            return new Settings(options, Digest.Of(string.Join('\n', options.Describe())), files.FindSwitchedOff(draft, rules, options, checkout.WorkingFolder));
        });
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

    private ConfigurationFile? Load(string path) =>
        held is not null && held.TryRead(path, out var text) ? text is null ? null : Parse(path, text)
        : checkout.Read(path, p => Parse(p, RegularFile.ReadAllText(p)), message => Report(path, 0, message), "the configuration cannot be read; check its permissions");

    private ConfigurationFile Parse(string path, string text)
    {
        var file = new ConfigurationFile(path, AnalyzerConfig.Parse(Level(path) + SectionNames.WithoutCostly(text), path), text);
        foreach (var (line, message) in file.FindFaults(rules))
            Report(path, line, message);
        return file;
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

    /// <summary>What holds for all drafts that the same sections match.</summary>
    private sealed record Settings(LintOptions Options, Digest Digest, ImmutableArray<SwitchedOffRules> SwitchedOff);

    private void Report(ConfigurationFiles files, string key, string message)
    {
        var place = files.Files.Select(f => (f.Path, Line: f.LineOf(key))).FirstOrDefault(p => p.Line > 0);
        Report(place.Path, place.Line, message);
    }

    private void Report(string? path, int line, string message) =>
        _problems.TryAdd(new ToolProblem(path is null ? null : DisplayPath.Of(checkout.WorkingFolder, path), line, 0, message) { IsConfiguration = true }, true);
}
