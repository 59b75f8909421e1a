using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.References;
using LintText.References.Bibliographies;
using LintText.References.Reliability;
using LintText.References.Retractions;
using LintText.Rules;
using LintText.Rules.Anonymity;
using LintText.Rules.Citations;
using LintText.Rules.StyleSheets;
using LintText.Rules.Transparency;
using LintText.Sourcing;

namespace LintText.Catalogue;

/// <summary>The registry of the options: whoever reads one declares it, and it is listed here for <c>init</c>, the pages and what checks a configuration.</summary>
internal static class BuiltInOptions
{
    /// <summary>The options, in the order of their keys.</summary>
    public static ImmutableArray<LintOption> All { get; } =
    [
        HostOptions.AllowCode,
        .. AnonymityOptions.All,
        BibliographyReader.Files,
        CitationLayer.ReachOption,
        Confidences.Option,
        CSharpReader.Comments,
        DocumentKinds.Option,
        HostOptions.Exclude,
        DocumentTree.LinkRoot,
        HostOptions.MaxFileMegabytes,
        Strengths.Minimum,
        ReliabilityListReader.Files,
        SuppressionDirectives.RequireReason,
        RetractionListReader.Files,
        HostOptions.Rules,
        DocumentTree.Site,
        SingleCitation.MinimumCitations,
        StaleCitation.MaximumAgeYears,
        SingleSourceStory.MinimumAttributions,
        SingleSourceStory.MinimumWords,
        Side.Option,
        UnlabelledOpinion.MinimumCues,
        StyleSheetReader.Files,
    ];
}
