using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Sources;

/// <summary>
/// Decides what kind of source a mention is, and which mentions in a document are the same source: names by their last word,
/// pronouns by the nearest person or body that they agree with, roles by the name or role that they repeat.
/// </summary>
internal sealed class SourceLinker
{
    /// <summary>How many sentences back a pronoun looks for whom it stands for.</summary>
    private const int PronounReach = 6;

    /// <summary>How many sources back a role is looked for in names (“the mayor” for “Mayor Brandt”).</summary>
    private const int Memory = 200;

    private readonly SourcingModel _model;
    private readonly TokenText _text;
    private readonly SourceClassifier _classifier;
    private readonly List<SourceEntity> _entities = [];
    private readonly Dictionary<string, SourceEntity> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourceEntity> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, List<(SourceEntity Entity, int Start)>> _bySentence = [];
    private readonly List<NameFinder.Name> _names;
    private readonly List<SourceEntity> _sources = [];
    private int _nextName;

    public SourceLinker(SourcingModel model)
    {
        _model = model;
        _text = model.Text;
        _classifier = new SourceClassifier(_text, NameFinder.FindPlaces(_text));
        _names = NameFinder.Find(model);
    }

    /// <summary>The entities that something is ascribed to, in the order of their first mention.</summary>
    public IReadOnlyList<SourceEntity> Sources => _sources;

    /// <summary>The source that a mention stands for, or null where that cannot be told. Mentions must come in the order of the text.</summary>
    public SourceEntity? Link(AttributionCandidate candidate)
    {
        if (candidate.Source is not { } phrase)
            return null;

        ReadNamesBefore(phrase.First);
        var entity = Find(phrase, candidate.SentenceIndex);
        if (entity is null)
            return null;

        if (entity.Index < 0)
        {
            entity.Index = _sources.Count;
            _sources.Add(entity);
        }

        entity.Mentions.Add(candidate.SourceSpan);
        Note(entity, candidate.SentenceIndex, candidate.SourceSpan.Start);
        SourceDescription.Complete(entity, phrase, _text);
        return entity;
    }

    private SourceEntity? Find(NounPhrase phrase, int sentence)
    {
        if (_text.Is(phrase.Head, WordClasses.FirstPerson) || _text.Is(phrase.Head, "us"))
            return _entities.Find(e => e.Kind == SourceKind.Self) ?? Add(phrase, SourceKind.Self, isAnonymous: false);
        if (phrase.CoreEnd - phrase.First == 1 && (_text.Is(phrase.Head, WordClasses.Pronoun) || _text.Is(phrase.Head, "his", "her", "its", "their")) && !_text.Is(phrase.Head, "one", "others", "nobody", "someone", "somebody", "everyone", "everybody", "anyone", "you"))
            return FindByPronoun(phrase.Head, sentence);

        var head = _text.Text(phrase.Head).ToString();
        if (_classifier.IsNamed(phrase))
            return FindByName(head, phrase) ?? Add(phrase, _classifier.KindOfName(phrase), isAnonymous: false);

        if (_classifier.IsDefinite(phrase) && FindByRole(head) is { } known)
            return known;

        // “three officials … One official said”
        if (_text.Is(phrase.First, "one") && FindRecent(e => e.IsAnonymous && e.Head == Inflection.Plural(head.ToLowerInvariant())) is { } group)
            return group;

        var (kind, isAnonymous) = _classifier.Classify(phrase);
        return Add(phrase, kind, isAnonymous);
    }

    /// <summary>Takes the names up to a token as mentions that later pronouns and roles can mean.</summary>
    private void ReadNamesBefore(int token)
    {
        for (; _nextName < _names.Count && _names[_nextName].First <= token; _nextName++)
        {
            var name = _names[_nextName];
            var phrase = new NounPhrase(name.First, name.End, name.End - 1, name.End);
            var entity = FindByName(_text.Text(phrase.Head).ToString(), phrase) ?? Add(phrase, SourceKind.Person, isAnonymous: false);
            Note(entity, name.Sentence, _text[name.First].Start);
        }
    }

    private void Note(SourceEntity entity, int sentence, int start)
    {
        if (!_bySentence.TryGetValue(sentence, out var places))
            _bySentence[sentence] = places = [];
        if (!places.Exists(p => p.Start == start))
            places.Add((entity, start));
    }

    /// <summary>The nearest entity that a pronoun agrees with; within a sentence, who spoke there, then the first that is named.</summary>
    private SourceEntity? FindByPronoun(int pronoun, int sentence)
    {
        var gender = GenderOf(pronoun);
        for (var index = sentence; index >= Math.Max(0, sentence - PronounReach); index--)
        {
            if (!_bySentence.TryGetValue(index, out var places))
                continue;

            var fits = places.Where(p => p.Start < _text[pronoun].Start && Agrees(p.Entity, pronoun, gender)).OrderBy(p => p.Start).ToList();
            if (fits.Count == 0)
                continue;

            var entity = fits.Find(p => p.Entity.Mentions.Exists(m => m.Start == p.Start)).Entity ?? fits[0].Entity;
            entity.Gender ??= gender;
            return entity;
        }

        return null;
    }

    private Gender? GenderOf(int pronoun) => _text.Is(pronoun, "he", "him", "his", "himself") ? Gender.Masculine : _text.Is(pronoun, "she", "her", "hers", "herself") ? Gender.Feminine : null;

    /// <summary>“He” is one person, “it” a body or a document, “they” anybody.</summary>
    private bool Agrees(SourceEntity entity, int pronoun, Gender? gender)
    {
        if (gender is not null)
            return entity.Kind is SourceKind.Person or SourceKind.Role && (entity.Gender is null || entity.Gender == gender);
        if (_text.Is(pronoun, "it", "its"))
            return entity.Kind is SourceKind.Organization or SourceKind.Document;
        return _text.Is(pronoun, "they", "them", "their", "who", "which", "that") && entity.Kind is SourceKind.Group or SourceKind.Organization or SourceKind.Role;
    }

    private SourceEntity? FindByName(string head, NounPhrase phrase)
    {
        if (!_byName.TryGetValue(head, out var entity))
            return null;

        // “Jeb Bush” is not “George Bush”: a given name that the first mention does not have makes another person.
        if (entity.Kind == SourceKind.Person && phrase.Head > phrase.First && _text.IsCapitalized(phrase.Head - 1) && !_text.Is(phrase.Head - 1, WordClasses.PersonTitle | WordClasses.Demonym | WordClasses.RoleNoun))
        {
            var given = _text.Text(phrase.Head - 1).ToString();
            var hasGiven = entity.Name.Contains(' ', StringComparison.Ordinal) && !entity.Name.StartsWith("Mr", StringComparison.Ordinal) && !entity.Name.StartsWith("Ms", StringComparison.Ordinal);
            if (hasGiven && !entity.Name.Contains(given, StringComparison.OrdinalIgnoreCase) && given.Length > 1)
                return null;
        }

        return entity;
    }

    private SourceEntity? FindByRole(string head) =>
        _byHead.GetValueOrDefault(head)
        ?? (head is "person" or "source" ? FindRecent(e => e.IsAnonymous && e.Index >= 0) : null)
        ?? FindRecent(e => e.Kind == SourceKind.Person && e.Role is { } role && role.Contains(head, StringComparison.OrdinalIgnoreCase))
        ?? FindRecent(e => e.Kind is SourceKind.Organization or SourceKind.Document && e.Name.Contains(head, StringComparison.OrdinalIgnoreCase));

    private SourceEntity? FindRecent(Predicate<SourceEntity> match)
    {
        for (var i = _entities.Count - 1; i >= Math.Max(0, _entities.Count - Memory); i--)
        {
            if (match(_entities[i]))
                return _entities[i];
        }

        return null;
    }

    private SourceEntity Add(NounPhrase phrase, SourceKind kind, bool isAnonymous)
    {
        var name = SourceDescription.NameOf(phrase, kind, isAnonymous, _text);
        var entity = new SourceEntity(kind, name, _text.Text(phrase.Head).ToString().ToLowerInvariant(), isAnonymous)
        {
            FirstMention = TextSpan.FromBounds(_text[phrase.First].Start, _text[phrase.CoreEnd - 1].End),
            Gender = SourceDescription.GenderOf(phrase, _text),
        };
        SourceDescription.Complete(entity, phrase, _text);
        _entities.Add(entity);
        if (kind != SourceKind.Person || isAnonymous)
            _byHead[entity.Head] = entity;
        if (!isAnonymous)
            _byName[entity.Head] = entity;
        return entity;
    }
}
