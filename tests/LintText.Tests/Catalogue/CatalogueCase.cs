using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Catalogue;

/// <summary>
/// A case of the rule catalogue: a text in which a rule must find what is marked, or, where nothing is marked, must be silent. Files of cases
/// are Markdown: a heading of the third level for each, settings one a line, an empty line, the text.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Name">What the case shows: the term or form, and its frame.</param>
/// <param name="Settings">Kind, file name, options; <c>open</c> says why the rule does not do it.</param>
/// <param name="Text">The text, marked.</param>
internal sealed partial record CatalogueCase(string Rule, string Name, ILookup<string, string> Settings, string Text)
{
    /// <summary>Rules that may report in a rule’s place: one fault, one finding.</summary>
    private static readonly Dictionary<string, string[]> Instead = new()
    {
        ["SR1001"] = ["SR1004", "SR1005", "SR1007", "SR1008", "SR1009", "SR3006", "SR3011", "SR3012"],
        ["SR1002"] = ["SR2001", "SR2003", "SR4003"],
        ["SR1004"] = ["SR1001", "SR1005", "SR1008"],
        ["SR1005"] = ["SR1001", "SR3011"],
        ["SR1008"] = ["SR3012"],
        ["SR2001"] = ["SR2003"],
        ["SR2004"] = ["SR2005"],
        ["SR3001"] = ["SR3003"],
        ["SR4001"] = ["SR4002", "SR4003"],
    };

    /// <summary>The cases in a file.</summary>
    public static ImmutableArray<CatalogueCase> Read(string file)
    {
        var rule = Path.GetFileNameWithoutExtension(file);
        return [.. Heading().Split(File.ReadAllText(file).ReplaceLineEndings("\n")).Skip(1).Select(part => Parse(rule, part))];
    }

    /// <summary>Whether the rule does what the case says: a finding at every mark, or none.</summary>
    public bool Behaves(LintEngine engine)
    {
        var expected = Markup.Parse(Text);
        var marks = expected.Spans.Where(s => s.Id == Rule).Select(s => s.Span).ToArray();
        var document = DocumentReader.Read(Settings["file"].FirstOrDefault("draft.md"), SourceText.From(expected.Text));
        var found = engine.Analyze(document, Options()).Healthy().Findings.Where(f => f.Suppression is null).ToList();
        var own = found.FindAll(f => f.Rule.Id == Rule);
        if (marks.Length == 0)
            return own.Count == 0;

        // Where in a document a rule about all of it reports is nobody’s concern.
        return Rule.StartsWith("SR500", StringComparison.Ordinal) ? own.Count > 0 : marks.All(m => found.Exists(f => (f.Rule.Id == Rule || Instead.GetValueOrDefault(Rule, []).Contains(f.Rule.Id)) && f.Span.OverlapsWith(m)));
    }

    private LintOptions Options()
    {
        var options = Settings["option"].Select(o => o.Split('=', 2)).Select(o => (o[0].Trim(), o[1].Trim()));
        return RuleVerifier.Options([.. Settings["kind"].Select(k => ("lint_text.document_kind", k)), .. options]);
    }

    private static CatalogueCase Parse(string rule, string part)
    {
        var lines = part.Split('\n').ToList();
        var settings = lines.Skip(1).TakeWhile(l => Setting().IsMatch(l)).ToList();
        var text = string.Join('\n', lines.Skip(1 + settings.Count)).Trim('\n') + "\n";
        return new CatalogueCase(rule, lines[0].Trim(), settings.ToLookup(s => s[..s.IndexOf(':', StringComparison.Ordinal)], s => s[(s.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()), text);
    }

    [GeneratedRegex("^### ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^(?:kind|file|option|open): ", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
