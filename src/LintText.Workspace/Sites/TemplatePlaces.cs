using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>The ids that are written in templates or in a page’s own markup.</summary>
internal sealed partial class TemplatePlaces
{
    /// <summary>What templates are written in.</summary>
    private static readonly HashSet<string> Extensions = new([".html", ".htm", ".liquid", ".njk", ".hbs", ".mustache", ".ejs", ".pug", ".haml", ".md", ".markdown", ".tmpl", ".partial", ".swig", ".vue", ".xml", ".webc"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<TemplatedText> _templates = [];

    /// <summary>The ids in a text.</summary>
    public TemplatePlaces(string text) => Add(text);

    private TemplatePlaces()
    {
    }

    /// <summary>The ids in a site’s layouts and includes.</summary>
    /// <param name="site">The site.</param>
    public static TemplatePlaces In(Site site)
    {
        var places = new TemplatePlaces();
        foreach (var file in site.TemplateFolders.SelectMany(f => site.Files.List(f).Files).Where(f => Extensions.Contains(Path.GetExtension(f))))
        {
            if (site.Files.ReadText(file) is { } text)
                places.Add(text);
        }

        return places;
    }

    /// <summary>Whether one of them is, or may become, a fragment.</summary>
    /// <param name="fragment">The fragment, decoded.</param>
    /// <param name="isValue">Whether a template may get a value.</param>
    public bool MayHave(string fragment, Func<string, bool> isValue) =>
        _ids.Contains(TemplatedText.KeyOf(fragment)) || _templates.Exists(t => t.MayGive(fragment, isValue));

    private void Add(string text)
    {
        foreach (var id in IdPattern().Matches(text).Select(m => m.Groups["id"].Value))
        {
            if (TemplatedText.Parse(id) is { } template)
                _templates.Add(template);
            else
                _ids.Add(TemplatedText.KeyOf(id));
        }
    }

    // Attributes of elements, where a template’s output may stand in the value; and the lists of attributes of kramdown, Python-Markdown and Goldmark.
    [GeneratedRegex("""(?<![\w-])(?:id|name)\s*=\s*(?:"(?<id>(?:\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|[^"\n])*)"|'(?<id>(?:\{\{.{0,200}?\}\}|[^'\n])*)'|(?<id>\{\{.{0,200}?\}\}|[\w:-]+))|\{(?::|/\*)?[^{}\n]*?\#(?<id>[\w:.-]+)[^{}\n]*\}""", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
