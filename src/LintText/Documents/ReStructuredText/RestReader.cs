using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads reStructuredText, with the directives and roles of Docutils and Sphinx.</summary>
internal static class RestReader
{
    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.ReStructuredText, source);
        var lines = new SourceLines(source, builder.SourceString);
        new RestBlocks(builder, lines, RestTargets.Of(lines, builder.SourceString)).Write();
        return builder.Build();
    }
}
