using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Sourcing;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Reviews;

/// <summary>
/// Picks what an editor would ask a writer first: how much the draft rests on the answer, times how surely there is something to ask. One
/// question a topic, since the second of a kind comes by itself once the first was put.
/// </summary>
internal sealed partial class OpeningQuestions
{
    /// <summary>How many are asked.</summary>
    public const int Most = 5;

    /// <summary>Claims that an editor would query less likely than this, in percent, are not asked about: the rules about claims do not report them either.</summary>
    private const int LeastConfidence = 53;

    /// <summary>What is taken for the confidence of claims that are found by their form, which tell none.</summary>
    private const double ConfidenceOfForm = 0.4;

    /// <summary>The first part of a text, as a share of it, that says what it is about.</summary>
    private const double LeadPart = 0.15;

    /// <summary>No more of a draft’s words is repeated in a question.</summary>
    private const int LongestWords = 90;

    /// <summary>Shorter evidence, in characters, says nothing by itself: “is why”.</summary>
    private const int ShortestEvidence = 16;

    /// <summary>A run on one source that is shorter, in sentences, is how anybody writes.</summary>
    private const int LongStretch = 6;

    private readonly string _prose;
    private readonly DraftLedger _ledger;
    private readonly ImmutableArray<ReviewNote> _notes;
    private readonly List<OpeningQuestion> _questions = [];

    private OpeningQuestions(string prose, DraftLedger ledger, ImmutableArray<ReviewNote> notes)
    {
        _prose = prose;
        _ledger = ledger;
        _notes = notes;
    }

    /// <summary>Asks about a draft.</summary>
    /// <param name="prose">Its prose.</param>
    /// <param name="ledger">Who it rests on.</param>
    /// <param name="notes">The findings that count.</param>
    /// <param name="claims">The claims, in order.</param>
    /// <param name="firstMentions">Where each source is named first, by its index (offsets in the prose).</param>
    /// <returns>At most <see cref="Most"/> questions, errors first, then that with the greatest weight.</returns>
    public static ImmutableArray<OpeningQuestion> Ask(string prose, DraftLedger ledger, ImmutableArray<ReviewNote> notes, ImmutableArray<ReviewClaim> claims, ImmutableArray<TextSpan> firstMentions)
    {
        var asked = new OpeningQuestions(prose, ledger, notes);
        foreach (var claim in claims.Where(c => c.Support == SupportKind.Open))
            asked.AskAboutClaim(claim);
        foreach (var source in ledger.Sources.Where(s => s.IsAnonymous && s.StatementCount > 0))
            asked.AskAboutUnnamed(source, source.Index < firstMentions.Length ? firstMentions[source.Index] : null);
        asked.AskAboutStretch();
        foreach (var note in notes)
            asked.AskAboutFinding(note);

        var questions = ImmutableArray.CreateBuilder<OpeningQuestion>(Most);
        var heaviest = asked._questions.GroupBy(q => q.Topic, StringComparer.Ordinal).Select(g => g.MaxBy(q => (q.IsGrave, q.Weight))!);
        foreach (var question in heaviest.OrderByDescending(q => q.IsGrave).ThenByDescending(q => q.Weight).ThenBy(q => q.Place?.Start ?? 0).ThenBy(q => q.Topic, StringComparer.Ordinal))
        {
            // Of the same words one question is enough.
            if (questions.Count < Most && !questions.Any(q => q.Place is { } place && question.Place?.OverlapsWith(place) == true))
                questions.Add(question);
        }

        return questions.ToImmutable();
    }

    private void AskAboutClaim(ReviewClaim claim)
    {
        var (topic, lead, weight) = claim.Kind switch
        {
            ClaimKind.Allegation => ("accusation", "Who makes this accusation, and what do the accused say to it?", 1.0),
            ClaimKind.Statistic => ("figure", "Where is this figure from?", 0.8),
            ClaimKind.Causal => ("cause", "Who says that the one brought about the other?", 0.8),
            ClaimKind.Motive => ("motive", "How is it known what they want or think?", 0.75),
            ClaimKind.Provision => ("provision", "Which text says so, and where in it?", 0.7),
            ClaimKind.Prediction => ("forecast", "Whose forecast is this?", 0.6),
            ClaimKind.Superlative when ComparesAll(WordsOf(claim)) => ("rank", "Who has compared them all?", 0.55),
            ClaimKind.Superlative when !IsOwnFirst(WordsOf(claim)) => ("rank", "What shows this?", 0.55),
            ClaimKind.Generalisation or ClaimKind.Trend => ("generalisation", "What shows that this holds in general?", 0.5),
            ClaimKind.Historical => ("past", "Where can this be looked up?", 0.4),
            ClaimKind.Verdict => ("verdict", "Is this the paper’s judgement, or whose?", 0.35),
            _ => (null, string.Empty, 0.0),
        };
        if (topic is null || claim.Confidence is > 0 and < LeastConfidence)
            return;

        // What the beginning says, the rest is written to bear out.
        var isLead = claim.Span.Start < LeadPart * _prose.Length;
        var confidence = claim.Confidence > 0 ? claim.Confidence / 100.0 : ConfidenceOfForm;
        Add(topic, lead, WordsOf(claim), NoteIn(claim.Evidence.IsEmpty ? claim.Span : claim.Evidence) ?? NoteIn(claim.Span), weight * confidence * (isLead ? 1.3 : 1));
    }

    private void AskAboutUnnamed(LedgerSource source, TextSpan? place)
    {
        var share = _ledger.WordCount == 0 ? 0 : (double)source.WordCount / _ledger.WordCount;
        var isExplained = source.Reason is { Length: > 0 };
        var lead = isExplained ? "Does the reason for withholding this name hold?" : "Who is this, how do they know, and why is the name withheld?";
        Add("unnamed source", lead, place, place is { } at ? NoteIn(at) : null, (isExplained ? 0.4 : 0.65) + Math.Min(0.4, 2 * share));
    }

    private void AskAboutStretch()
    {
        if (_ledger.LongestStretch is not { } stretch || stretch.SentenceCount < LongStretch)
            return;

        var lead = $"Who else can speak to this? {Counted.Of(stretch.SentenceCount, "sentence")} in a row rest on one source:";
        var place = _ledger.Sources.FirstOrDefault(s => s.Name == stretch.SourceName);
        _questions.Add(new OpeningQuestion("single source", lead, Shorten(stretch.SourceName), null, null, Math.Min(0.85, 0.35 + (stretch.SentenceCount / 40.0)) + (place is { IsAnonymous: true } ? 0.2 : 0), IsGrave: false));
    }

    private void AskAboutFinding(ReviewNote note)
    {
        // What was left out of the analysis, and suppressions, are for whoever runs the tool.
        var finding = note.Finding;
        if (finding.Rule.Id == "SR5007" || finding.Rule.Descriptor.Category == RuleCategory.Suppression)
            return;

        var confidence = finding.Confidence is { } percent ? percent / 100.0 : 1;
        var (topic, lead, weight) = finding.Rule.Id switch
        {
            "SR5003" => ("not heard", "Have those who are accused been asked, and what do they say?", 1.1),
            "SR5001" => ("single source", "Who else can bear this out?", 0.95),
            "SR5002" => ("unnamed source", "Is there anybody who says this under a name?", 0.95),
            "SR5004" => ("one side", "Who speaks for the other side?", 0.8),
            "SR2005" => ("attack", "May somebody without a name attack somebody with one?", 0.9),
            "SR2001" or "SR2002" or "SR2003" => ("unnamed source", "Who is this, how do they know, and why is the name withheld?", 0.5),
            "SR2007" => ("unnamed source", "Can the beginning rest on somebody who is not named?", 0.85),
            "SR3012" => ("law", "Which court or body found this?", 0.7),
            "SR1003" => ("speaker", "Who said this?", 0.55),
            "SR1002" or "SR1006" or "SR1007" => ("vague", "Who, by name?", 0.5),
            "SR5005" => ("label", "Is this an opinion, and does it say so?", 0.55),
            "SR4003" or "SR4001" => ("document", "Which document is this, and where can readers see it?", 0.5),
            "SR4013" => ("placeholder", "Citation still missing:", 0.5),
            _ when finding.Rule.Descriptor.Category == RuleCategory.Citations => ("citation", "Does this reference hold?", 0.3),
            _ when finding.Rule.Descriptor.Category == RuleCategory.Loaded => ("wording", "Whose word is this?", 0.2),
            _ => ($"rule {finding.Rule.Id}", finding.Rule.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture) + ":", 0.15),
        };
        var grave = finding.Severity switch
        {
            DiagnosticSeverity.Error => 0.4,
            DiagnosticSeverity.Warning => 0.15,
            _ => 0,
        };
        Add(topic, lead, note.Place, note.Number, (weight * confidence) + grave);
    }

    private void Add(string topic, string lead, TextSpan? place, int? note, double weight) =>
        _questions.Add(new OpeningQuestion(topic, lead, place is { } words ? Shorten(_prose.Substring(words.Start, words.Length)) : string.Empty, place, note, weight, note is { } number && _notes[number - 1].Finding.Severity == DiagnosticSeverity.Error));

    /// <summary>What makes a sentence a claim says more than how it begins, unless it is hardly a word.</summary>
    private static TextSpan WordsOf(ReviewClaim claim) => claim.Evidence.Length >= ShortestEvidence ? claim.Evidence : claim.Span;

    /// <summary>“The largest of them” compares; “the first bridge” only counts.</summary>
    private bool ComparesAll(TextSpan words) => ComparisonPattern().IsMatch(_prose.AsSpan(words.Start, words.Length));

    /// <summary>“Its first accounts”: that there were none before is hardly what an editor would begin with.</summary>
    private bool IsOwnFirst(TextSpan words) => OwnPattern().IsMatch(_prose.AsSpan(words.Start, words.Length));

    [GeneratedRegex(@"\A(?:its|his|her|their|our|my)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnPattern();

    [GeneratedRegex(@"\b(?:most|least|best|worst|(?:larg|bigg|small|tall|high|low|long|short|old|young|rich|poor|fast|slow|strong|weak|deep|wid|wealthi|busi|heavi|grav|harsh|bloodi|dead?li)est)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ComparisonPattern();

    private int? NoteIn(TextSpan place) => _notes.FirstOrDefault(n => n.Place is { } words && words.OverlapsWith(place))?.Number;

    private static string Shorten(string words)
    {
        // They are put into marks of their own.
        words = words.Trim(' ', '“', '”', '"', '\n');
        if (words.Length <= LongestWords)
            return words;

        var end = words.LastIndexOf(' ', LongestWords);
        return words[..(end > LongestWords / 2 ? end : LongestWords)].TrimEnd(' ', '.', ',', ';', ':', '”', '"') + "…";
    }
}
