using LintText.Analysis;
using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;
using LintText.Workspace.Fixing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>What can be done about findings: their fixes, all safe ones at once, suppressing, accepting, explaining.</summary>
internal static class Actions
{
    /// <summary>The kind of what settles a finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>The kind of what settles all at once.</summary>
    public const string FixAll = "source.fixAll.lint-text";

    /// <summary>A rule’s actions that say the same of each of its findings in one place are offered once.</summary>
    private const int MostFindings = 20;

    /// <summary>The actions for a stretch of a draft.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="stretch">The stretch (UTF-16 offsets in its text, half-open).</param>
    /// <param name="only">The kinds that are wanted; null for all.</param>
    /// <param name="client">What the client can do.</param>
    /// <param name="hasBaseline">Whether findings can be accepted.</param>
    public static CodeAction[] For(DraftSnapshot snapshot, DraftReading reading, TextSpan stretch, IReadOnlyList<string>? only, ClientFeatures client, bool hasBaseline)
    {
        var actions = new List<CodeAction>();
        if (IsWanted(QuickFix, only))
        {
            foreach (var finding in reading.Open.Where(f => f.Span.IntersectsWith(stretch)).Take(MostFindings))
                actions.AddRange(For(snapshot, reading, finding, client, hasBaseline));
        }

        if (IsWanted(FixAll, only) && FixPlan.Choose(reading.Open, includeUnsafe: false) is { Count: > 0 } changes)
            actions.Add(new CodeAction("Apply all replacements that never change what the text says", FixAll) { Edit = Edits.Of(snapshot, changes, client) });
        return [.. actions];
    }

    private static IEnumerable<CodeAction> For(DraftSnapshot snapshot, DraftReading reading, Finding finding, ClientFeatures client, bool hasBaseline)
    {
        DraftDiagnostic[] settles = [DiagnosticList.Of(snapshot, reading, finding)];
        var about = new CommandArgument { Uri = snapshot.Draft.Uri, Rule = finding.Rule.Id, Range = snapshot.Lines.ToRange(finding.Span), Fingerprint = settles[0].Data!.Fingerprint };
        if (finding.Fix is { } fix)
            yield return new CodeAction(PlainWords.OneLine(fix.Description), QuickFix) { Diagnostics = settles, IsPreferred = fix.IsSafe ? true : null, Edit = Edits.Of(snapshot, fix.Changes, client) };

        if (SuppressionEdit.Of(snapshot, reading, finding, reason: null, client) is { } edit)
        {
            var suppress = new CodeAction($"Suppress {finding.Rule.Id} here, with a reason", QuickFix) { Diagnostics = settles };
            yield return client.AsksForReasons ? suppress with { Command = new ServerCommand(suppress.Title, "lintText.suppressWithReason") { Arguments = [about] } } : suppress with { Edit = edit };
        }

        if (hasBaseline && snapshot.Draft.IsFile)
            yield return Run($"Accept this {finding.Rule.Id} (baseline)", CommandNames.Dismiss);
        yield return Run($"Explain {finding.Rule.Id} {finding.Rule.Name}", client.ShowsRules ? "lintText.explain" : CommandNames.Explain);

        CodeAction Run(string title, string command) => new(title, QuickFix) { Diagnostics = settles, Command = new ServerCommand(title, command) { Arguments = [about] } };
    }

    /// <summary>A kind is wanted where it or a kind above it is named: <c>source.fixAll</c> is above <c>source.fixAll.lint-text</c>.</summary>
    private static bool IsWanted(string kind, IReadOnlyList<string>? only) => only is null || only.Any(o => o.Length == 0 || kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));
}
