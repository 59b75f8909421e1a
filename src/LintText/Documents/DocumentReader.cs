using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads source text as a document, by format.</summary>
public static class DocumentReader
{
    /// <summary>The file extensions that have a reader, lower case, with their full stop, in alphabetical order.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".cs", ".docx", ".htm", ".html", ".markdown", ".md", ".mdown", ".mdx", ".text", ".txt"];

    /// <summary>The format of a file, by its extension; plain text where the extension says nothing.</summary>
    /// <param name="path">A path or a file name.</param>
    public static DocumentFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mdown" or ".mdx" => DocumentFormat.Markdown,
        ".html" or ".htm" => DocumentFormat.Html,
        ".cs" => DocumentFormat.CSharp,
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
        _ => PlainTextReader.Read(path, source),
    };
}
