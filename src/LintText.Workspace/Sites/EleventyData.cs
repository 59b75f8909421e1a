using System.Collections.Concurrent;

using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>The data that Eleventy gives to the templates of a folder: <c>guide/guide.json</c>, <c>guide/guide.11tydata.json</c>, and those of one template.</summary>
/// <param name="files">The files.</param>
/// <param name="root">The folder with the templates.</param>
internal sealed class EleventyData(SiteFiles files, string root)
{
    private static readonly string[] Scripts = [".11tydata.js", ".11tydata.cjs", ".11tydata.mjs"];

    private readonly ConcurrentDictionary<string, (SettingsNode Values, bool IsOpen)> _folders = new(StringComparer.Ordinal);

    /// <summary>The data of a template.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="isOpen">Whether a script may give it another address.</param>
    public SettingsNode Of(string path, out bool isOpen)
    {
        var folder = Path.GetDirectoryName(path)!;
        var (values, isFolderOpen) = OfFolder(folder);
        var (own, isOwnOpen) = Read(Path.Combine(folder, Path.GetFileNameWithoutExtension(path)));
        isOpen = isFolderOpen || isOwnOpen;
        return values.With(own);
    }

    private (SettingsNode Values, bool IsOpen) OfFolder(string folder) => _folders.GetOrAdd(folder, f =>
    {
        var above = f != root && Checkout.IsInside(root, f) && Path.GetDirectoryName(f) is { } parent ? OfFolder(parent) : (SettingsNode.None, false);
        var (own, isOpen) = Read(Path.Combine(f, Path.GetFileName(f)));
        return (above.Item1.With(own), above.Item2 || isOpen);
    });

    private (SettingsNode Values, bool IsOpen) Read(string stem)
    {
        var values = SettingsNode.None;
        foreach (var path in (string[])[stem + ".json", stem + ".11tydata.json"])
        {
            if (files.HasFile(path) && files.ReadText(path) is { } text)
                values = values.With(SettingsReader.ReadJson(text) ?? SettingsNode.None);
        }

        // A script that gives permalinks is not run; one that does not mention them changes no address.
        var scripts = Scripts.Select(e => stem + e).Where(files.HasFile);
        var isOpen = false;
        foreach (var path in scripts)
        {
            var script = new ScriptLiterals(files.ReadText(path) ?? string.Empty);
            if (script.Find("permalink", out var isWorkedOut) is { } permalink)
                values = values.With(SettingsNode.Of([KeyValuePair.Create("permalink", SettingsNode.Of(permalink))]));
            isOpen |= isWorkedOut || (script.Mentions("permalink") && !values["permalink"].IsThere);
        }

        return (values, isOpen);
    }
}
