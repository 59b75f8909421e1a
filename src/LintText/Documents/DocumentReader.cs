using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads source text as a document, by format.</summary>
public static class DocumentReader
{
    /// <summary>The file extensions that have a reader, lower case, with their full stop, in alphabetical order.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".adoc", ".asciidoc", ".cs", ".docx", ".eml", ".htm", ".html", ".latex", ".markdown", ".md", ".mdown", ".mdx", ".mediawiki", ".org", ".rest", ".rst", ".tex", ".text", ".txt", ".wiki", ".wikitext"];

    /// <summary>The format of a file, by its extension; plain text where the extension says nothing.</summary>
    /// <param name="path">A path or a file name.</param>
    public static DocumentFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mdown" or ".mdx" => DocumentFormat.Markdown,
        ".html" or ".htm" => DocumentFormat.Html,
        ".cs" => DocumentFormat.CSharp,
        ".wiki" or ".wikitext" or ".mediawiki" => DocumentFormat.Wikitext,
        ".adoc" or ".asciidoc" => DocumentFormat.AsciiDoc,
        ".rst" or ".rest" => DocumentFormat.ReStructuredText,
        ".tex" or ".latex" => DocumentFormat.Latex,
        ".org" => DocumentFormat.Org,
        ".eml" => DocumentFormat.Email,
        ".docx" => DocumentFormat.Word,
        _ => DocumentFormat.PlainText,
    };

    /// <summary>Reads a document. Any text can be read; what a reader cannot make sense of is in <see cref="ProseDocument.Problems"/>.</summary>
    /// <param name="path">The path to report the document under; its extension names the format.</param>
    /// <param name="source">The text.</param>
    public static ProseDocument Read(string path, SourceText source) => Read(path, source, CSharpProse.DocComments);

    /// <summary>Reads a document.</summary>
    /// <param name="path">The path to report the document under; its extension names the format.</param>
    /// <param name="source">The text.</param>
    /// <param name="csharp">Which comments are prose if it is C#.</param>
    public static ProseDocument Read(string path, SourceText source, CSharpProse csharp) =>
        source is ExtractedText extracted ? ExtractedReader.Read(path, extracted) : Read(path, source, FormatOf(path), csharp);

    /// <summary>Reads a document in a given format.</summary>
    /// <param name="path">The path to report the document under.</param>
    /// <param name="source">The text.</param>
    /// <param name="format">The format to read it as.</param>
    public static ProseDocument Read(string path, SourceText source, DocumentFormat format) => Read(path, source, format, CSharpProse.DocComments);

    private static ProseDocument Read(string path, SourceText source, DocumentFormat format, CSharpProse csharp) => format switch
    {
        DocumentFormat.Markdown => MarkdownReader.Read(path, source),
        DocumentFormat.Html => HtmlReader.Read(path, source),
        DocumentFormat.CSharp => CSharpReader.Read(path, source, csharp),
        DocumentFormat.Wikitext => WikitextReader.Read(path, source),
        DocumentFormat.AsciiDoc => AsciiDocReader.Read(path, source),
        DocumentFormat.ReStructuredText => RestReader.Read(path, source),
        DocumentFormat.Latex => LatexReader.Read(path, source),
        DocumentFormat.Org => OrgReader.Read(path, source),
        DocumentFormat.Email => EmailReader.Read(path, source),

        // What is copied out of a wiki’s editor comes without an extension of its own.
        _ => WikitextReader.IsWikitext(source) ? WikitextReader.Read(path, source) : PlainTextReader.Read(path, source),
    };
}
