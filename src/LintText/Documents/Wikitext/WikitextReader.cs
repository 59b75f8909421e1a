using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads pages of MediaWiki’s wikis.</summary>
internal static class WikitextReader
{
    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.Wikitext, source);
        new WikitextBlocks(builder, new WikitextMarkup(builder.SourceString)).Write();
        return builder.Build();
    }

    /// <summary>Whether a text that does not say what it is was copied from a wiki’s editor: it has notes or works as only they write them.</summary>
    public static bool IsWikitext(SourceText source)
    {
        const int Furthest = 200_000;
        var text = source.ToString(new TextSpan(0, Math.Min(source.Length, Furthest)));
        return text.Contains("{{cite ", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("<ref>", StringComparison.OrdinalIgnoreCase) || text.Contains("<ref name", StringComparison.OrdinalIgnoreCase)) && (text.Contains("</ref>", StringComparison.OrdinalIgnoreCase) || text.Contains("/>", StringComparison.Ordinal));
    }
}
