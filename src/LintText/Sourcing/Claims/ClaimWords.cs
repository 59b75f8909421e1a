using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>
/// What the words of a span must say for its label to hold, however sure the reader is of it: a forecast looks ahead, and an accusation names a
/// wrong, a harm, something left undone or a norm that somebody breaks.
/// </summary>
internal sealed class ClaimWords(TokenText text)
{
    private const SenseClasses Wrongs = SenseClasses.Wrong | SenseClasses.Harm | SenseClasses.Accusation;

    /// <summary>What is done to somebody or kept from him: <em>attack</em>, <em>hit</em>, <em>hide</em>.</summary>
    private const SenseClasses Deeds = SenseClasses.Competing | SenseClasses.Contact | SenseClasses.Perceiving;

    /// <summary>Whether a span’s words bear out its label.</summary>
    public bool BearOut(ReadClaim read, SentenceSyntax tree) => read.Label switch
    {
        ClaimLabel.Prediction => Any(read, tree, LooksAhead),
        ClaimLabel.Accusation => Any(read, tree, NamesWrong),
        ClaimLabel.Document => NamesDocument(read),
        ClaimLabel.Hearsay => !Any(read, tree, IsPassiveAct),
        ClaimLabel.Figure => !IsIdiom(read),
        _ => true,
    };

    /// <summary>“100 percent behind it”: a degree, not a share of anything.</summary>
    private bool IsIdiom(ReadClaim read) => text.Text(read.First) is "100" && read.End - read.First <= 2 && !text.Is(read.End, "of");

    private static bool Any(ReadClaim read, SentenceSyntax tree, Func<SentenceSyntax, int, bool> matches)
    {
        for (var token = read.First; token < read.End; token++)
        {
            if (matches(tree, token))
                return true;
        }

        return false;
    }

    /// <summary>A modal of the future, “going to”, “bound to”, “is set to”; “would” supposes, “will tell you” is a way of speaking.</summary>
    private bool LooksAhead(SentenceSyntax tree, int token) => IsFuture(tree, token) && !IsAsked(tree, tree.Head(token)) && !IsScheduled(tree, tree.Head(token));

    /// <summary>“how long the bank will be left alone”, “whether it will pay”: a question told.</summary>
    private bool IsAsked(SentenceSyntax tree, int verb) =>
        verb >= 0 && text.Is(tree.LeftEdge(verb), "how", "whether", "if", "what", "when", "who", "why", "where");

    /// <summary>“On Monday, Lenk will speak in Osk”: what somebody is to do on a day that is set.</summary>
    private bool IsScheduled(SentenceSyntax tree, int verb)
    {
        if (verb < 0 || text.Is(verb, WordClasses.OutcomeVerb) || tree.Child(verb, Relation.NominalSubject) is not (>= 0 and var subject) || !(text.IsCapitalized(subject) || text.Is(subject, WordClasses.Pronoun) || IsActor(tree, subject)))
            return false;

        for (var token = tree.LeftEdge(verb); token < tree.RightEdge(verb); token++)
        {
            if (text.IsDayOrMonth(token) && (text.Is(token, WordClasses.Weekday) || text[Math.Max(token - 1, 0)].Kind == TokenKind.Number || text[Math.Min(token + 1, text.Count - 1)].Kind == TokenKind.Number))
                return true;
        }

        return false;
    }

    private bool IsFuture(SentenceSyntax tree, int token) =>
        (tree.PennTag(token) == PennTag.MD && text.Is(token, "will", "shall", "'ll", "wo", "won")) || (text.Is(token, WordClasses.FutureWord) && text.Is(token + 1, "to"));

    /// <summary>
    /// Whether whoever does what is told can be accused: a person, a body, a state. Corridors that are painted and markets that fall accuse nobody; a
    /// passive accuses its agent, if anybody.
    /// </summary>
    public bool AccusesSomebody(ReadClaim read, SentenceSyntax tree)
    {
        var verb = read.First;
        while (verb < read.End && tree.Tag(verb) != UniversalTag.Verb)
            verb++;
        if (verb == read.End)
            return true;
        if (tree.Child(verb, Relation.PassiveAuxiliary) >= 0 && tree.Child(verb, Relation.Agent) < 0)
            return tree.Child(verb, Relation.OpenComplement) >= 0;

        var subject = tree.Child(verb, Relation.NominalSubject);
        if (subject < 0 && tree.Relation(verb) is Relation.Conjunct)
            subject = tree.Child(tree.Head(verb), Relation.NominalSubject);
        if (subject >= 0 && tree.Relation(verb) is Relation.RelativeClause && text.Is(subject, "which", "that"))
            subject = tree.Head(verb);
        return subject < 0 || tree.Tag(subject) != UniversalTag.Noun || text.IsCapitalized(subject) || IsActor(tree, subject);
    }

    private bool IsPassiveAct(SentenceSyntax tree, int token) =>
        tree.PennTag(token) == PennTag.VBN && tree.Child(token, Relation.PassiveAuxiliary) >= 0 && HolderForms.TellsAct(text, tree, token);

    private bool IsActor(SentenceSyntax tree, int noun) =>
        text.Is(noun, WordClasses.RoleNoun | WordClasses.OfficeNoun | WordClasses.KinNoun | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.OrganizationNoun | WordClasses.Demonym)
        || (tree.Senses(noun) & (SenseClasses.Person | SenseClasses.Kin | SenseClasses.Inhabitant | SenseClasses.Organization | SenseClasses.People)) != SenseClasses.None;

    /// <summary>Whether a law, a report or another document is named in what is read as its content, or before it.</summary>
    private bool NamesDocument(ReadClaim read)
    {
        const int Before = 20;

        // “The ICJ has ordered the road opened”: a court’s word is a document.
        return text.HasAny(Math.Max(0, read.First - Before), read.End, WordClasses.DocumentNoun | WordClasses.NormNoun | WordClasses.StudyNoun)
            || text.HasAny(read.First, read.End, WordClasses.ReportingVerb) || text.IsCapitalized(read.First - 1);
    }

    private bool NamesWrong(SentenceSyntax tree, int token) =>
        text.Is(token, WordClasses.WrongdoingVerb | WordClasses.InsultWord | WordClasses.EvaluativeWord | WordClasses.Negation | WordClasses.OutcomeVerb)
        || (tree.Senses(token) & Wrongs) != SenseClasses.None
        || (tree.Tag(token) == UniversalTag.Verb && (tree.Senses(token) & Deeds) != SenseClasses.None)
        || (text.Is(token, WordClasses.NormNoun) && tree.Relation(token) == Relation.Object)
        || IsNegative(tree, token);

    /// <summary>“unlawful”, “misled”, “disregard”, “without”: a word whose first part denies or spoils.</summary>
    private bool IsNegative(SentenceSyntax tree, int token)
    {
        const int Shortest = 6;
        var word = text.Text(token);
        return word.Length >= Shortest && tree.Tag(token) is UniversalTag.Verb or UniversalTag.Adjective or UniversalTag.Noun or UniversalTag.Adverb
            && (word.StartsWith("un", StringComparison.OrdinalIgnoreCase) || word.StartsWith("mis", StringComparison.OrdinalIgnoreCase) || word.StartsWith("dis", StringComparison.OrdinalIgnoreCase) || word.StartsWith("ill", StringComparison.OrdinalIgnoreCase) || word.StartsWith("irr", StringComparison.OrdinalIgnoreCase));
    }
}
