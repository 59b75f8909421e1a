using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Attributions;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds what the writer asserts that a reader could ask a source for: what the claim reader reads, dated facts, and quotations.</summary>
internal sealed class ClaimFinder(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax, AttributionLayer attributions, CitationLayer citations, OpinionLayer opinion, ClaimSigns signs, ClaimMemory? memory)
{
    /// <summary>From which confidence on a claim counts as one that an editor would query, in percent.</summary>
    private const int LeastAsked = 25;

    private readonly ClaimReader _reader = new(prose, syntax, signs, memory);
    private readonly ClaimWords _words = new(prose.Text);
    private readonly HolderForms _forms = new(prose, syntax, attributions);
    private readonly ImmutableArray<Claim>.Builder _found = ImmutableArray.CreateBuilder<Claim>();

    /// <summary>The claims of the document, in the order of their evidence.</summary>
    public ImmutableArray<Claim> Find()
    {
        foreach (var sentence in prose.Sentences)
        {
            if (prose.GetBlock(sentence) is { IsProse: true } block && block.Kind != BlockKind.BlockQuotation)
                Visit(sentence);
        }

        foreach (var quotation in quotations.Quotations)
            Visit(quotation);
        return [.. _found.OrderBy(c => c.Evidence.Start).ThenBy(c => c.Kind)];
    }

    private void Visit(Sentence sentence)
    {
        foreach (var found in _reader.Read(sentence))
        {
            var read = Tidy(found, syntax.GetSyntax(sentence));
            var evidence = prose.Text.Span(read.First, read.End);
            if (quotations.GetVoice(evidence) != Voice.Narration || !IsEnglish(evidence) || IsBare(read, syntax.GetSyntax(sentence)) || (read.Label == ClaimLabel.Figure && !_words.BearOut(read, syntax.GetSyntax(sentence))))
                continue;

            var kind = HolderAt(sentence, evidence) ?? KindOf(read, sentence);
            _found.Add(new Claim(sentence.Span, kind, StatusOf(sentence, kind, read, evidence), evidence, sentence.Index) { Confidence = kind == ClaimKind.Superlative ? OfRank(sentence, read) : read.Percent });
        }

        FindByForm(sentence);
    }

    /// <summary>
    /// How sure a rank is: where its form shows it (“the most corrupt harbour”), a reader that is in two minds is right more often than not.
    /// </summary>
    private int OfRank(Sentence sentence, ReadClaim read)
    {
        const int Undecided = 42, Sure = 55;
        return read.Percent is >= Undecided and < Sure && Ranks.In(prose.Text, syntax, sentence) is { } rank && rank.OverlapsWith(prose.Text.Span(read.First, read.End)) ? Sure : read.Percent;
    }

    /// <summary>
    /// “Critics say”: what an attribution names as its source is a holder, whatever else the reader took it for (docs/annotation.md, “Holder
    /// first”); null where the span is none.
    /// </summary>
    private ClaimKind? HolderAt(Sentence sentence, TextSpan evidence)
    {
        foreach (var attribution in attributions.GetAttributions(sentence))
        {
            if (attribution.IsStatement && attribution.SourceSpan.Contains(evidence) && attribution.SourceSpan.Start == evidence.Start && attribution.Source is { Kind: SourceKind.Group or SourceKind.Role } source)
                return source.IsAnonymous ? ClaimKind.UnnamedHolder : source.Kind == SourceKind.Group ? ClaimKind.VagueHolder : null;
        }

        return null;
    }

    /// <summary>“is”, “It is”: what was read breaks off before it says anything.</summary>
    private static bool IsBare(ReadClaim read, SentenceSyntax tree)
    {
        if (read.Label is ClaimLabel.Vague or ClaimLabel.Hearsay or ClaimLabel.Unnamed)
            return false;

        for (var token = read.First; token < read.End; token++)
        {
            if (tree.Tag(token) is not (UniversalTag.Auxiliary or UniversalTag.Pronoun or UniversalTag.Determiner or UniversalTag.Punctuation or UniversalTag.Particle))
                return false;
        }

        return true;
    }

    /// <summary>Whether a span has a letter that English is written with: of other scripts the reader knows nothing.</summary>
    private bool IsEnglish(TextSpan span) => prose.Document.Prose.AsSpan(span.Start, span.Length).IndexOfAnyInRange('a', 'z') >= 0 || prose.Document.Prose.AsSpan(span.Start, span.Length).IndexOfAnyInRange('0', 'Z') >= 0;

    /// <summary>A span without the article or preposition that it breaks off at, and a rank without the “is” before it.</summary>
    private static ReadClaim Tidy(ReadClaim read, SentenceSyntax tree)
    {
        // “is widely believed to”, “was accused of” are whole; “was criticised for the” is not.
        if (read.Label == ClaimLabel.Document || (read.Label is ClaimLabel.Vague or ClaimLabel.Hearsay && tree.Tag(read.End - 1) != UniversalTag.Determiner))
            return read;

        var (first, end) = (read.First, read.End);
        while (end - first > 1 && (tree.Tag(end - 1) is UniversalTag.Determiner or UniversalTag.CoordinatingConjunction || tree.Relation(end - 1) == Relation.Case))
            end--;
        while (read.Label == ClaimLabel.Extent && end - first > 2 && tree.Relation(first) == Relation.Copula)
            first++;
        return read with { First = first, End = end };
    }

    /// <summary>Figures, ranks and dates that nobody would ask for here: what citations are for, and what ages. A sentence has one of each.</summary>
    private void FindByForm(Sentence sentence)
    {
        FindHolders(sentence);
        if (HistoricalFacts.In(prose.Text, sentence) is { } year)
            Add(ClaimKind.Historical, year);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (Figures.At(prose.Text, token, sentence.EndToken) is { } figure && IsStatement(sentence) && Add(ClaimKind.Statistic, figure))
                break;
        }

        if (!sentence.IsCut && Ranks.In(prose.Text, syntax, sentence) is { } rank)
            Add(ClaimKind.Superlative, rank);

        bool Add(ClaimKind kind, TextSpan evidence)
        {
            if (quotations.GetVoice(evidence) != Voice.Narration || HasOne(sentence, c => c.Kind == kind))
                return false;

            _found.Add(new Claim(sentence.Span, kind, SupportOf(sentence, evidence) ?? StatusUnasked(sentence), evidence, sentence.Index));
            return true;
        }
    }

    /// <summary>Whether a sentence has a verb: “More than 5 %” beside a map says nothing by itself.</summary>
    private bool IsStatement(Sentence sentence)
    {
        var tree = syntax.GetSyntax(sentence);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (tree.Tag(token) is UniversalTag.Verb or UniversalTag.Auxiliary)
                return true;
        }

        return false;
    }

    /// <summary>Holders by their form, where the reader found none.</summary>
    private void FindHolders(Sentence sentence)
    {
        const int Sure = 60;
        foreach (var (kind, evidence) in _forms.In(sentence))
        {
            if (quotations.GetVoice(evidence) != Voice.Narration)
                continue;

            // A passive that hides who speaks is what to query, whatever else the reader saw in it; where it saw the same, its words stand.
            if (kind == ClaimKind.Hearsay && !HasOne(sentence, c => c.Kind is ClaimKind.Hearsay or ClaimKind.VagueHolder && c.Evidence.OverlapsWith(evidence) && c.Evidence.End >= evidence.End))
                Remove(sentence, c => c.Confidence > 0 && c.Evidence.OverlapsWith(evidence));

            // A document is named by its name, not by what it says.
            if (kind == ClaimKind.Provision)
                Remove(sentence, c => c.Kind == kind);
            if (!HasOne(sentence, c => c.Evidence.OverlapsWith(evidence)))
                _found.Add(new Claim(sentence.Span, kind, SupportOf(sentence, evidence) ?? ClaimStatus.Unsupported, evidence, sentence.Index) { Confidence = Sure });
        }
    }

    /// <summary>Takes claims of a sentence, the last one that was looked at, out again.</summary>
    private void Remove(Sentence sentence, Predicate<Claim> matches)
    {
        for (var i = _found.Count - 1; i >= 0 && _found[i].SentenceIndex == sentence.Index; i--)
        {
            if (matches(_found[i]))
                _found.RemoveAt(i);
        }
    }

    /// <summary>Whether a claim of some kind was found in a sentence, which is the last one that was looked at.</summary>
    private bool HasOne(Sentence sentence, Predicate<Claim> matches)
    {
        for (var i = _found.Count - 1; i >= 0 && _found[i].SentenceIndex == sentence.Index; i--)
        {
            if (matches(_found[i]))
                return true;
        }

        return false;
    }

    /// <summary>The kinds of claim that an opinion piece makes in its own name; facts, and what goes on in others, need sources there too.</summary>
    private static bool IsJudgement(ClaimKind kind) =>
        kind is ClaimKind.Causal or ClaimKind.Generalisation or ClaimKind.Prediction or ClaimKind.Superlative or ClaimKind.Trend or ClaimKind.Verdict;

    /// <summary>
    /// What a claim rests on. Form decides first: what somebody is said to say, what a citation reaches, what is asked or supposed. Of the
    /// rest the reader weighs whether an editor would ask; what nobody would ask for needs no source, or is said by whoever spoke last.
    /// </summary>
    private ClaimStatus StatusOf(Sentence sentence, ClaimKind kind, ReadClaim read, TextSpan evidence)
    {
        if (kind == ClaimKind.Statistic && NamesStudy(sentence, evidence))
            return ClaimStatus.Attributed;
        if (SupportOf(sentence, evidence) is { } support)
            return support;
        if ((IsJudgement(kind) && opinion.IsOpinion) || IsSenseless(kind, read) || IsNoAssertion(sentence, kind, read) || !_words.BearOut(read, syntax.GetSyntax(sentence)))
            return ClaimStatus.Exempt;
        return read.Percent >= LeastAsked ? ClaimStatus.Unsupported : StatusUnasked(sentence);
    }

    /// <summary>The support that form shows: somebody is said to say it, or a citation reaches it; null where there is none.</summary>
    private ClaimStatus? SupportOf(Sentence sentence, TextSpan evidence) =>
        attributions.GetAttribution(evidence) is not null ? ClaimStatus.Attributed : citations.IsCitedInReach(sentence) ? ClaimStatus.Cited : null;

    /// <summary>What a claim rests on that nobody would ask about and nothing supports by its form.</summary>
    private ClaimStatus StatusUnasked(Sentence sentence) => attributions.IsSourced(sentence) ? ClaimStatus.Attributed : ClaimStatus.Exempt;

    /// <summary>“…, a May survey by Calder Polling found”: a figure whose sentence names the count that it is from.</summary>
    private bool NamesStudy(Sentence sentence, TextSpan evidence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (prose.Text.Is(token, WordClasses.StudyNoun) && !evidence.Contains(prose.Text[token].Span) && !prose.Text.Is(token, "figure", "figures", "evidence", "science"))
                return true;
        }

        return false;
    }

    /// <summary>An accusation of nobody: something of it may be to query all the same, where the reader is all but certain.</summary>
    private static bool IsSenseless(ClaimKind kind, ReadClaim read)
    {
        const int Certain = 85;
        return read.Label == ClaimLabel.Accusation && kind != ClaimKind.Allegation && read.Percent < Certain;
    }

    /// <summary>Whether a claim is asked (unless the question judges), hedged, or told under a condition.</summary>
    private bool IsNoAssertion(Sentence sentence, ClaimKind kind, ReadClaim read)
    {
        var text = prose.Text;
        if (kind is ClaimKind.VagueHolder or ClaimKind.UnnamedHolder or ClaimKind.Hearsay)
            return text.IsMark(sentence.EndToken - 1, "?") || NamesOne(read) || (kind == ClaimKind.VagueHolder && (!Speaks(sentence, read) || _forms.NamesMemberNext(sentence)));
        return (kind != ClaimKind.Verdict && text.IsMark(sentence.EndToken - 1, "?")) || IsHedged(sentence, read) || IsConditional(sentence, read.First);
    }

    /// <summary>Whether a crowd is said to say or think something, so that an attribution has it as source or cue; “insurers doubled their premiums” acts.</summary>
    private bool Speaks(Sentence sentence, ReadClaim read)
    {
        var (evidence, tree) = (prose.Text.Span(read.First, read.End), syntax.GetSyntax(sentence));
        for (var token = read.First; token < read.End; token++)
        {
            // “is widely regarded as”: the words themselves say it.
            if (tree.Tag(token) == UniversalTag.Verb)
                return true;
        }

        return attributions.GetAttributions(sentence).Any(a => a.SourceSpan.OverlapsWith(evidence) || a.Cues.Any(c => c.OverlapsWith(evidence)));
    }

    /// <summary>“Experts such as Lena Orsk”: one of them can be asked.</summary>
    private bool NamesOne(ReadClaim read)
    {
        for (var token = read.First + 1; token < read.End - 1; token++)
        {
            var example = prose.Text.Is(token, "such") ? token + 2 : token + 1;
            if (NameFinder.IntroducesExample(prose.Text, token) && example < read.End && prose.Text.IsCapitalized(example))
                return true;
        }

        return false;
    }

    /// <summary>“may slow the talks”, “perhaps the board hates them”: a hedge right before the claim or among its first words. “May” is a month.</summary>
    private bool IsHedged(Sentence sentence, ReadClaim read)
    {
        const int Before = 4, Behind = 2;
        for (var token = Math.Max(sentence.FirstToken, read.First - Before); token < Math.Min(read.End, read.First + Behind); token++)
        {
            if (prose.Text.Is(token, WordClasses.HedgeWord) && !prose.Text.Is(token - 1, WordClasses.Negation) && prose.Text.Text(token) is not "May")
                return true;
        }

        return false;
    }

    /// <summary>Whether a token stands in a clause of condition, or in one that has such a clause.</summary>
    private bool IsConditional(Sentence sentence, int token)
    {
        var tree = syntax.GetSyntax(sentence);
        for (var head = token; head >= 0; head = tree.Head(head))
        {
            if (IsCondition(head))
                return true;
            foreach (var child in tree.Children(head))
            {
                if (IsCondition(child))
                    return true;
            }
        }

        return false;

        bool IsCondition(int clause) =>
            tree.Relation(clause) == Relation.AdverbialClause && tree.Child(clause, Relation.Mark) is >= 0 and var mark && prose.Text.Is(mark, WordClasses.ConditionWord);
    }

    private ClaimKind KindOf(ReadClaim read, Sentence sentence) => read.Label switch
    {
        ClaimLabel.Vague => ClaimKind.VagueHolder,
        ClaimLabel.Unnamed => ClaimKind.UnnamedHolder,
        ClaimLabel.Hearsay => ClaimKind.Hearsay,
        ClaimLabel.Document => ClaimKind.Provision,
        ClaimLabel.Accusation => _words.AccusesSomebody(read, syntax.GetSyntax(sentence)) ? ClaimKind.Allegation : Sweeps(read) ? ClaimKind.Generalisation : ClaimKind.Trend,
        ClaimLabel.Mind => ClaimKind.Motive,
        ClaimLabel.Cause => ClaimKind.Causal,
        ClaimLabel.Prediction => ClaimKind.Prediction,
        ClaimLabel.Extent => IsRank(read, syntax.GetSyntax(sentence)) ? ClaimKind.Superlative : ClaimKind.Generalisation,
        ClaimLabel.Trend => ClaimKind.Trend,
        ClaimLabel.Figure => ClaimKind.Statistic,
        _ => ClaimKind.Verdict,
    };

    /// <summary>Whether a claim speaks of all, most, hardly any or none.</summary>
    private bool Sweeps(ReadClaim read) => prose.Text.HasAny(read.First, read.End, WordClasses.VagueQuantifier | WordClasses.Negation | WordClasses.SuperlativeWord);

    /// <summary>Whether a sweeping claim ranks: by a superlative or an ordinal.</summary>
    private bool IsRank(ReadClaim read, SentenceSyntax tree)
    {
        for (var token = read.First; token < read.End; token++)
        {
            // “most of them”, “most voters”, “only a few” are quantities.
            var ranks = prose.Text.Is(token, "most", "least") ? token + 1 < read.End && tree.Tag(token + 1) is UniversalTag.Adjective or UniversalTag.Adverb or UniversalTag.Verb
                : tree.PennTag(token) is PennTag.JJS or PennTag.RBS || (prose.Text.Is(token, WordClasses.SuperlativeWord) && !prose.Text.Is(token + 1, WordClasses.VagueQuantifier | WordClasses.NumberWord) && !prose.Text.Is(token + 1, "a", "few"));
            if (ranks)
                return true;
        }

        return false;
    }

    private void Visit(Quotation quotation)
    {
        if (quotation.Depth > 0 || quotation.IsTerm || prose.GetSentence(quotation.Span.Start) is not { } sentence)
            return;

        var status = attributions.GetSpeaker(quotation) is not null ? ClaimStatus.Attributed
            : citations.IsCited(sentence) ? ClaimStatus.Cited
            : prose.GetBlock(sentence).IsProse ? ClaimStatus.Unsupported : ClaimStatus.Exempt;
        _found.Add(new Claim(quotation.Span, ClaimKind.Quotation, status, quotation.Span, sentence.Index));
    }
}
