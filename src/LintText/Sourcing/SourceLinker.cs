using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>Decides what kind of source a mention is, and which mentions in a document are the same source.</summary>
internal sealed class SourceLinker(TokenText text)
{
    /// <summary>How many sources back a role is looked for in names (“the mayor” for “Mayor Brandt”).</summary>
    private const int Memory = 200;

    private readonly List<Source> _sources = [];
    private readonly Dictionary<string, Source> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Source> _byHead = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Source> Sources => _sources;

    /// <summary>The source that a mention stands for; new mentions become new sources.</summary>
    public Source Link(NounPhrase? mention)
    {
        if (mention is not { } phrase)
            return Source.Unknown;

        if (text.Is(phrase.Head, WordClasses.FirstPerson) || text.Is(phrase.Head, "us"))
            return Add(phrase, SourceKind.Self, isAnonymous: false);
        if (phrase.CoreEnd - phrase.First == 1 && text.Is(phrase.Head, WordClasses.Pronoun))
            return FindRecent(s => CanStandFor(phrase.Head, s.Kind)) ?? Source.Unknown;

        var head = text.Text(phrase.Head).ToString();
        if (IsNamed(phrase))
            return FindByName(head) ?? Add(phrase, KindOfName(phrase), isAnonymous: false);

        if (IsDefinite(phrase) && FindByRole(head) is { } known)
            return known;

        // “three officials … One official said”
        if (text.Is(phrase.First, "one") && FindRecent(s => s.IsAnonymous && s.Head == Inflection.Plural(head.ToLowerInvariant())) is { } group)
            return group;

        return Classify(phrase);
    }

    /// <summary>“He” is one person, “it” a body or a document, “they” anybody.</summary>
    private bool CanStandFor(int pronoun, SourceKind kind) =>
        text.Is(pronoun, "he", "she", "him", "her") ? kind is SourceKind.Person or SourceKind.Role
        : text.Is(pronoun, "it") ? kind is SourceKind.Organization or SourceKind.Document
        : kind is SourceKind.Person or SourceKind.Role or SourceKind.Group or SourceKind.Organization;

    private Source Classify(NounPhrase phrase)
    {
        var head = phrase.Head;
        if (text.Is(head, WordClasses.CrowdNoun) && text.Is(head, WordClasses.Plural))
            return Add(phrase, SourceKind.Group, isAnonymous: false);
        if (text.Is(head, WordClasses.RoleNoun | WordClasses.KinNoun) || text.Is(head, "person"))
            return Add(phrase, text.Is(head, WordClasses.Plural) ? SourceKind.Group : SourceKind.Role, isAnonymous: !IsSpokesperson(head));
        if (text.Is(head, "people") && text.Is(head + 1, "familiar", "close", "briefed", "involved", "with"))
            return Add(phrase, SourceKind.Group, isAnonymous: true);
        if (text.Is(head, WordClasses.OrganizationNoun))
            return Add(phrase, SourceKind.Organization, isAnonymous: false);
        if (text.Is(head, WordClasses.DocumentNoun | WordClasses.StudyNoun | WordClasses.ReportingNoun))
            return Add(phrase, SourceKind.Document, isAnonymous: false);
        if (text.Is(head, WordClasses.PeopleNoun | WordClasses.VagueQuantifier | WordClasses.Demonym | WordClasses.CrowdNoun))
            return Add(phrase, SourceKind.Group, isAnonymous: false);
        return Add(phrase, SourceKind.Unknown, isAnonymous: false);
    }

    /// <summary>A spokesperson speaks on the record for a body that is named, with or without a name of their own.</summary>
    private bool IsSpokesperson(int head) => text.Text(head).StartsWith("spokes", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a phrase holds a proper name: as its head, behind a title, or in an apposition.</summary>
    private bool IsNamed(NounPhrase phrase)
    {
        if (IsProperName(phrase.Head, phrase.First))
            return true;

        // “his former aide, Jonas Wirth, said”
        for (var i = phrase.CoreEnd; i + 1 < phrase.End; i++)
        {
            if (text.IsMark(i - 1, ",—–(") && IsProperName(i, phrase.First) && IsProperName(i + 1, phrase.First))
                return true;
        }

        // “Jane Kelly, a judge on the bench, said”
        if (text.IsMark(phrase.First - 1, ",") && phrase.First > 2 && IsProperName(phrase.First - 2, 0) && IsProperName(phrase.First - 3, 0) && text.Is(phrase.First, "a", "an", "the", "his", "her"))
            return true;

        // “experts such as Lena Orsk”, “officials including Ana Ruiz”
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (text.Is(i, "including", "like") || (text.Is(i, "such") && text.Is(i + 1, "as")))
                return true;
        }

        return false;
    }

    private bool IsProperName(int i, int first)
    {
        if (!text.IsCapitalized(i) || text.Is(i, WordClasses.Demonym | WordClasses.Pronoun | WordClasses.Determiner | WordClasses.VagueQuantifier))
            return false;

        // The first word of a sentence is capitalised whatever it is.
        return i > first || !text.Is(i, WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.OrganizationNoun | WordClasses.StudyNoun | WordClasses.DocumentNoun | WordClasses.KinNoun | WordClasses.Adverb);
    }

    private bool IsDefinite(NounPhrase phrase) =>
        text.Is(phrase.First, "the", "this", "that", "these", "those", "his", "her", "their", "both") || text.Is(phrase.First + 1, "same");

    private SourceKind KindOfName(NounPhrase phrase)
    {
        var head = phrase.Head;
        if (text.Is(head, WordClasses.OrganizationNoun) || IsAcronym(head))
            return SourceKind.Organization;
        if (text.Is(head, WordClasses.DocumentNoun | WordClasses.StudyNoun))
            return SourceKind.Document;

        // “the Court of Audit”: the name’s first noun tells.
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
        {
            if (text.IsCapitalized(i) && text.Is(i, WordClasses.OrganizationNoun) && !text.Is(i, WordClasses.PersonTitle))
                return SourceKind.Organization;
        }

        return text.Is(phrase.First, "the") ? SourceKind.Organization : SourceKind.Person;
    }

    private bool IsAcronym(int i) => text[i].Length is >= 2 and <= 6 && text.Text(i).IndexOfAnyInRange('a', 'z') < 0;

    private Source? FindByName(string head) => _byName.GetValueOrDefault(head);

    private Source? FindByRole(string head) =>
        _byHead.GetValueOrDefault(head)
        ?? (head is "person" or "source" ? FindRecent(s => s.IsAnonymous) : null)
        ?? FindRecent(s => s.Kind == SourceKind.Person && s.Name.Contains(head, StringComparison.OrdinalIgnoreCase));

    private Source? FindRecent(Predicate<Source> match)
    {
        for (var i = _sources.Count - 1; i >= Math.Max(0, _sources.Count - Memory); i--)
        {
            if (match(_sources[i]))
                return _sources[i];
        }

        return null;
    }

    private Source Add(NounPhrase phrase, SourceKind kind, bool isAnonymous)
    {
        var span = phrase.Span(text);
        var source = new Source(_sources.Count, kind, text.Prose.Substring(span.Start, span.Length), isAnonymous, TextSpan.FromBounds(span.Start, text[phrase.CoreEnd - 1].End), text.Text(phrase.Head).ToString().ToLowerInvariant());
        _sources.Add(source);
        _byHead[source.Head] = source;
        if (!isAnonymous)
            _byName[source.Head] = source;
        return source;
    }
}
