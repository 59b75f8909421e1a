using System.Text;
using System.Text.RegularExpressions;

using LintText.Workspace.Files;

namespace LintText.Workspace.Discovery;

/// <summary>
/// What is made and not written, or is no prose of the house’s, and is left out of folders unless a path or a glob names it. The MSBuild
/// package leaves out the same (<c>LintTextExcludes</c>).
/// </summary>
internal static partial class DefaultExcludes
{
    /// <summary>How many bytes of a page are looked at for what made it.</summary>
    private const int HeadBytes = 4096;

    /// <summary>Folders of what is made: builds, packages, sites. Those whose names begin with a dot are tools’ own.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["_site", "bin", "node_modules", "obj", "public"];

    /// <summary>The beginnings of the names of licences, which nobody may edit.</summary>
    public static IReadOnlyList<string> LicenceNames { get; } = ["COPYING", "LICENCE", "LICENSE", "UNLICENSE"];

    /// <summary>What makes pages of drafts, as each calls itself in them.</summary>
    private static readonly HashSet<string> Generators = new(StringComparer.OrdinalIgnoreCase)
    {
        "Antora", "Asciidoctor", "Astro", "DocFX", "Docusaurus", "Docutils", "Doxygen", "Eleventy", "Gatsby", "Hexo", "Hugo", "javadoc", "Jekyll", "mdBook", "MkDocs", "Sphinx", "VitePress", "VuePress", "Zola",
    };

    /// <summary>All of them in words.</summary>
    public static string Description => $"{string.Join(", ", Folders)}, folders that begin with a dot, licences and pages that a site generator made";

    /// <summary>Whether a folder is left out, by its name.</summary>
    public static bool IsFolder(string name) => name.StartsWith('.') || Folders.Contains(name);

    /// <summary>Whether a file is a licence, by its name: <c>LICENSE.md</c>, <c>LICENSE-MIT.txt</c>, and <c>License.txt</c>; not <c>license.md</c>, which may be about one.</summary>
    public static bool IsLicence(string path)
    {
        var name = Path.GetFileName(path);
        var end = name.AsSpan().IndexOfAny('.', '-', '_');
        var stem = end < 0 ? name : name[..end];
        return LicenceNames.Any(l => stem == l || stem == l[0] + l[1..].ToLowerInvariant());
    }

    /// <summary>What made a page of HTML, by its own words; null where it does not say, or is no page of HTML.</summary>
    /// <param name="path">Its full path.</param>
    public static string? GeneratorOf(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not (".html" or ".htm"))
            return null;

        try
        {
            using var stream = RegularFile.Open(path);
            var bytes = new byte[HeadBytes];
            var head = Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            foreach (Match match in MetaPattern().Matches(head))
            {
                if (GeneratorPattern().IsMatch(match.Value) && ContentPattern().Match(match.Value) is { Success: true } content && Generators.TryGetValue(content.Groups["tool"].Value, out var generator))
                    return generator;
            }

            return MadeByPattern().Match(head) is { Success: true } comment && Generators.TryGetValue(comment.Groups["tool"].Value, out var maker) ? maker : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Whoever reads it says why it cannot be read.
            return null;
        }
    }

    [GeneratedRegex("<meta\\s[^>]{0,300}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaPattern();

    [GeneratedRegex("\\sname\\s*=\\s*[\"']?generator\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorPattern();

    [GeneratedRegex("\\scontent\\s*=\\s*[\"']?(?<tool>[A-Za-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentPattern();

    [GeneratedRegex("<!--[^>]{0,80}\\bgenerated (?:using|by|with) (?<tool>[A-Za-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MadeByPattern();
}
