using System.Text.Json;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Configuration;
using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Assistants;

/// <summary>The tools. They read drafts and write nothing; an answer holds no more than an assistant can take in, and says what it leaves out.</summary>
/// <param name="environment">The process.</param>
/// <param name="folders">The folders that may be read.</param>
internal sealed class DraftTools(WorkspaceEnvironment environment, ConfinedFolders folders)
{
    private const int MostDrafts = 50, MostSources = 50, MostStatements = 5, MostClaims = 100, LongestQuote = 300;

    private const int UsualFindings = 100, MostFindings = 500;

    private const string DefaultName = "draft.md";

    /// <summary>Checks a draft, a folder of drafts or a text.</summary>
    public JsonElement Check(ToolArguments arguments)
    {
        var limit = arguments.Number("limit", UsualFindings, MostFindings);
        var least = LeastSeverity(arguments.Text("severity"));
        var result = Run(arguments, wantsLedgers: false);
        var left = limit;
        var drafts = new List<DraftFindings>();
        foreach (var draft in result.Drafts.Take(MostDrafts))
        {
            var findings = draft.Open.Where(f => f.Severity >= least).ToList();
            var taken = findings.Take(left).Select(f => Answer(draft, f)).ToArray();
            left -= taken.Length;
            drafts.Add(new DraftFindings(draft.DisplayPath, taken) { MoreFindings = findings.Count - taken.Length, Suppressed = draft.Findings.Count(f => f.Suppression is not null) });
        }

        return JsonSerializer.SerializeToElement(new CheckAnswer([.. drafts], Problems(result)) { MoreDrafts = result.Drafts.Length - drafts.Count }, AssistantJson.Default.CheckAnswer);
    }

    /// <summary>Says who a draft rests on, and which of its claims rest on nothing.</summary>
    public JsonElement Sources(ToolArguments arguments)
    {
        var result = Run(arguments, wantsLedgers: true);
        if (result.Drafts is not [{ Ledger: { } ledger } draft])
            throw new ToolRefusedException(result.Drafts.Length > 1 ? "this is a folder of several drafts; name one of them" : string.Join("; ", Problems(result).DefaultIfEmpty("this is no draft")));

        var sources = ledger.Sources.Where(s => s.IsOutsideWriter && s.StatementCount > 0).OrderByDescending(s => s.WordCount).ThenBy(s => s.Index).ToList();
        var open = ledger.Claims.Where(c => c.Status == ClaimStatus.Unsupported).ToList();
        var answer = new SourcesAnswer(draft.DisplayPath, Headline(ledger, sources.Count), [.. sources.Take(MostSources).Select(s => Answer(draft, ledger, s))], [.. open.Take(MostClaims).Select(c => new ClaimAnswer(Word(c.Kind), Quote(draft, c.Span), Place(draft, c.Span)))], Problems(result))
        {
            MoreSources = Math.Max(0, sources.Count - MostSources),
            MoreOpenClaims = Math.Max(0, open.Count - MostClaims),
            Words = ledger.WordCount,
            Hosts = [.. ledger.Hosts.Take(MostSources).Select(h => new HostAnswer(h.Name, h.Citations.Part))],
        };
        return JsonSerializer.SerializeToElement(answer, AssistantJson.Default.SourcesAnswer);
    }

    /// <summary>Gives a rule’s page.</summary>
    public static JsonElement Explain(ToolArguments arguments)
    {
        var id = arguments.Text("rule") ?? throw new ToolRefusedException("'rule' is missing; name an id or a name, as 'rules' lists them");
        var rules = RuleCatalog.BuiltIn;
        var rule = rules.Find(id) ?? rules.Rules.FirstOrDefault(r => r.Name.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ToolRefusedException($"there is no such rule{NearestName.Suggest(id, rules.Ids.Concat(rules.Rules.Select(r => r.Name)))}; 'rules' lists them");
        return JsonSerializer.SerializeToElement(Answer(rule) with { Page = RulePages.Get(rule) }, AssistantJson.Default.RuleAnswer);
    }

    /// <summary>Lists the rules.</summary>
    public static JsonElement Rules(ToolArguments arguments)
    {
        var family = arguments.Text("family");
        if (family is not null && !RuleCategory.All.Contains(family, StringComparer.OrdinalIgnoreCase))
            throw new ToolRefusedException($"there is no such family; there are {string.Join(", ", RuleCategory.All)}");

        return JsonSerializer.SerializeToElement(new RulesAnswer([.. RuleCatalog.BuiltIn.Rules.Where(r => family is null || r.Descriptor.Category.Equals(family, StringComparison.OrdinalIgnoreCase)).Select(Answer)]), AssistantJson.Default.RulesAnswer);
    }

    private LintResult Run(ToolArguments arguments, bool wantsLedgers)
    {
        var (path, text) = (arguments.Text("path"), arguments.Draft("text"));
        if ((path is null) == (text is null))
            throw new ToolRefusedException("pass either 'path', a draft or a folder of drafts, or 'text', the words of a draft");

        if (text is not null)
        {
            // The name only says how the text is read.
            var name = Path.GetFileName(arguments.Text("name") ?? DefaultName) is { Length: > 0 } given && !given.Contains('\0', StringComparison.Ordinal) ? given : DefaultName;
            return LintRun.Execute(environment with { CurrentDirectory = folders.First, OpenInput = () => new MemoryStream(text) }, Request([], wantsLedgers) with { StdinFileName = name });
        }

        var (root, full) = folders.Resolve(path!);
        if (!Directory.Exists(full) && !DraftDiscovery.IsDraftName(full))
            throw new ToolRefusedException("this is no draft by its name, and is not read; pass its words as 'text' if it is one");

        // A link may lead to another folder of the repository, which a person may read and the assistant not.
        var result = LintRun.Execute(environment with { CurrentDirectory = root }, Request([full], wantsLedgers));
        var checkout = new Checkout(root);
        return result with { Drafts = [.. result.Drafts.Where(d => !checkout.IsOutside(root, d.FullPath))] };
    }

    private static LintRequest Request(string[] paths, bool wantsLedgers) => new(paths, [], [], [], StdinFileName: null) { WantsLedgers = wantsLedgers, WantsNotes = false };

    private static DiagnosticSeverity LeastSeverity(string? word) => word switch
    {
        null or "suggestion" => DiagnosticSeverity.Info,
        "warning" => DiagnosticSeverity.Warning,
        "error" => DiagnosticSeverity.Error,
        _ => throw new ToolRefusedException("'severity' is 'error', 'warning' or 'suggestion'"),
    };

    private static string Headline(DraftLedger ledger, int sources) =>
        $"{Counted.Of(sources, "source")}; {ledger.AnonymousStatements.Part} of {Counted.Of(ledger.AnonymousStatements.Whole, "statement")} from somebody not named; {ledger.UnsupportedClaims.Part} of {Counted.Of(ledger.UnsupportedClaims.Whole, "claim")} resting on nothing";

    private static FindingAnswer Answer(CheckedDraft draft, Finding finding) => new(finding.Rule.Id, finding.Rule.Name, finding.Severity.ToWord(), finding.Message, Quote(draft, finding.Span), Place(draft, finding.Span))
    {
        Confidence = finding.Confidence,
        Fix = finding.Fix?.Description,
        Related = finding.Related.IsEmpty ? null : [.. finding.Related.Select(r => new RelatedAnswer(r.Message, Quote(draft, r.Span), Place(draft, r.Span)))],
    };

    private static SourceAnswer Answer(CheckedDraft draft, DraftLedger ledger, LedgerSource source) => new(
        source.Name,
        Word(source.Kind),
        source.IsAnonymous,
        source.StatementCount,
        source.WordCount,
        Place(draft, source.FirstMention),
        [.. ledger.StatementsOf(source).Where(a => !a.Contents.IsEmpty).Take(MostStatements).Select(a => new StatementAnswer(Word(a.Kind), a.CueText, Cut(a.Text), Place(draft, a.Contents[0])))])
    {
        Role = source.Role,
        Affiliation = source.Affiliation,
    };

    private static RuleAnswer Answer(Rule rule) => new(rule.Id, rule.Name, rule.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), rule.Descriptor.Category, rule.DefaultSeverity(DocumentKind.News).ToWord(), rule.Standard);

    private static string[] Problems(LintResult result) => [.. result.Problems.Take(MostDrafts).Select(p => p.ToString())];

    private static string Quote(CheckedDraft draft, TextSpan span) => Cut(draft.Source.ToString(span));

    private static string Cut(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote), "…");

    private static PlaceAnswer Place(CheckedDraft draft, TextSpan span)
    {
        var place = draft.Source.Lines.GetLinePosition(span.Start);
        return new PlaceAnswer(span.Start, span.End, place.Line + 1, place.Character + 1);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
