using LintText.Language;
using LintText.Lexicons;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Sources;

/// <summary>
/// Decides what kind of source a mention is, and which mentions in a document are the same source: names by their last word and what
/// goes before it, bodies also by their initials, pronouns by the nearest person or body that they agree with, roles by the name or
/// role that they repeat.
/// </summary>
internal sealed class SourceLinker
{
    /// <summary>How many mentions back a role is looked for in names (“the mayor” for “Mayor Brandt”).</summary>
    private const int Memory = 200;

    private readonly TokenText _text;
    private readonly SourceClassifier _classifier;
    private readonly List<SourceEntity> _entities = [];
    private readonly Dictionary<string, List<SourceEntity>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourceEntity> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, SourceEntity> _byToken = [];

    /// <summary>What a phrase was found to name, by its head: “an official who asked not to be named said” is the source of both verbs.</summary>
    private readonly Dictionary<int, SourceEntity> _byPhrase = [];
    private readonly PronounLinker _pronouns;
    private readonly GenderEvidence _genders;
    private readonly List<MentionFinder.Mention> _mentions;
    private readonly List<SourceEntity> _sources = [];
    private int _nextMention;

    public SourceLinker(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax)
    {
        _text = prose.Text;
        _classifier = new SourceClassifier(_text, NameFinder.FindPlaces(_text), NameFinder.FindDemonyms(_text), syntax);
        _pronouns = new PronounLinker(prose, syntax);
        _mentions = MentionFinder.Find(prose);
        _genders = new GenderEvidence(prose, quotations, _mentions);
    }

    /// <summary>The entities that something is ascribed to, in the order of their first mention as a source.</summary>
    public IReadOnlyList<SourceEntity> Sources => _sources;

    /// <summary>The source that a mention stands for, or null where that cannot be told. Mentions must come in the order of the text.</summary>
    public SourceEntity? Link(AttributionCandidate candidate)
    {
        if (candidate.Source is not { } phrase || IsNobody(phrase))
            return null;

        ReadMentionsBefore(phrase.First);
        var entity = _byPhrase.GetValueOrDefault(phrase.Head) ?? Find(phrase, candidate.SentenceIndex);
        if (entity is null)
            return null;

        _byPhrase[phrase.Head] = entity;
        if (entity.Index < 0)
        {
            Widen(entity, phrase);
            entity.Index = _sources.Count;
            _sources.Add(entity);
        }

        entity.Mentions.Add(candidate.SourceSpan);
        _pronouns.Note(entity, candidate.SentenceIndex, candidate.SourceSpan.Start);
        SourceDescription.Complete(entity, _classifier.Named(phrase) ?? phrase, _text);
        return entity;
    }

    /// <summary>Reads the mentions behind the last source, too: who was unnamed may be named there.</summary>
    public void Finish() => ReadMentionsBefore(int.MaxValue);

    /// <summary>“You say”, “62% of islanders say”, “@odo says”: a reader, a share and a handle are no sources that a ledger could list.</summary>
    private bool IsNobody(NounPhrase phrase)
    {
        if (phrase.CoreEnd - phrase.First == 1 && _text.Is(phrase.Head, "you") || _text.Text(phrase.First).Contains('@'))
            return true;
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
        {
            if (_text.IsMark(i, "%") || _text.Is(i, "percent"))
                return true;
        }

        return false;
    }

    /// <summary>A mention that was read off its words alone is as long as the parser says: “an official at the Isen Water Authority”.</summary>
    private void Widen(SourceEntity entity, NounPhrase phrase)
    {
        if (entity.Kind is not (SourceKind.Role or SourceKind.Group) || _byToken.GetValueOrDefault(phrase.Head) != entity)
            return;

        phrase = SourceDescription.WithoutClause(phrase, _text);
        entity.FirstMention = _text.Span(phrase.First, phrase.CoreEnd);
        entity.IsAnonymous &= _classifier.Classify(phrase).IsAnonymous;
        entity.Name = SourceDescription.NameOf(phrase, entity.Kind, entity.IsAnonymous, _text);
        entity.Role = null;
    }

    private SourceEntity? Find(NounPhrase phrase, int sentence)
    {
        if (_text.Is(phrase.Head, WordClasses.FirstPerson) || _text.Is(phrase.Head, "us"))
            return _entities.Find(e => e.Kind == SourceKind.Self) ?? Add(phrase, SourceKind.Self, isAnonymous: false);
        if (IsPronoun(phrase))
            return _pronouns.Find(phrase.Head, sentence);

        if (_classifier.Named(phrase) is { } named)
            return FindByName(named) ?? Add(named, _classifier.KindOfName(named), isAnonymous: false);
        // “Mr. Lenk, 54, a well-liked member of the board who said”: the parser gave the clause to the apposition.
        if (BearerBefore(phrase.First) is { } bearer)
            return bearer;
        if (_byToken.GetValueOrDefault(phrase.Head) is { } same)
            return same;

        var head = _text.Text(phrase.Head).ToString();
        if ((_classifier.IsDefinite(phrase) || IsBareBody(phrase)) && FindByRole(head) is { } known)
            return known;

        // “three officials … One official said”
        if (_text.Is(phrase.First, "one") && phrase.End - phrase.First == 2 && FindRecent(e => e.IsAnonymous && e.Index >= 0 && e.Head == Inflection.Plural(head.ToLowerInvariant())) is { } group)
            return group;

        var (kind, isAnonymous) = _classifier.Classify(phrase);
        return Add(phrase, kind, isAnonymous);
    }

    /// <summary>“Police”, “authorities”: without an article they are the same ones all along.</summary>
    private bool IsBareBody(NounPhrase phrase) => phrase.CoreEnd - phrase.First == 1 && _text.Is(phrase.Head, WordClasses.OrganizationNoun) && !_text.Is(phrase.Head, WordClasses.Abbreviation);

    private bool IsPronoun(NounPhrase phrase) =>
        phrase.CoreEnd - phrase.First == 1 && (_text.Is(phrase.Head, WordClasses.Pronoun) || _text.Is(phrase.Head, "his", "her", "its", "their", "that"))
        && !_text.Is(phrase.Head, "one", "others", "nobody", "someone", "somebody", "everyone", "everybody", "anyone", "you");

    /// <summary>Takes what the text speaks of up to a token as what later pronouns and roles can mean.</summary>
    private void ReadMentionsBefore(int token)
    {
        for (; _nextMention < _mentions.Count && _mentions[_nextMention].Phrase.First <= token; _nextMention++)
        {
            var (phrase, sentence, kind, isName) = _mentions[_nextMention];
            if (isName)
            {
                var entity = FindByName(phrase) ?? Add(phrase, kind == SourceKind.Person ? _classifier.KindOfName(phrase) : kind, isAnonymous: false);
                if (entity.Kind == SourceKind.Person)
                    SourceDescription.Complete(entity, phrase, _text);
                _pronouns.Note(entity, sentence, _text[phrase.First].Start);
                continue;
            }

            // “Ilse Brandt, the mayor of Port Calder,”, “Ilse Brandt is the mayor”: whose role it is stands before it.
            if (HolderBefore(phrase) is { } holder)
            {
                holder.Role ??= SourceDescription.RoleOf(phrase, _text);
                _byHead[_text.Text(phrase.Head).ToString()] = holder;
                continue;
            }

            // “the harbour chief, Odo Lenk,”: whose it is follows.
            if (_text.IsMark(phrase.End, ",") && _mentions.Count > _nextMention + 1 && _mentions[_nextMention + 1] is { IsName: true, Kind: SourceKind.Person } next && next.Phrase.First == phrase.End + 1)
            {
                if (_classifier.IsDefinite(phrase) && FindByRole(_text.Text(phrase.Head).ToString()) is { IsAnonymous: true, Kind: SourceKind.Role } unnamed && FindByName(next.Phrase) is null)
                    Name(unnamed, next.Phrase);
                continue;
            }

            var common = _classifier.IsDefinite(phrase) && FindByRole(_text.Text(phrase.Head).ToString()) is { } known ? known : Add(phrase, kind, _classifier.Classify(phrase).IsAnonymous);
            _byToken[phrase.Head] = common;
            _pronouns.Note(common, sentence, _text[phrase.First].Start);
        }
    }

    /// <summary>“An official said … The official, Odo Lenk, has since left”: who was unnamed has a name now.</summary>
    private void Name(SourceEntity unnamed, NounPhrase name)
    {
        unnamed.Role ??= unnamed.Name;
        unnamed.IsAnonymous = false;
        unnamed.Kind = SourceKind.Person;
        unnamed.Name = SourceDescription.NameOf(name, SourceKind.Person, isAnonymous: false, _text);
        AddBearer(_text.Text(name.Head).ToString(), unnamed);
    }

    private void AddBearer(string familyName, SourceEntity entity)
    {
        if (!_byName.TryGetValue(familyName, out var bearers))
            _byName[familyName] = bearers = [];
        bearers.Add(entity);
    }

    /// <summary>The person whose name ends right before an apposition or a form of “be”, or null.</summary>
    private SourceEntity? HolderBefore(NounPhrase phrase)
    {
        if (_nextMention == 0 || _mentions[_nextMention - 1] is not { IsName: true, Kind: SourceKind.Person } previous)
            return null;

        var between = previous.Phrase.End;
        return between == phrase.First - 1 && (_text.IsMark(between, ",(") || _text.Is(between, WordClasses.Be)) ? FindByName(previous.Phrase) : BearerBefore(phrase.First);
    }

    /// <summary>The person whose name, with an age or without, stands before the comma before a token; or null.</summary>
    private SourceEntity? BearerBefore(int first)
    {
        if (first < 4 || !_text.IsMark(first - 1, ","))
            return null;

        var name = _text.IsMark(first - 3, ",") && _text[first - 2].Kind == TokenKind.Number ? first - 4 : first - 2;
        return _text.IsCapitalized(name) && _byName.GetValueOrDefault(_text.Text(name).ToString()) is [.., { Kind: SourceKind.Person } bearer] ? bearer : null;
    }

    private SourceEntity? FindByName(NounPhrase phrase)
    {
        var head = _text.Text(phrase.Head).ToString();
        if (_byName.GetValueOrDefault(head) is not { } bearers)
            return _classifier.IsAcronym(phrase.Head) ? FindRecent(e => e.Kind == SourceKind.Organization && e.Acronym == head) : FindByInitials(phrase);

        // Of several of one name, the one who was named last and does not contradict the given name or the title.
        // Whom the paper has called by the family name alone keeps it; his wife and daughter keep their given names.
        SourceEntity? found = null;
        var gender = SourceDescription.GenderOf(phrase, _text);
        var isBare = SourceDescription.FirstOfName(phrase, _text) == phrase.Head;
        for (var i = bearers.Count - 1; i >= Math.Max(0, bearers.Count - Memory); i--)
        {
            var bearer = bearers[i];
            if (!(bearer.Kind == SourceKind.Person && IsAnother(bearer, phrase, gender)) && (found is null || (isBare && bearer.IsCalledByFamilyName) || (!(isBare && found.IsCalledByFamilyName) && bearer.LastPlace >= found.LastPlace)))
                found = bearer;
        }

        if (isBare && found is not null)
            found.IsCalledByFamilyName = true;
        return found;
    }

    /// <summary>“Jon Lenk” is not “Odo Lenk”, nor is “Mrs. Lenk” “Mr. Lenk”.</summary>
    private bool IsAnother(SourceEntity bearer, NounPhrase phrase, Gender? gender)
    {
        if (gender is not null && bearer.Gender is not null && gender != bearer.Gender)
            return true;

        var first = SourceDescription.FirstOfName(phrase, _text);
        if (first >= phrase.Head || !bearer.Name.Contains(' ', StringComparison.Ordinal))
            return false;

        // “J. Lenk” and “Jonathan Lenk” may be Jon Lenk.
        var given = _text.Text(first);
        var known = bearer.Name.AsSpan(0, bearer.Name.IndexOf(' ', StringComparison.Ordinal)).TrimEnd('.');
        return !bearer.Name.Contains(given.ToString(), StringComparison.OrdinalIgnoreCase) && !given.StartsWith(known, StringComparison.OrdinalIgnoreCase) && !(known.Length > 0 && given.Length == 1 && given[0] == known[0]);
    }

    /// <summary>A body whose initials were used before it was named in full: “the IWA … the Isen Water Authority”.</summary>
    private SourceEntity? FindByInitials(NounPhrase phrase) =>
        SourceDescription.AcronymOf(phrase, _text) is { } acronym && _byName.GetValueOrDefault(acronym) is [{ Kind: SourceKind.Organization } body, ..] ? body : null;

    private SourceEntity? FindByRole(string head) =>
        _byHead.GetValueOrDefault(head)
        ?? (head is "person" or "source" ? FindRecent(e => e.IsAnonymous && e.Index >= 0) : null)
        ?? (head is "document" or "text" or "paper" ? FindRecent(e => e.Kind == SourceKind.Document) : null)
        ?? FindRecent(e => e.Kind == SourceKind.Person && IsRole(e.Role, head))
        ?? FindRecent(e => e.Kind is SourceKind.Organization or SourceKind.Document && HasWord(e.Name, head));

    /// <summary>Whether a role is called by a noun: “campaign spokesman for Vale” is a spokesman and no campaign.</summary>
    private static bool IsRole(string? role, string noun)
    {
        if (role is null)
            return false;

        var words = role.Split(' ');
        var end = Array.FindIndex(words, w => w.EndsWith(',') || w is "of" or "for" or "at" or "in" or "from" or "with" or "and" or "on");
        var last = end < 0 ? words[^1] : words[end].EndsWith(',') ? words[end][..^1] : end > 0 ? words[end - 1] : "";
        return last.Equals(noun, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasWord(string? words, string word) => words is not null && words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

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
        phrase = SourceDescription.WithoutClause(phrase, _text);
        var entity = new SourceEntity(kind, SourceDescription.NameOf(phrase, kind, isAnonymous, _text), _text.Text(phrase.Head).ToString().ToLowerInvariant(), isAnonymous)
        {
            FirstMention = TextSpan.FromBounds(_text[phrase.First].Start, _text[phrase.CoreEnd - 1].End),
            Gender = kind is SourceKind.Person or SourceKind.Role ? SourceDescription.GenderOf(phrase, _text) ?? _genders.Of(phrase, _text) : null,
            Acronym = kind == SourceKind.Organization ? SourceDescription.AcronymOf(phrase, _text) : null,
            LastPlace = _text[phrase.First].Start,
        };
        SourceDescription.Complete(entity, phrase, _text);
        _entities.Add(entity);
        if (kind != SourceKind.Person || isAnonymous)
            _byHead[entity.Head] = entity;
        if (!isAnonymous)
            AddBearer(entity.Head, entity);

        return entity;
    }
}
