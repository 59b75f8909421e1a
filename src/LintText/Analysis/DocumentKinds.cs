using LintText.Configuration;
using LintText.Documents;

namespace LintText.Analysis;

/// <summary>Works out what a document sets out to be.</summary>
internal static class DocumentKinds
{
    private static readonly string[] Keys = ["lint-text.kind", "type", "kind", "category", "section", "genre"];

    /// <summary>What the texts set out to be.</summary>
    public static LintOption<DocumentKind> Option { get; } = LintOption.Enumeration("lint_text.document_kind", "What the texts set out to be; decides which rules apply.", DocumentKind.News);

    /// <summary>The kind that the front matter declares, else the one the options give; comments in code are documentation if neither says.</summary>
    public static DocumentKind Of(ProseDocument document, LintOptions options)
    {
        foreach (var key in Keys)
        {
            if (document.FrontMatter.Find(key) is { } value && Parse(value.Text) is { } kind)
                return kind;
        }

        return options.Get(Option, document.Format == DocumentFormat.CSharp ? DocumentKind.Docs : Option.Default);
    }

    private static DocumentKind? Parse(string value) => value.Trim().ToLowerInvariant() switch
    {
        "news" or "report" => DocumentKind.News,
        "opinion" or "op-ed" or "oped" or "editorial" or "column" or "commentary" or "letter" or "letters" or "review" or "blog" => DocumentKind.Opinion,
        "reference" or "encyclopedia" or "academic" => DocumentKind.Reference,
        "docs" or "documentation" or "manual" => DocumentKind.Docs,
        _ => null,
    };
}
