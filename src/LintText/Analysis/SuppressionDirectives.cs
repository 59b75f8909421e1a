using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Configuration;
using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Analysis;

/// <summary>
/// The suppressions of a document, resolved to stretches of source before they are applied: comments
/// (<c>lint-text disable</c>, <c>disable-line</c>, <c>disable-next-line</c>, <c>enable</c>) and the front matter’s <c>lint-text:</c> keys.
/// </summary>
internal sealed partial class SuppressionDirectives
{
    /// <summary>Whether a suppression without a reason is reported.</summary>
    public static LintOption<bool> RequireReason { get; } = LintOption.Boolean("lint_text.require_suppression_reason", "Report suppressions that give no reason.", true);

    private readonly List<Directive> _directives = [];
    private readonly List<(TextSpan Span, string Message)> _problems = [];

    /// <summary>One suppression and the source it covers.</summary>
    private sealed class Directive(ImmutableArray<string> ids, string? reason, TextSpan location, TextSpan range)
    {
        public ImmutableArray<string> Ids { get; } = ids;
        public string? Reason { get; } = reason;
        public TextSpan Location { get; } = location;
        public TextSpan Range { get; set; } = range;
        public bool IsUsed { get; set; }
        public bool IsOpen { get; set; }

        /// <summary>Whether it is for the line that it stands on: a finding that only ends there is meant, too.</summary>
        public bool IsOfLine { get; init; }

        public bool Covers(Finding finding) => (IsOfLine ? Range.OverlapsWith(finding.Span) : Range.Contains(finding.Span.Start)) && Matches(Ids, finding.Rule.Id);
    }

    public static SuppressionDirectives Parse(ProseDocument document, RuleCatalog rules)
    {
        var directives = new SuppressionDirectives();
        directives.ReadFrontMatter(document, rules);
        foreach (var comment in document.Comments)
            directives.Read(comment, document, rules);
        return directives;
    }

    /// <summary>Marks findings as suppressed. Inner suppressions are counted before outer ones.</summary>
    public (List<Finding> Findings, ImmutableArray<int> UsedExternal) Apply(List<Finding> findings, ImmutableArray<ExternalSuppression> external, ProseDocument document)
    {
        var used = new SortedSet<int>();
        var result = findings.ConvertAll(finding =>
        {
            if (_directives.LastOrDefault(d => d.Covers(finding)) is { } directive)
            {
                directive.IsUsed = true;
                return finding with { Suppression = new FindingSuppression(directive.Reason, IsInSource: true) };
            }

            for (var i = 0; i < external.Length; i++)
            {
                if (Covers(external[i], finding, document))
                {
                    used.Add(i);
                    return finding with { Suppression = new FindingSuppression(external[i].Reason, IsInSource: false) { Origin = external[i].Origin } };
                }
            }

            return finding;
        });
        return (result, [.. used]);
    }

    public void ReportProblems(DocumentAnalysis analysis, LintOptions options)
    {
        foreach (var (span, message) in _problems)
            analysis.ReportSuppressionProblem(SuppressionRules.Invalid, span, message);

        foreach (var directive in _directives)
        {
            var what = directive.Ids.IsEmpty ? "all rules" : string.Join(", ", directive.Ids);
            if (!directive.IsUsed)
                analysis.ReportSuppressionProblem(SuppressionRules.Unused, directive.Location, what);
            if (directive.Reason is null && options.Get(SuppressionDirectives.RequireReason))
                analysis.ReportSuppressionProblem(SuppressionRules.WithoutReason, directive.Location, what);
        }
    }

    private static bool Matches(ImmutableArray<string> ids, string id) => ids.IsEmpty || ids.Contains(id, StringComparer.OrdinalIgnoreCase);

    private static bool Covers(ExternalSuppression suppression, Finding finding, ProseDocument document)
    {
        if (!Matches(suppression.RuleIds, finding.Rule.Id))
            return false;
        if (suppression.Text is not { } text)
            return true;

        // The text may be the finding’s own or the sentence around it.
        var source = document.Source;
        var from = Math.Max(0, finding.Span.Start - text.Length);
        var to = Math.Min(source.Length, finding.Span.End + text.Length);
        var at = source.ToString(TextSpan.FromBounds(from, to)).IndexOf(text, StringComparison.Ordinal);
        return at >= 0 && new TextSpan(from + at, text.Length).OverlapsWith(finding.Span);
    }

    private void ReadFrontMatter(ProseDocument document, RuleCatalog rules)
    {
        if (document.FrontMatter.Find("lint-text.disable") is not { } list)
            return;

        if (list.Text.Trim().Length == 0)
        {
            _problems.Add((list.KeySpan, "This list of rules is empty and suppresses nothing; name the rules, or remove it"));
            return;
        }

        if (ParseIds(list.Text, list.KeySpan, rules) is { } ids)
            _directives.Add(new Directive(ids, document.FrontMatter.Find("lint-text.reason")?.Text, list.KeySpan, new TextSpan(0, document.Source.Length + 1)));
    }

    private void Read(MarkupComment comment, ProseDocument document, RuleCatalog rules)
    {
        var match = DirectivePattern().Match(comment.Text);
        if (!match.Success)
        {
            if (comment.Text.TrimStart().StartsWith("lint-text", StringComparison.OrdinalIgnoreCase))
                _problems.Add((comment.SourceSpan, "This is not a suppression; write ‘lint-text disable’, ‘disable-line’, ‘disable-next-line’ or ‘enable’, then rule ids, then ‘-- reason’"));
            return;
        }

        if (ParseIds(match.Groups["ids"].Value, comment.SourceSpan, rules) is not { } ids)
            return;

        var reason = match.Groups["reason"] is { Success: true, Value: var text } && text.Trim().Length > 0 ? text.Trim() : null;
        switch (match.Groups["verb"].Value.ToLowerInvariant())
        {
            case "disable":
                _directives.Add(new Directive(ids, reason, comment.SourceSpan, TextSpan.FromBounds(comment.SourceSpan.End, document.Source.Length + 1)) { IsOpen = true });
                break;
            case "disable-line":
                var line = document.Source.Lines.GetLineFromPosition(comment.SourceSpan.Start);
                _directives.Add(new Directive(ids, reason, comment.SourceSpan, TextSpan.FromBounds(line.Start, document.Source.Lines.GetLineFromPosition(comment.SourceSpan.End).End)) { IsOfLine = true });
                break;
            case "disable-next-line":
                _directives.Add(new Directive(ids, reason, comment.SourceSpan, NextLine(comment, document)));
                break;
            default:
                Enable(ids, comment);
                break;
        }
    }

    /// <summary>The next line with text; a paragraph that is wrapped over lines counts as one.</summary>
    private static TextSpan NextLine(MarkupComment comment, ProseDocument document)
    {
        var block = document.Blocks.Where(b => b.SourceSpan.End > comment.SourceSpan.End && !b.Span.IsEmpty).MinBy(b => Math.Max(b.SourceSpan.Start, comment.SourceSpan.End));
        return block is null ? new TextSpan(comment.SourceSpan.End, 0) : TextSpan.FromBounds(comment.SourceSpan.End, block.SourceSpan.End);
    }

    private void Enable(ImmutableArray<string> ids, MarkupComment comment)
    {
        var closed = false;
        foreach (var directive in _directives.Where(d => d.IsOpen && (ids.IsEmpty || d.Ids.SequenceEqual(ids) || d.Ids.Any(id => ids.Contains(id)))).ToList())
        {
            // Enabling one of several rules leaves the others off.
            var rest = ids.IsEmpty ? [] : directive.Ids.RemoveRange(ids);
            directive.Range = TextSpan.FromBounds(directive.Range.Start, Math.Max(directive.Range.Start, comment.SourceSpan.Start));
            directive.IsOpen = false;
            closed = true;
            if (!rest.IsEmpty)
                _directives.Add(new Directive(rest, directive.Reason, directive.Location, TextSpan.FromBounds(comment.SourceSpan.End, int.MaxValue)) { IsOpen = true, IsUsed = true });
        }

        if (!closed)
            _problems.Add((comment.SourceSpan, "There is nothing to enable here: no ‘lint-text disable’ for these rules stands above"));
    }

    private ImmutableArray<string>? ParseIds(string list, TextSpan location, RuleCatalog rules)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var word in list.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (rules.FindNamed(word) is not { } rule)
            {
                _problems.Add((location, $"There is no rule {word}{NearestName.Suggest(word, rules.IdsAndNames)}"));
                return null;
            }

            ids.Add(rule.Id);
        }

        return ids.ToImmutable();
    }

    [GeneratedRegex(@"^\s*lint-text\s+(?<verb>disable-next-line|disable-line|disable|enable)(?:\s+(?<ids>[A-Za-z0-9,\- \t\r\n]*?))?\s*(?:--(?<reason>.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex DirectivePattern();
}
