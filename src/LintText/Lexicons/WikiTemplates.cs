using System.Collections.Frozen;

using YamlDotNet.RepresentationModel;

namespace LintText.Lexicons;

/// <summary>What a template of a wiki does.</summary>
internal enum WikiTemplateKind
{
    /// <summary>Nothing that is read.</summary>
    Other,

    /// <summary>It marks a claim that has still to be supported.</summary>
    Mark,

    /// <summary>It gives a work.</summary>
    Work,

    /// <summary>It is a note that gives a work by author and year.</summary>
    ShortNote,

    /// <summary>It gives a work by author and year where it stands.</summary>
    ShortReference,

    /// <summary>It is a note with a text.</summary>
    Note,

    /// <summary>It points to a note.</summary>
    NoteName,

    /// <summary>It lists notes.</summary>
    NoteList,

    /// <summary>It sets a quotation apart.</summary>
    Quotation,

    /// <summary>It is shown as one of its parameters.</summary>
    Text,
}

/// <summary>Templates of MediaWiki’s wikis by what they do. Filled from <c>rules/lexicons/wikitext.yml</c>.</summary>
internal sealed class WikiTemplates
{
    private static readonly Lazy<WikiTemplates> LazyBuiltIn = new(() => new WikiTemplates(EmbeddedYaml.Read("rules/lexicons/wikitext.yml")));

    private readonly FrozenDictionary<string, (WikiTemplateKind Kind, string Value)> _templates;
    private readonly FrozenDictionary<string, string> _parameters;
    private readonly FrozenSet<string> _quotationText;
    private readonly FrozenSet<string> _quotationAuthor;

    private WikiTemplates(YamlNode root)
    {
        var templates = new Dictionary<string, (WikiTemplateKind, string)>(StringComparer.OrdinalIgnoreCase);
        AddGroups("marks", WikiTemplateKind.Mark);
        AddGroups("text", WikiTemplateKind.Text);
        Add("works", WikiTemplateKind.Work);
        Add("short-notes", WikiTemplateKind.ShortNote);
        Add("short-references", WikiTemplateKind.ShortReference);
        Add("notes", WikiTemplateKind.Note);
        Add("note-names", WikiTemplateKind.NoteName);
        Add("note-lists", WikiTemplateKind.NoteList);
        Add("quotations", WikiTemplateKind.Quotation);
        _templates = templates.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _parameters = ((YamlMappingNode)root["parameters"]).Children.SelectMany(p => Items(p.Value).Select(name => (name, p.Key.ToString()))).ToFrozenDictionary(p => p.name, p => p.Item2, StringComparer.OrdinalIgnoreCase);
        _quotationText = Items(root["quotation-text"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _quotationAuthor = Items(root["quotation-author"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        void Add(string list, WikiTemplateKind kind)
        {
            foreach (var name in Items(root[list]))
                templates.TryAdd(name, (kind, string.Empty));
        }

        void AddGroups(string list, WikiTemplateKind kind)
        {
            foreach (var (value, names) in (YamlMappingNode)root[list])
            {
                foreach (var name in Items(names))
                    templates.TryAdd(name, (kind, value.ToString()));
            }
        }
    }

    /// <summary>The lists that come with the engine.</summary>
    public static WikiTemplates BuiltIn => LazyBuiltIn.Value;

    /// <summary>What a template does, and what readers see of a mark or which parameter of a text.</summary>
    /// <param name="name">Its name as written.</param>
    public (WikiTemplateKind Kind, string Value) Find(string name)
    {
        name = name.Trim().Replace('_', ' ');
        if (name.StartsWith("template:", StringComparison.OrdinalIgnoreCase))
            name = name["template:".Length..].Trim();
        return _templates.TryGetValue(name, out var found) ? found
            : name.StartsWith("cite ", StringComparison.OrdinalIgnoreCase) ? (WikiTemplateKind.Work, string.Empty)
            : default;
    }

    /// <summary>What a parameter of a work holds: <c>link</c>, <c>title</c>, <c>text</c> and so on; null for code.</summary>
    public string? RoleOf(string parameter) => _parameters.GetValueOrDefault(parameter);

    /// <summary>Whether a parameter of a quotation holds its words.</summary>
    public bool IsQuotationText(string parameter) => _quotationText.Contains(parameter);

    /// <summary>Whether a parameter of a quotation holds the name of whoever said it.</summary>
    public bool IsQuotationAuthor(string parameter) => _quotationAuthor.Contains(parameter);

    private static IEnumerable<string> Items(YamlNode list) => ((YamlSequenceNode)list).Children.Select(c => c.ToString());
}
