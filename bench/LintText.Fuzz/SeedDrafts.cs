using System.Collections.Immutable;

namespace LintText.Fuzz;

/// <summary>Drafts of our own that the fuzzer spoils.</summary>
internal static class SeedDrafts
{
    /// <summary>Reads them from a checkout, in an order that is the same everywhere.</summary>
    /// <param name="root">The checkout’s root.</param>
    /// <returns>Texts by subject.</returns>
    public static ImmutableDictionary<string, ImmutableArray<string>> Read(string root)
    {
        (string Subject, string Folder, string Pattern)[] places =
        [
            ("md", "seeds", "*.md"), ("md", "docs", "*.md"), ("html", "seeds", "*.html"), ("txt", "seeds", "*.txt"), ("bibtex", "seeds", "*.bib"), ("csl-json", "seeds", "*.json"), ("csl-yaml", "seeds", "*.yaml"),
            ("cs", "src/LintText/Documents", "*.cs"), ("pack", "rules/loaded", "*.yml"),
        ];
        return places.GroupBy(p => p.Subject).ToImmutableDictionary(
            g => g.Key,
            g => g.SelectMany(p => Directory.EnumerateFiles(Path.Combine(root, p.Folder), p.Pattern, p.Folder == "seeds" ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
                .Order(StringComparer.Ordinal).Take(40).Select(f => File.ReadAllText(f).ReplaceLineEndings("\n"))).ToImmutableArray(),
            StringComparer.Ordinal);
    }
}
