using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads AsciiDoc: the blocks and inlines that Asciidoctor knows, its attributes as front matter.</summary>
internal static class AsciiDocReader
{
    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.AsciiDoc, source);
        new AsciiDocBlocks(builder, new SourceLines(source, builder.SourceString)).Write();
        return builder.Build();
    }
}
