using System.Globalization;
using System.Text;

using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Fuzz.Invariants;

/// <summary>What holds for every draft, whatever is in it.</summary>
internal static class DraftInvariants
{
    /// <summary>Fixes are done by then; each round can only bring what the one before made.</summary>
    private const int MostRounds = 10;

    /// <summary>More sentences than the engine parses on one thread.</summary>
    private const int ManySentences = 200;

    private static readonly string[] NotSuppressible = ["SR0001", "SR0002", "SR0003"];

    /// <summary>What is wrong with the analysis of a draft, or null.</summary>
    /// <param name="extension">Its format.</param>
    /// <param name="text">Its text.</param>
    public static string? FaultIn(string extension, string text)
    {
        var result = Subject.Analyze(extension, text);
        return SpanInvariant.FaultIn(result)
            ?? Again(extension, text, Print(result))
            ?? Suppressed(extension, text, result)
            ?? LineEnds(extension, text)
            ?? Fixed(extension, text, result);
    }

    /// <summary>The same text gives the same findings, on one thread, on several at once, and in a document that the engine itself shares out.</summary>
    /// <param name="extension">Its format.</param>
    /// <param name="text">Its text.</param>
    public static string? FaultOfThreads(string extension, string text)
    {
        var sentences = Math.Max(1, Subject.Analyze(extension, text).Model.Sentences.Length);
        var many = new StringBuilder();
        for (var i = 0; i <= ManySentences / sentences && many.Length < 200_000; i++)
            many.Append(text).Append("\n\n");

        var whole = many.ToString();
        var first = Print(Subject.Analyze(extension, whole));
        var others = new string[3];
        Parallel.For(0, others.Length, i => others[i] = Print(Subject.Analyze(extension, whole)));
        return Array.TrueForAll(others, o => o == first) ? null : "findings differ from thread to thread";
    }

    private static string? Again(string extension, string text, string first) => Print(Subject.Analyze(extension, text)) == first ? null : "findings differ from run to run";

    /// <summary>A suppression of everything from outside leaves nothing open, and one in a comment nothing below it.</summary>
    private static string? Suppressed(string extension, string text, DocumentResult result)
    {
        var outside = Subject.Analyze(extension, text, [new ExternalSuppression([], null, "fuzz")]);
        if (outside.Findings.FirstOrDefault(f => f.Suppression is null && !NotSuppressible.Contains(f.Rule.Id)) is { } open)
            return $"{open.Rule.Id} is not suppressed from outside";
        if (outside.Findings.Count(f => !NotSuppressible.Contains(f.Rule.Id)) != result.Findings.Count(f => !NotSuppressible.Contains(f.Rule.Id)))
            return "a suppression changes what is found";

        var comment = DocumentReader.FormatOf("draft." + extension) switch
        {
            DocumentFormat.Markdown or DocumentFormat.Html => "<!-- lint-text disable -- fuzz -->\n\n",
            DocumentFormat.CSharp => "// lint-text disable -- fuzz\n\n",
            _ => null,
        };
        if (comment is null || text.Contains("lint-text", StringComparison.OrdinalIgnoreCase))
            return null;

        var below = Subject.Analyze(extension, comment + text).Findings.FirstOrDefault(f => f.Suppression is null && !NotSuppressible.Contains(f.Rule.Id));
        return below is null ? null : $"{below.Rule.Id} is not suppressed by a comment above it";
    }

    /// <summary>A draft with line ends of Windows says the same as one with those of Unix.</summary>
    private static string? LineEnds(string extension, string text)
    {
        // In a string of C#, a backslash takes half of a line end along.
        if (extension == "cs" && text.Contains('\\'))
            return null;

        var unix = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var windows = unix.Replace("\n", "\r\n", StringComparison.Ordinal);
        var (one, other) = (Subject.Analyze(extension, unix), Subject.Analyze(extension, windows));
        if (one.Model.Document.Prose != other.Model.Document.Prose)
            return "the prose differs with line ends of Windows";
        return string.Equals(PrintLines(one), PrintLines(other), StringComparison.Ordinal) ? null : "findings differ with line ends of Windows";
    }

    /// <summary>Fixes come to an end, and what they write is read like any text.</summary>
    private static string? Fixed(string extension, string text, DocumentResult result)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var changes = Choose(result);
            if (changes.Count == 0)
                return null;

            var changed = result.Model.Document.Source.WithChanges(changes).ToString();
            if (changed == text)
                return null;

            text = changed;
            result = Subject.Analyze(extension, text);
            if (SpanInvariant.FaultIn(result) is { } fault)
                return $"after a fix: {fault}";
        }

        return "fixes do not come to an end";
    }

    private static List<TextChange> Choose(DocumentResult result)
    {
        var chosen = new List<TextChange>();
        foreach (var finding in result.Findings)
        {
            if (finding is { Suppression: null, Fix: { } fix } && !fix.Changes.Any(c => chosen.Exists(o => o.Span.IntersectsWith(c.Span))))
                chosen.AddRange(fix.Changes.DistinctBy(c => c.Span));
        }

        chosen.Sort((a, b) => a.Span.CompareTo(b.Span));
        return chosen;
    }

    private static string Print(DocumentResult result)
    {
        var text = new StringBuilder();
        foreach (var finding in result.Findings)
            text.Append(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Span} {finding.Severity} {finding.Confidence} {finding.Strength} {finding.Message}\n");
        foreach (var attribution in result.Model.Attributions)
            text.Append(CultureInfo.InvariantCulture, $"{attribution.SourceSpan} {string.Join(' ', attribution.Cues)} {string.Join(' ', attribution.Contents)}\n");
        foreach (var claim in result.Model.Claims)
            text.Append(CultureInfo.InvariantCulture, $"{claim.Span}\n");
        return text.ToString();
    }

    private static string PrintLines(DocumentResult result)
    {
        var lines = result.Model.Document.Source.Lines;
        return string.Concat(result.Findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {lines.GetLinePosition(f.Span.Start)} {f.SeenText}\n")));
    }
}
