using LintText.Configuration;
using LintText.Documents;

namespace LintText.Analysis;

/// <summary>Works out what a document sets out to be.</summary>
internal static class DocumentKinds
{
    private static readonly string[] Keys = ["lint-text.kind", "type", "kind", "category", "categories", "section", "genre", "layout"];

    /// <summary>Files that tell of a project, wherever they lie.</summary>
    private static readonly string[] ProjectFiles = ["readme", "changelog", "changes", "license", "licence", "contributing", "code_of_conduct", "security", "support", "governance", "maintainers", "authors", "install", "history"];

    /// <summary>What the texts set out to be.</summary>
    public static LintOption<DocumentKind> Option { get; } = LintOption.Enumeration("lint_text.document_kind", "What the texts set out to be; decides which rules apply.", DocumentKind.News);

    /// <summary>
    /// The kind that the front matter declares, else the one the options give; comments in code are documentation if neither says. What the options
    /// call news is personal where somebody plainly speaks for himself: a folder of drafts holds interviews and letters, too.
    /// </summary>
    public static DocumentKind Of(ProseDocument document, LintOptions options)
    {
        foreach (var key in Keys)
        {
            foreach (var value in document.FrontMatter.Values.Where(v => v.Key == key))
            {
                if (Parse(value.Text) is { } kind)
                    return kind;
            }
        }

        // A tag can name the topic, too; what says that the piece argues is clear.
        if (document.FrontMatter.Values.Any(v => v.Key == "tags" && Parse(v.Text) == DocumentKind.Opinion && !v.Text.Trim().Equals("review", StringComparison.OrdinalIgnoreCase)))
            return DocumentKind.Opinion;
        if (IsProjectFile(document.Path))
            return DocumentKind.Docs;

        var configured = options.Get(Option, document.Format == DocumentFormat.CSharp ? DocumentKind.Docs : Option.Default);
        return configured == DocumentKind.News && FirstPerson.Prevails(document) ? DocumentKind.Personal : configured;
    }

    /// <summary>Whether a path’s file tells of a project: “README.md”, “docs/CHANGELOG”, “LICENSE-MIT.txt”.</summary>
    private static bool IsProjectFile(string path)
    {
        var name = path.AsSpan(path.LastIndexOfAny(['/', '\\']) + 1);
        foreach (var file in ProjectFiles)
        {
            // In lower case “history.md” is as good a title for a story as any.
            if (name.StartsWith(file.ToUpperInvariant(), StringComparison.Ordinal) && (name.Length == file.Length || name[file.Length] is '.' or '-' or '_'))
                return true;
        }

        return name.Equals("readme.md", StringComparison.OrdinalIgnoreCase) || name.Equals("changelog.md", StringComparison.OrdinalIgnoreCase);
    }

    private static DocumentKind? Parse(string value) => value.Trim().ToLowerInvariant() switch
    {
        "news" or "report" => DocumentKind.News,
        "opinion" or "op-ed" or "oped" or "editorial" or "column" or "commentary" or "letter" or "letters" or "review" or "blog" => DocumentKind.Opinion,
        "reference" or "encyclopedia" or "academic" => DocumentKind.Reference,
        "docs" or "documentation" or "manual" => DocumentKind.Docs,
        "personal" or "interview" or "speech" or "transcript" or "memoir" or "diary" => DocumentKind.Personal,
        _ => null,
    };
}
