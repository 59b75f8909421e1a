using LintText.Analysis;
using LintText.Workspace.Files;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary>
/// The configuration that applies in a folder without an <c>.editorconfig</c> of its own, which a new one must neither cut off nor
/// overrule: the files of the folders above, up to one that says <c>root = true</c>, and a <c>.globalconfig</c> beside it.
/// </summary>
internal static class ConfigurationAbove
{
    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    /// <summary>Finds the files.</summary>
    /// <param name="folder">The folder’s full path.</param>
    /// <returns>Their full paths, nearest first.</returns>
    public static List<string> Find(string folder)
    {
        var checkout = new Checkout(folder);
        var own = Path.Combine(folder, Names[0]);
        var found = new List<string>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var files = Names.Select(n => Path.Combine(current, n)).Where(f => checkout.IsThere(f, out var refusal) && refusal is null).ToList();
            found.AddRange(files.Where(f => f != own));
            if (files.Exists(IsRoot))
                break;
        }

        return found;
    }

    private static bool IsRoot(string path)
    {
        try
        {
            var text = RegularFile.ReadAllText(path);
            return new ConfigurationFile(path, AnalyzerConfig.Parse(text, path), text).IsRoot;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A check says that it cannot be read; what lies above it applies.
            return false;
        }
    }
}
