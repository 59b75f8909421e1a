using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Declarative;

/// <summary>
/// Runs all rules that are given as data. Their terms are indexed by first word, so that a token is looked up once however
/// many rules there are.
/// </summary>
internal sealed class DeclarativeAnalyzer : TextAnalyzer
{
    private readonly FirstWordIndex<Entry> _entries = new();
    private readonly ImmutableArray<DeclarativeRule> _withPatterns;

    private DeclarativeAnalyzer(ImmutableArray<DeclarativeRule> rules)
        : base([.. rules.Select(r => r.Rule)])
    {
        foreach (var rule in rules)
        {
            foreach (var term in rule.Terms)
                _entries.Add(term.Phrase, new Entry(rule, term));
        }

        _withPatterns = [.. rules.Where(r => !r.Patterns.IsEmpty)];
    }

    private sealed record Entry(DeclarativeRule Rule, Term Term);

    private sealed record Match(Entry Entry, int Start, int End);

    /// <summary>The names that a message can use.</summary>
    internal static ImmutableArray<string> Parameters { get; } = ["match", "term", "replacement", "why"];

    /// <summary>Makes the analyzer of a number of packs.</summary>
    /// <param name="packs">The packs.</param>
    /// <exception cref="ArgumentException">Two packs define the same rule.</exception>
    public static DeclarativeAnalyzer Create(ImmutableArray<RulePack> packs)
    {
        var seen = new Dictionary<string, RulePack>(StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            foreach (var rule in pack.Rules)
            {
                if (!seen.TryAdd(rule.Rule.Id, pack))
                    throw new ArgumentException($"the rule {rule.Rule.Id} is defined twice: in {seen[rule.Rule.Id].Path} and in {pack.Path}", nameof(packs));
            }
        }

        return new DeclarativeAnalyzer([.. packs.SelectMany(p => p.Rules)]);
    }

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context)
    {
        context.RegisterSentenceAction(FindTerms);
        if (!_withPatterns.IsEmpty)
            context.RegisterBlockAction(FindPatterns);
    }

    private void FindTerms(NodeAnalysisContext<Sentence> context)
    {
        var sentence = context.Node;
        var text = context.Model.Text;
        if (context.Model.GetBlock(sentence) is not { IsReference: false, Kind: var kind })
            return;

        List<Match>? matches = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text[i].Kind == TokenKind.Word && _entries.Find(text.Text(i)) is { } entries)
                AddMatches(matches ??= [], entries, context, i, kind);
        }

        if (matches is null)
            return;

        var minimum = context.Options.Get(Strengths.Minimum);
        foreach (var match in matches)
        {
            Strength? strength = match.Entry.Rule.TellsStrength ? StrengthOf(context.Model, match, matches) : null;
            if (strength is null || strength <= minimum)
                Report(context, match, strength);
        }
    }

    /// <summary>
    /// How sure a word is in its sentence. Judgements come in company: beside a loaded word that is not weak itself, or beside two, a
    /// moderate one is as sure as a strong one, and a weak one as a moderate one. A verb that vouches for what is said
    /// or doubts it is moderate where an editor would query what is said.
    /// </summary>
    private static Strength StrengthOf(SourcingModel model, Match match, List<Match> matches)
    {
        var own = match.Entry.Term.Strength;
        if (own == Strength.Weak && match.Entry.Term.Position == TermPosition.ReportingVerb && TermPositions.ReportsClaim(model, model.Text.Span(match.Start, match.End)))
            own = Strength.Moderate;
        if (own == Strength.Strong || matches.Count == 1)
            return own;

        var company = matches.FindAll(m => IsBeside(m, match));
        return own switch
        {
            Strength.Moderate when company.Count > 1 || company.Exists(m => m.Entry.Term.Strength != Strength.Weak) => Strength.Strong,
            Strength.Weak when company.Count > 1 || company.Exists(m => m.Entry.Term.Strength != Strength.Weak) => Strength.Moderate,
            _ => own,
        };
    }

    /// <summary>Whether another loaded word stands beside one. What judges a speaker and what judges a thing are no company.</summary>
    private static bool IsBeside(Match other, Match match) =>
        (other.Entry.Term.Position == TermPosition.ReportingVerb) == (match.Entry.Term.Position == TermPosition.ReportingVerb) && (other.End <= match.Start || other.Start >= match.End) && other.Entry.Rule.Rule.Descriptor.Category == match.Entry.Rule.Rule.Descriptor.Category;

    /// <summary>Adds what begins at a token: the longest term of each rule.</summary>
    private static void AddMatches(List<Match> matches, List<Entry> entries, NodeAnalysisContext<Sentence> context, int start, BlockKind kind)
    {
        var first = matches.Count;
        foreach (var entry in entries)
        {
            if (!entry.Rule.Scopes.Include(kind) || !context.IsEnabled(entry.Rule.Rule) || IsCovered(entry.Rule, matches, start))
                continue;

            var end = entry.Term.Phrase.MatchForward(context.Model.Text, start, context.Node.EndToken);
            if (end < 0 || !HasContext(entry, context, start, end) || !Applies(entry.Rule, context.Model, context.Node, context.Model.Text.Span(start, end), start))
                continue;

            var index = first;
            while (index < matches.Count && matches[index].Entry.Rule != entry.Rule)
                index++;
            if (index == matches.Count)
                matches.Add(new Match(entry, start, end));
            else if (end > matches[index].End)
                matches[index] = new Match(entry, start, end);
        }
    }

    /// <summary>Whether a match of the same rule began earlier and goes on.</summary>
    private static bool IsCovered(DeclarativeRule rule, List<Match> matches, int start)
    {
        // Asked for each term of each word: no delegate is made.
        foreach (var match in matches)
        {
            if (match.Entry.Rule == rule && match.Start < start && match.End > start)
                return true;
        }

        return false;
    }

    /// <summary>Whether a match stands where its term means what it is listed for.</summary>
    private static bool HasContext(Entry entry, NodeAnalysisContext<Sentence> context, int start, int end)
    {
        var text = context.Model.Text;
        var sentence = context.Node;
        var term = entry.Term;
        if (!term.FollowedBy.IsEmpty && !term.FollowedBy.Any(p => p.MatchForward(text, end, sentence.EndToken) > end))
            return false;
        if (term.NotFollowedBy.Any(p => p.MatchForward(text, SkipHyphen(text, end), sentence.EndToken) > end))
            return false;
        if (!term.PrecededBy.IsEmpty && !term.PrecededBy.Any(p => p.MatchesBefore(text, start, sentence.FirstToken)))
            return false;
        if (term.NotPrecededBy.Any(p => p.MatchesBefore(text, start, sentence.FirstToken)))
            return false;
        if (!TermPositions.IsAt(term.Position, context.Model, sentence, start, end) || TermContext.IsName(text, sentence, start, end) || TermContext.IsMention(text, sentence, start))
            return false;

        if (term.Exceptions.Any(e => e.Covers(text, sentence, start, end)))
            return false;
        if (!term.With.IsEmpty && !term.With.Any(p => StandsBeside(p, text, sentence, start, end)))
            return false;
        if (term.NotWith.Any(p => StandsBeside(p, text, sentence, start, end)))
            return false;

        return !term.NeedsSyntax || new TermSyntax(text, context.Model.GetSyntax(sentence)).Allows(term, start, end);
    }

    /// <summary>Whether a phrase stands somewhere in a sentence outside a match.</summary>
    private static bool StandsBeside(Phrase phrase, TokenText text, Sentence sentence, int start, int end)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((i < start || i >= end) && phrase.MatchForward(text, i, sentence.EndToken) > i)
                return true;
        }

        return false;
    }

    private static int SkipHyphen(TokenText text, int index) => text.IsMark(index, "-") ? index + 1 : index;

    private static void Report(NodeAnalysisContext<Sentence> context, Match found, Strength? strength)
    {
        var (entry, start, end) = found;
        var span = context.Model.Text.Span(start, end);
        var match = context.Document.GetText(span);
        if (context.Options.IsAllowed(entry.Rule.Rule.Id, match, entry.Term.Text))
            return;

        var replacement = TermFixes.Replacement(entry.Term, match);
        var arguments = entry.Rule.Parameters.Select(p => p switch
        {
            "match" => match,
            "term" => entry.Term.Text,
            "replacement" => replacement ?? entry.Term.Replacement ?? string.Empty,
            _ => entry.Term.Why ?? entry.Rule.Rule.Descriptor.Description.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        context.Report(entry.Rule.Rule, span, [.. arguments], [], TermFixes.Create(entry.Rule, entry.Term, context, start, end, replacement), strength);
    }

    private void FindPatterns(NodeAnalysisContext<Block> context)
    {
        var block = context.Node;
        foreach (var rule in _withPatterns)
        {
            if (!rule.Scopes.Include(block.Kind) || !context.IsEnabled(rule.Rule))
                continue;

            foreach (var pattern in rule.Patterns)
            {
                foreach (var found in pattern.EnumerateMatches(context.Document.Prose.AsSpan(block.Span.Start, block.Span.Length)))
                {
                    var span = new TextSpan(block.Span.Start + found.Index, found.Length);
                    if (span.IsEmpty || context.Model.GetSentence(span.Start) is not { } sentence || !Applies(rule, context.Model, sentence, span, context.Model.Text.IndexAt(span.Start)))
                        continue;

                    var match = context.Document.GetText(span);
                    context.Report(rule.Rule, span, [.. rule.Parameters.Select(p => p is "match" or "term" ? match : string.Empty)]);
                }
            }
        }
    }

    private static bool Applies(DeclarativeRule rule, SourcingModel model, Sentence sentence, TextSpan span, int token)
    {
        if (rule.Voice != VoiceFilter.Any && model.GetVoice(span) != (rule.Voice == VoiceFilter.Narration ? Voice.Narration : Voice.Quoted))
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Negated) && TermContext.IsNegated(model, sentence, token))
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Question) && model.Document.Prose[sentence.Span.End - 1] == '?')
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Hypothetical) && Claims.IsHypothetical(model.Text, sentence))
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Legal) && Claims.IsLegal(model.Text, sentence))
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Dated) && (TermContext.HasDate(model.Text, sentence) || model.IsDated))
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Nearby) && (Claims.IsSourcedNearby(model, sentence) || Claims.IsReportedNearby(model, sentence)))
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Attributed) && TermContext.IsAscribed(model, span))
            return false;
        if (rule.Unless.HasFlag(UnlessConditions.Sourced) && model.IsSourced(sentence))
            return false;
        return !(rule.Unless.HasFlag(UnlessConditions.Cited) && model.IsCited(sentence));
    }
}
