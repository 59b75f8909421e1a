using LintText.Language;

namespace LintText.Sourcing.Sources;

/// <summary>Finds whom a pronoun stands for: the nearest person, body or group before it that it agrees with.</summary>
internal sealed class PronounLinker(ProseLayer prose, SyntaxLayer syntax)
{
    /// <summary>How many sentences back a pronoun looks for whom it stands for.</summary>
    private const int Reach = 6;

    /// <summary>How many sentences back it may mean somebody who is known by a role and has said nothing.</summary>
    private const int ReachOfRoles = 2;

    /// <summary>How many sentences behind somebody of unknown gender another one is looked for whose gender is known.</summary>
    private const int ReachOfEvidence = 2;

    private readonly TokenText _text = prose.Text;
    private readonly Dictionary<int, List<(SourceEntity Entity, int Start)>> _bySentence = [];

    /// <summary>Takes note of a mention.</summary>
    public void Note(SourceEntity entity, int sentence, int start)
    {
        entity.LastPlace = start;
        if (!_bySentence.TryGetValue(sentence, out var places))
            _bySentence[sentence] = places = [];
        if (!places.Exists(p => p.Start == start))
            places.Add((entity, start));
    }

    /// <summary>The entity that a pronoun in a sentence stands for, or null.</summary>
    public SourceEntity? Find(int pronoun, int sentence)
    {
        if (_text.Is(pronoun, "who", "which", "that", "whom"))
            return LastBefore(pronoun, sentence);

        var gender = GenderOf(pronoun);
        SourceEntity? byRole = null, guess = null;
        var furthest = Math.Max(0, sentence - Reach);
        for (var index = sentence; index >= furthest; index--)
        {
            if (!_bySentence.TryGetValue(index, out var places))
                continue;

            var fits = places.Where(p => p.Start < _text[pronoun].Start && Agrees(p.Entity, pronoun, gender)).OrderBy(p => p.Start).ToList();
            if (fits.Count == 0)
                continue;

            // Within a sentence, who spoke there comes first, then who was named first.
            var known = fits.FindAll(p => IsKnown(p.Entity) || IsSubjectBefore(index, sentence, p.Start));
            if (known.Count == 0)
            {
                if (sentence - index <= ReachOfRoles)
                    byRole ??= fits[0].Entity;
                continue;
            }

            // “Odo Lenk read Mara Lund’s letter”: whoever owns something is not what the sentence is about.
            var others = known.FindAll(p => !IsPossessor(HeadOf(p.Start)));
            if (others.Count > 0)
                known = others;

            // Somebody whose gender the text tells, a little further back, is surer than somebody of whom nothing is known.
            var sure = gender is null ? known : known.FindAll(p => p.Entity.Gender == gender);
            if (sure.Count > 0)
                return Speaking(sure);
            if (guess is null)
                (guess, furthest) = (Speaking(known), Math.Max(furthest, index - ReachOfEvidence));
        }

        return guess is not null ? Settle(guess, gender) : byRole is not null ? Settle(byRole, gender) : null;
    }

    private bool IsPossessor(int noun) => syntax.At(noun).Relation(noun) == Relation.Possessive;

    /// <summary>The last word of the name that begins at an offset.</summary>
    private int HeadOf(int start)
    {
        var first = _text.IndexAt(start);
        return Math.Max(first, NameFinder.EndOfRun(_text, first, Math.Min(_text.Count, first + 6)) - 1);
    }

    private static SourceEntity Speaking(List<(SourceEntity Entity, int Start)> places) => places.Find(p => p.Entity.Mentions.Exists(m => m.Start == p.Start)).Entity ?? places[0].Entity;

    private static SourceEntity Settle(SourceEntity entity, Gender? gender)
    {
        entity.Gender ??= gender;
        return entity;
    }

    /// <summary>Somebody with a name, or who has spoken; others in a role come and go.</summary>
    private static bool IsKnown(SourceEntity entity) => entity.Kind is not SourceKind.Role || entity.Index >= 0;

    /// <summary>“A harbour pilot met the crew. He said …”: whoever opens the sentence before is whom the next one is about.</summary>
    private bool IsSubjectBefore(int index, int sentence, int start) => index == sentence - 1 && prose.Sentences[index].Span.Start == start && prose.Sentences[index].BlockIndex == prose.Sentences[sentence].BlockIndex;

    /// <summary>The mention that stands right before a relative pronoun.</summary>
    private SourceEntity? LastBefore(int pronoun, int sentence) =>
        _bySentence.GetValueOrDefault(sentence)?.Where(p => p.Start < _text[pronoun].Start).DefaultIfEmpty().MaxBy(p => p.Start).Entity;

    private Gender? GenderOf(int pronoun) => _text.Is(pronoun, "he", "him", "his", "himself") ? Gender.Masculine : _text.Is(pronoun, "she", "her", "hers", "herself") ? Gender.Feminine : null;

    /// <summary>“He” is one person, “it” a body or a document, “they” anybody.</summary>
    private bool Agrees(SourceEntity entity, int pronoun, Gender? gender)
    {
        if (gender is not null)
            return entity.Kind is SourceKind.Person or SourceKind.Role && (entity.Gender is null || entity.Gender == gender);
        if (_text.Is(pronoun, "it", "its"))
            return entity.Kind is SourceKind.Organization or SourceKind.Document;
        return _text.Is(pronoun, "they", "them", "their") && entity.Kind is SourceKind.Group or SourceKind.Organization or SourceKind.Role;
    }
}
