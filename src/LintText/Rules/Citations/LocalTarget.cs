using System.Buffers;
using System.Text.RegularExpressions;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>A link to a file beside the document or to a place in it, taken apart.</summary>
/// <param name="Path">The path, decoded; empty for the document itself.</param>
/// <param name="Fragment">The fragment, decoded; empty where there is none.</param>
internal sealed partial record LocalTarget(string Path, string Fragment)
{
    private static readonly SearchValues<char> TemplateMarks = SearchValues.Create("{}<>$|*");

    /// <summary>Whether the fragment names something else: lines of a file (<c>#L10</c>), a piece of text (<c>#:~:text=…</c>), a part of a picture, a tab of DocFX’s (<c>#tab/linux</c>), a footnote that a publishing tool numbers (<c>#fn1</c>).</summary>
    public bool NamesNoHeading => LinePattern().IsMatch(Fragment);

    /// <summary>The links of a document that lead to files beside it or to places in it; not those that readers wrote, which are their own.</summary>
    public static IEnumerable<(Link Link, LocalTarget Target)> In(ProseDocument document)
    {
        var comments = document.Links.IsEmpty ? [] : TemplateComments(document.Source.ToString());
        foreach (var link in document.Links)
        {
            if (!IsCodeDirective(document, link) && !IsIn(comments, link.SourceSpan) && document.GetBlock(link.Span.Start).Kind != BlockKind.Comment && Parse(document, link) is { } target)
                yield return (link, target);
        }
    }

    /// <summary>DocFX’s “[!code-csharp[](~/samples/a.cs)]” and “[!VIDEO …]” bring code and films into a page, from places of their own.</summary>
    private static bool IsCodeDirective(ProseDocument document, Link link)
    {
        const int Longest = 40;
        var before = document.Source.ToString(TextSpan.FromBounds(Math.Max(0, link.SourceSpan.Start - Longest), link.SourceSpan.Start));
        return before.LastIndexOf("[!", StringComparison.Ordinal) is >= 0 and var at && before[at..].StartsWith("[!code", StringComparison.OrdinalIgnoreCase) && !before[at..].AsSpan().ContainsAny("]\n");
    }

    /// <summary>Whether one of some stretches, in their order, holds another.</summary>
    private static bool IsIn(List<(int Start, int End)> stretches, TextSpan span)
    {
        var at = stretches.BinarySearch((span.Start, int.MaxValue));
        var before = (at < 0 ? ~at : at) - 1;
        return before >= 0 && span.End <= stretches[before].End;
    }

    /// <summary>What stands in a template’s comments, which no reader sees.</summary>
    private static List<(int Start, int End)> TemplateComments(string source)
    {
        var comments = new List<(int Start, int End)>();
        for (var start = TemplateComment().Match(source); start.Success;)
        {
            var end = TemplateCommentEnd().Match(source, start.Index + start.Length);
            if (!end.Success)
                break;
            comments.Add((start.Index, end.Index));
            start = TemplateComment().Match(source, end.Index + end.Length);
        }

        return comments;
    }

    /// <summary>Takes a link’s target apart; null where it leads somewhere else, or is a template that something else fills in.</summary>
    private static LocalTarget? Parse(ProseDocument document, Link link)
    {
        var target = link.Target.Trim();
        if (link.Form is LinkForm.Autolink or LinkForm.Address or LinkForm.CiteAttribute || target.Length < 2 || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith('\\') || SchemePattern().IsMatch(target) || IsTemplate(link.TargetSpan.IsEmpty ? target : document.Source.ToString(link.TargetSpan)))
            return null;

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? string.Empty : target[(hash + 1)..];
        var path = hash < 0 ? target : target[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
            path = path[..query];

        // On code hosts, “../../issues” leads from a file to the pages of its repository.
        if (HostPagePattern().IsMatch(path))
            return null;

        // “example.org/a” was meant for an address, “user@host” for a mail address, and “javascript” frameworks use “#/route”.
        if (path.Contains('@', StringComparison.Ordinal) || fragment.StartsWith('/') || fragment.StartsWith('!'))
            return null;
        return new LocalTarget(Uri.UnescapeDataString(path), Uri.UnescapeDataString(fragment));
    }

    private static bool IsTemplate(string written) => written.AsSpan().IndexOfAny(TemplateMarks) >= 0 || StrayPercent().IsMatch(written);

    [GeneratedRegex(@"\{%-? {0,9}comment\b", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateComment();

    [GeneratedRegex(@"\{%-? {0,9}endcomment\b", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateCommentEnd();

    [GeneratedRegex(@"%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex StrayPercent();

    [GeneratedRegex(@"^(?:L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|:~:.*|page=\d+|t=\d+.*|tab/.*|xywh=.*|lines?-\d.*|(?:user-content-)?fn(?:ref)?[:-]?\w{1,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"^(?:\.\./){2,}(?:issues|pulls?|wiki|releases|tags|commits?|compare|discussions|actions|projects|security|graphs|stargazers|milestones?|labels|network)(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HostPagePattern();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex SchemePattern();
}
