using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads Org, the markup of Emacs’s Org mode.</summary>
internal static class OrgReader
{
    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.Org, source);
        new OrgBlocks(builder, new SourceLines(source, builder.SourceString)).Write();
        return builder.Build();
    }
}
