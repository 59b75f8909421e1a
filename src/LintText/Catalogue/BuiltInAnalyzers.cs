using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Rules.Anonymity;
using LintText.Rules.Attribution;
using LintText.Rules.Citations;
using LintText.Rules.Loaded;
using LintText.Rules.Transparency;

namespace LintText.Catalogue;

/// <summary>The registry of the rules that are written in C#: one line a rule, in the order of the ids.</summary>
internal static class BuiltInAnalyzers
{
    public static ImmutableArray<TextAnalyzer> Create() =>
    [
        new UnattributedClaim(),
        new VagueAttribution(),
        new OrphanQuote(),
        new StatisticWithoutSource(),
        new SuperlativeWithoutSource(),
        new AgentlessAttribution(),
        new AccusationWithoutAttribution(),
        new PredictionAsFact(),
        new RelayedQuote(),
        new AnonymousSource(),
        new AnonymityUnexplained(),
        new AnonymousUnderdescribed(),
        new AnonymousOpinion(),
        new AnonymousPersonalAttack(),
        new AnonymousPluralInflation(),
        new AnonymousLead(),
        new ScareQuotes(),
        new MindReading(),
        new ContestedPlaceName(),
        new AdvocacyInOwnVoice(),
        new HouseStyle(),
        new UnbalancedReportingVerbs(),
        new DocumentNotCited(),
        new DanglingNamedSource(),
        new StudyWithoutCitation(),
        new BareUrl(),
        new UndefinedFootnote(),
        new UnusedFootnote(),
        new CitationKeyMissing(),
        new UnreliableDomain(),
        new AiGeneratedCitation(),
        new CircularWikiCitation(),
        new RetractedDoi(),
        new PreprintUnlabelled(),
        new CitationPlaceholder(),
        new DuplicateDefinition(),
        new UnusedBibliographyEntry(),
        new EmptyLinkText(),
        new BrokenLink(),
        new BrokenAnchor(),
        new UndefinedLinkLabel(),
        new MalformedIdentifier(),
        new EarlyCitation(),
        new MissingAccessDate(),
        new WeakSource(),
        new SocialPostOnly(),
        new TrackingParameter(),
        new SingleCitation(),
        new StaleCitation(),
        new UncitedClaim(),
        new FootnoteOrder(),
        new SingleSourceStory(),
        new AnonymousOnlySourcing(),
        new NoRightOfReply(),
        new OneSidedSourcing(),
        new UnlabelledOpinion(),
        new MissingProvenance(),
        new NonArticleText(),
    ];
}
