using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

using LintText.Documents;
using LintText.References.Bibliographies;
using LintText.Rules.StyleSheets;
using LintText.Sourcing;

namespace LintText.Analysis;

/// <summary>An option that can stand in an <c>.editorconfig</c>.</summary>
/// <param name="Key">The whole key, lower case.</param>
/// <param name="Description">What it does, one sentence.</param>
/// <param name="DefaultText">The default as it would be written.</param>
/// <param name="ValidValues">What may be written, for messages.</param>
internal abstract record LintOption(string Key, string Description, string DefaultText, string ValidValues)
{
    /// <summary>A value to show where somebody may take the option up: the default, unless that is none or as good as no line.</summary>
    public string ExampleText { get; init; } = DefaultText;

    /// <summary>Whether a text is a value of the option.</summary>
    /// <param name="text">The text.</param>
    public abstract bool IsValid(string text);
}

/// <summary>An option with values of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Key">The whole key, lower case.</param>
/// <param name="Description">What it does, one sentence.</param>
/// <param name="DefaultText">The default as it would be written.</param>
/// <param name="ValidValues">What may be written, for messages.</param>
/// <param name="Parse">Reads a value.</param>
internal sealed record LintOption<T>(string Key, string Description, string DefaultText, string ValidValues, Func<string, (bool IsValid, T Value)> Parse)
    : LintOption(Key, Description, DefaultText, ValidValues)
{
    /// <summary>The default value.</summary>
    public T Default => Parse(DefaultText).Value;

    /// <inheritdoc/>
    public override bool IsValid(string text) => Parse(text).IsValid;
}

/// <summary>All options. A rule that has one of its own declares it here, so that <c>init</c> and the documentation list it.</summary>
internal static class LintOptionCatalogue
{
    /// <summary>Which comments of C# files are read.</summary>
    public static LintOption<CSharpProse> CSharp { get; } = Enumeration("lint_text.csharp", "Which comments of C# files are read: none, documentation comments, or ordinary ones too.", CSharpProse.None) with { ExampleText = "doc_comments" };

    /// <summary>What the texts set out to be.</summary>
    public static LintOption<DocumentKind> DocumentKind { get; } = Enumeration("lint_text.document_kind", "What the texts set out to be; decides which rules apply.", Analysis.DocumentKind.News);

    /// <summary>Whether a suppression without a reason is reported.</summary>
    public static LintOption<bool> RequireSuppressionReason { get; } = Boolean("lint_text.require_suppression_reason", "Report suppressions that give no reason.", true);

    /// <summary>The least strength of the words that the rules on loaded language report.</summary>
    public static LintOption<Strength> MinimumStrength { get; } = Enumeration("lint_text.minimum_strength", "The least strength of the words that the rules on loaded language report: strong ones only, moderate ones too, or weak ones even where they stand alone.", Strength.Moderate);

    /// <summary>The largest file that is read.</summary>
    public static LintOption<int> MaxFileMegabytes { get; } = Integer("lint_text.max_file_megabytes", "The largest file that is read, in megabytes.", 16, 1, 1024);

    /// <summary>The length from which a story should have more than one source.</summary>
    public static LintOption<int> SingleSourceMinimumWords { get; } = Integer("lint_text.SR5001.minimum_words", "The length in words from which a story should have more than one source.", 250, 0, 100_000);

    /// <summary>The number of attributed statements from which a story should have more than one source.</summary>
    public static LintOption<int> SingleSourceMinimumAttributions { get; } = Integer("lint_text.SR5001.minimum_attributions", "The number of attributed statements from which a story should have more than one source.", 3, 1, 1000);

    /// <summary>The number of cues from which a text reads as opinion.</summary>
    public static LintOption<int> OpinionMinimumCues { get; } = Integer("lint_text.SR5005.minimum_cues", "The number of first-person and advocacy cues from which a text reads as opinion.", 5, 1, 1000);

    /// <summary>The sides of a dispute whose shares of a text are compared.</summary>
    public static LintOption<ImmutableArray<Side>> Sides { get; } = new("lint_text.sr5004.sides", "The sides of a dispute whose speakers should both be heard, and in the same manner: name = words | words, name = words.", string.Empty, "two or more of name = words | words, with commas between", Side.Parse) { ExampleText = "union = Harbour Union | dockers, company = Calder Line" };

    /// <summary>How far a citation reaches.</summary>
    public static LintOption<CitationReach> CitationReach { get; } = Enumeration("lint_text.citation_reach", "How far a citation reaches: over its paragraph, or over its sentence only.", Sourcing.CitationReach.Paragraph);

    /// <summary>The files of the bibliographies in force.</summary>
    public static LintOption<ImmutableArray<string>> Bibliography { get; } = Files("lint_text.bibliography", "Bibliographies that citation keys are looked up in, beside those that a draft’s front matter names: paths from the folder of the file that sets this.", "paths of .bib, .json or .yaml files, separated by commas", [.. BibliographyReader.Extensions]);

    /// <summary>The files of the reliability lists in force.</summary>
    public static LintOption<ImmutableArray<string>> ReliabilityList { get; } = Files("lint_text.reliability_list", "The house’s lists of sources that may or may not be cited: paths from the folder of the file that sets this.", "paths of .yml, .csv or .tsv files, separated by commas", ".yml", ".yaml", ".csv", ".tsv");

    /// <summary>The files of the lists of retractions in force.</summary>
    public static LintOption<ImmutableArray<string>> RetractionList { get; } = Files("lint_text.retraction_list", "Lists of retracted papers as Retraction Watch publishes them: paths from the folder of the file that sets this.", "paths of .csv files, separated by commas", ".csv", ".tsv");

    /// <summary>The folder that links from the root of a site start from.</summary>
    public static LintOption<string> LinkRoot { get; } = new("lint_text.link_root", "The folder that links such as /guide start from: a path from the folder of the file that sets this. Without it they are not looked up.", string.Empty, "the path of a folder, or none", text => (true, text.Trim())) { ExampleText = "none" };

    /// <summary>The number of citations from which a text should have more than one source.</summary>
    public static LintOption<int> SingleCitationMinimum { get; } = Integer("lint_text.SR4026.minimum_citations", "The number of citations from which they should not all be of one work.", 5, 2, 1000);

    /// <summary>How old a citation for something current may be.</summary>
    public static LintOption<int> StaleCitationYears { get; } = Integer("lint_text.SR4027.maximum_age_years", "How many years old a citation for something current may be.", 5, 1, 100);

    /// <summary>Whether rules in C# may be run.</summary>
    public static LintOption<bool> AllowCode { get; } = Boolean("lint_text.allow_code", "Let rules in C# be run. It counts only at the root of a repository, and only as it was before the change that is being checked.", false) with { ExampleText = "true" };

    /// <summary>The files of the style sheets in force. The engine reads no files: the host loads them and hands over a <see cref="StyleGuide"/>.</summary>
    public static LintOption<ImmutableArray<string>> StyleSheets { get; } = Files("lint_text.style_sheet", "The house’s style sheets: paths from the folder of the file that sets this. Of two that differ the later one counts.", "paths of .yml files, separated by commas", ".yml", ".yaml");

    /// <summary>When a source may go without a name.</summary>
    public static LintOption<AnonymityAllowance> AnonymousAllowUnnamed { get; } = Enumeration("lint_text.anonymous.allow_unnamed", "When a source may go without a name: never, where the text explains it, or always.", AnonymityAllowance.Never);

    /// <summary>Whether a set phrase is reason enough for anonymity.</summary>
    public static LintOption<bool> AnonymousAcceptFormulaReasons { get; } = Boolean("lint_text.anonymous.accept_formula_reasons", "Take set phrases such as “not authorised to speak” for a reason.", true);

    /// <summary>Descriptions of unnamed sources that the house takes for enough.</summary>
    public static LintOption<ImmutableArray<string>> AnonymousAllowedDescriptions { get; } = Phrases("lint_text.anonymous.allowed_descriptions", "Descriptions that are enough for an unnamed source.", "member of the jury");

    /// <summary>Whether the lead may rest on an unnamed source alone.</summary>
    public static LintOption<bool> AnonymousAllowLead { get; } = Boolean("lint_text.anonymous.allow_lead", "Let the headline or first paragraph rest on unnamed sources alone.", false);

    /// <summary>Whether an unnamed source may not attack anybody.</summary>
    public static LintOption<bool> AnonymousForbidAttacks { get; } = Boolean("lint_text.anonymous.forbid_attacks", "Report attacks by an unnamed source on somebody who is named.", true);

    /// <summary>Whether an unnamed source may not give opinions.</summary>
    public static LintOption<bool> AnonymousForbidOpinion { get; } = Boolean("lint_text.anonymous.forbid_opinion", "Report opinions of an unnamed source.", true);

    /// <summary>Whether a plural may not stand for one source.</summary>
    public static LintOption<bool> AnonymousForbidPluralForOne { get; } = Boolean("lint_text.anonymous.forbid_plural_for_one", "Report a plural of unnamed sources where one of them is heard.", true);

    /// <summary>Descriptions of unnamed sources that the house does not want.</summary>
    public static LintOption<ImmutableArray<string>> AnonymousForbiddenDescriptions { get; } = Phrases("lint_text.anonymous.forbidden_descriptions", "Descriptions that may not stand for an unnamed source.", "senior official");

    /// <summary>How many independent sources must back what is said without a name.</summary>
    public static LintOption<int> AnonymousMinimumIndependent { get; } = Integer("lint_text.anonymous.minimum_independent", "How many unnamed sources a text must have where no named one or document stands by them.", 1, 1, 10);

    /// <summary>Whether the text must say how an unnamed source knows.</summary>
    public static LintOption<bool> AnonymousRequireAccess { get; } = Boolean("lint_text.anonymous.require_access", "Report unnamed sources of whom the text does not say how they know.", false);

    /// <summary>Whether an unnamed source must be described by more than a rank.</summary>
    public static LintOption<bool> AnonymousRequireDescription { get; } = Boolean("lint_text.anonymous.require_description", "Report unnamed sources that are described by nothing but a rank.", true);

    /// <summary>Whether a text must have at least one named source or document.</summary>
    public static LintOption<bool> AnonymousRequireNamed { get; } = Boolean("lint_text.anonymous.require_named", "Report texts that cite nobody by name and no document.", true);

    /// <summary>Whether a text that speaks of anonymity must say why.</summary>
    public static LintOption<bool> AnonymousRequireReason { get; } = Boolean("lint_text.anonymous.require_reason", "Report anonymity that is granted without a reason.", true);

    /// <summary>The clauses of the policy on anonymity, in the order of their keys.</summary>
    public static IReadOnlyList<LintOption> Anonymity { get; } = [AnonymousAcceptFormulaReasons, AnonymousAllowLead, AnonymousAllowUnnamed, AnonymousAllowedDescriptions, AnonymousForbidAttacks, AnonymousForbidOpinion, AnonymousForbidPluralForOne, AnonymousForbiddenDescriptions, AnonymousMinimumIndependent, AnonymousRequireAccess, AnonymousRequireDescription, AnonymousRequireNamed, AnonymousRequireReason];

    /// <summary>The options that name files or folders, which the host looks at.</summary>
    public static IReadOnlyList<LintOption> OfFiles { get; } = [Bibliography, LinkRoot, ReliabilityList, RetractionList, StyleSheets];

    /// <summary>The options, in the order of their keys.</summary>
    public static IReadOnlyList<LintOption> All { get; } = [AllowCode, .. Anonymity, Bibliography, CitationReach, CSharp, DocumentKind, LinkRoot, MaxFileMegabytes, MinimumStrength, ReliabilityList, RequireSuppressionReason, RetractionList, SingleCitationMinimum, StaleCitationYears, SingleSourceMinimumAttributions, SingleSourceMinimumWords, Sides, OpinionMinimumCues, StyleSheets];

    private static LintOption<bool> Boolean(string key, string description, bool value) =>
        new(key.ToLowerInvariant(), description, value ? "true" : "false", "true or false", text => (bool.TryParse(text, out var parsed), parsed));

    private static LintOption<ImmutableArray<string>> Phrases(string key, string description, string example) =>
        new(key.ToLowerInvariant(), description, string.Empty, "words, with commas between", text => (true, [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])) { ExampleText = example };

    /// <summary>Paths with commas between, or <c>none</c>, which a folder sets to be rid of those set above it.</summary>
    private static LintOption<ImmutableArray<string>> Files(string key, string description, string validValues, params string[] extensions) =>
        new(key.ToLowerInvariant(), description, string.Empty, validValues, text =>
        {
            if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
                return (true, []);

            ImmutableArray<string> paths = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            return paths.All(p => extensions.Contains(Path.GetExtension(p).ToLowerInvariant())) ? (true, paths) : (false, []);
        })
        { ExampleText = "none" };

    private static LintOption<int> Integer(string key, string description, int value, int minimum, int maximum) =>
        new(key.ToLowerInvariant(), description, value.ToString(CultureInfo.InvariantCulture), $"a whole number from {minimum} to {maximum}", text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed >= minimum && parsed <= maximum ? (true, parsed) : (false, value));

    /// <summary>The names of an enumeration as words: <c>DocComments</c> is <c>doc_comments</c>.</summary>
    private static LintOption<T> Enumeration<T>(string key, string description, T value)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()), StringComparer.OrdinalIgnoreCase);
        return new(key.ToLowerInvariant(), description, JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), string.Join(", ", words.Keys), text =>
            words.TryGetValue(text, out var parsed) ? (true, parsed) : (false, value));
    }
}
