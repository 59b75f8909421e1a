using System.Collections.Immutable;

using LintText.Language;

namespace LintText.Rules.Declarative;

/// <summary>What the syntax of a sentence says of a matched term: its part of speech, what it is said of, and what a verb acts on.</summary>
/// <param name="Text">The tokens.</param>
/// <param name="Syntax">The sentence’s syntax.</param>
internal readonly record struct TermSyntax(TokenText Text, SentenceSyntax Syntax)
{
    /// <summary>How many conjuncts are climbed in search of what a word is said of.</summary>
    private const int LongestChain = 8;

    /// <summary>Whether the term is used as its entry says.</summary>
    /// <param name="term">The term.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="end">The index behind its last token.</param>
    public bool Allows(Term term, int start, int end)
    {
        var head = Head(start, end);
        if (end - start == 1 && !HasPart(term.PartOfSpeech, head))
            return false;
        if (term.Of.IsEmpty && term.NotOf.IsEmpty && term.Objects.IsEmpty && term.NotObjects.IsEmpty)
            return true;

        var targets = new List<int>();
        AddTargets(head, targets);
        if (!Agrees(targets, term.Of, term.NotOf))
            return false;

        targets.Clear();
        for (var i = start; i < end; i++)
            AddObjects(i, targets);
        return Agrees(targets, term.Objects, term.NotObjects);
    }

    /// <summary>The token of the term that the others depend on.</summary>
    private int Head(int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (Syntax.Head(i) < start || Syntax.Head(i) >= end)
                return i;
        }

        return start;
    }

    /// <summary>
    /// Whether a word can be the part of speech that it is listed as. The tagger guesses at words that it never saw, so a form that only
    /// one part of speech can have, or a place that only one can stand in, counts for more than its tag.
    /// </summary>
    private bool HasPart(PartOfSpeech part, int token)
    {
        var tag = Syntax.Tag(token);
        return part switch
        {
            PartOfSpeech.Noun => tag is UniversalTag.Noun or UniversalTag.ProperNoun || (tag == UniversalTag.Adjective && !IsModifier(token)),
            PartOfSpeech.Verb => tag == UniversalTag.Verb || IsParticiple(token) || FollowsAuxiliary(token),
            PartOfSpeech.Adjective => tag is UniversalTag.Adjective or UniversalTag.Adverb || IsModifier(token) || (tag == UniversalTag.Verb && IsParticiple(token) && Syntax.Relation(token) is not (Relation.NominalSubject or Relation.Object or Relation.NominalModifier or Relation.Oblique)),
            PartOfSpeech.Adverb => tag is not (UniversalTag.Verb or UniversalTag.Noun),
            _ => true,
        };
    }

    private bool IsModifier(int token) => Syntax.Relation(token) is Relation.Compound or Relation.AdjectivalModifier && Syntax.Head(token) > token;

    private bool IsParticiple(int token) => Text.Text(token).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || Text.Text(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private bool FollowsAuxiliary(int token)
    {
        var i = token - 1;
        while (i >= Syntax.FirstToken && Syntax.Tag(i) == UniversalTag.Adverb)
            i--;
        return i >= Syntax.FirstToken && (Syntax.PennTag(i) == PennTag.MD || (Text.Is(i, "to") && Syntax.Tag(i) == UniversalTag.Particle));
    }

    private bool Agrees(List<int> targets, ImmutableArray<Phrase> wanted, ImmutableArray<Phrase> unwanted)
    {
        foreach (var target in targets)
        {
            if (IsAny(unwanted, target))
                return false;
        }

        if (wanted.IsEmpty)
            return true;

        foreach (var target in targets)
        {
            if (IsAny(wanted, target))
                return true;
        }

        return false;
    }

    private bool IsAny(ImmutableArray<Phrase> phrases, int token)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.IsAt(Text, Syntax, token))
                return true;
        }

        return false;
    }

    /// <summary>What a word is said of: the noun it modifies, the subject or object it is predicated of, the name it stands next to.</summary>
    private void AddTargets(int token, List<int> targets)
    {
        for (var i = 0; i < LongestChain && Syntax.Relation(token) == Relation.Conjunct && Subject(token) < 0; i++)
            token = Syntax.Head(token);

        var head = Syntax.Head(token);
        switch (Syntax.Relation(token))
        {
            case Relation.AdjectivalModifier or Relation.Compound or Relation.UnmarkedModifier or Relation.DescriptiveModifier or Relation.AdnominalClause or Relation.Flat or Relation.Apposition or Relation.AdverbialModifier:
                AddNamed(head, targets);
                break;
            case Relation.OpenComplement:
                AddNamed(Syntax.Child(head, Relation.Object) is >= 0 and var complemented ? complemented : Subject(head), targets);
                break;
        }

        if (Syntax.Tag(token) is UniversalTag.Noun or UniversalTag.ProperNoun && Syntax.Relation(token) is not (Relation.Compound or Relation.AdjectivalModifier))
            AddNamed(token, targets);
        AddNamed(Subject(token), targets);
    }

    private void AddObjects(int verb, List<int> targets)
    {
        AddNamed(Syntax.Child(verb, Relation.Object), targets);
        AddNamed(Syntax.Child(verb, Relation.PassiveSubject), targets);
        if (Syntax.Relation(verb) == Relation.AdnominalClause && Syntax.PennTag(verb) == PennTag.VBN)
            AddNamed(Syntax.Head(verb), targets);
    }

    private int Subject(int token)
    {
        if (token < 0)
            return -1;

        foreach (var child in Syntax.Children(token))
        {
            if (Syntax.Relation(child) is Relation.NominalSubject or Relation.PassiveSubject or Relation.OuterSubject)
                return child;
        }

        return -1;
    }

    /// <summary>Adds a noun with the names that stand in apposition to it; for “who” the noun that it refers to.</summary>
    private void AddNamed(int token, List<int> targets)
    {
        if (token < 0)
            return;
        if (Syntax.PennTag(token) is PennTag.WP or PennTag.WDT && Syntax.Head(token) is >= 0 and var clause && Syntax.Relation(clause) == Relation.RelativeClause)
            token = Syntax.Head(clause);

        targets.Add(token);
        foreach (var child in Syntax.Children(token))
        {
            if (Syntax.Relation(child) is Relation.Apposition or Relation.Flat or Relation.Conjunct)
                targets.Add(child);
        }
    }
}
