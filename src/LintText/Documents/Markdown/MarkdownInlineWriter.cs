using System.Text.RegularExpressions;

using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes the inlines of one Markdown block as prose.</summary>
internal sealed partial class MarkdownInlineWriter(ProseBuilder builder)
{
    private const int DeepestNesting = 500;

    private readonly HtmlReferences _references = new(builder);

    private int _depth;

    /// <summary>The raw HTML element whose content is being passed over, if any.</summary>
    private string? _silentElement;
    private int _silentStart;

    /// <summary>Inlines in which a footnote mark or a link is none, or one that is known; in the order of the source.</summary>
    private readonly List<TextSpan> _covered = [];

    public void Write(ContainerInline container)
    {
        _silentElement = null;
        _covered.Clear();
        _references.Reset();
        WriteChildren(container);
        FindUndefined(container);
        if (_silentElement is not null)
        {
            // It runs to the end of its block; at least its tag stands in the source.
            var end = container.ParentBlock is { } parent ? MarkdownReader.ToTextSpan(parent.Span).End : 0;
            builder.AppendPlaceholder(TextSpan.FromBounds(_silentStart, Math.Min(builder.SourceString.Length, Math.Max(_silentStart + 1, Math.Max(end, EndOf(container))))));
        }

        _silentElement = null;
    }

    private void WriteChildren(ContainerInline container)
    {
        // Brackets nested deeper than any text has them would overflow the stack; what is in them is passed over.
        if (_depth >= DeepestNesting)
            return;

        _depth++;
        foreach (var inline in container)
            Write(inline);
        _depth--;
    }

    private void Write(Inline inline)
    {
        var span = MarkdownReader.ToTextSpan(inline.Span);
        if (_silentElement is not null && inline is not HtmlInline)
        {
            // What looks like the start of a link may hold the end tag that is waited for.
            if (inline is ContainerInline silent)
                WriteChildren(silent);
            return;
        }

        if (inline.TryGetAttributes()?.Id is { } id)
            builder.Anchors.AddId(id);

        if (inline is CodeInline or MathInline or TemplateTagInline or WikiLinkInline or FootnoteLink or AutolinkInline or HtmlInline or LinkInline)
            _covered.Add(span);

        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(literal, span);
                break;
            case HtmlEntityInline entity:
                builder.Append(entity.Transcoded.ToString(), span);
                break;
            case LineBreakInline:
                builder.AppendSpace(span);
                break;
            case CodeInline or MathInline or TemplateTagInline:
                builder.AppendPlaceholder(span);
                break;
            case WikiLinkInline { Text.IsEmpty: true }:
                builder.AppendPlaceholder(span);
                break;
            case WikiLinkInline wiki:
                builder.Append(wiki.Text);
                break;
            case LinkInline link:
                WriteLink(link, span);
                break;
            case AutolinkInline autolink:
                var target = autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url;
                builder.AddLink(new Link(builder.AppendPlaceholder(span), span, target, new TextSpan(span.Start + 1, Math.Max(0, span.Length - 2)), IsBare: true, LinkForm.Autolink));
                break;
            case HtmlInline html:
                WriteHtml(html, span);
                break;
            case FootnoteLink { IsBackLink: false } reference:
                // “[^a][^b]” is one link with a label to Markdig.
                if (builder.SourceString.AsSpan(span.Start, span.Length) is ['[', '^', ..] written && written.IndexOf("][^") is > 2 and var end)
                {
                    builder.AddWrittenFootnoteReference(written[2..end].ToString(), new TextSpan(span.Start, end + 1));
                    span = TextSpan.FromBounds(span.Start + end + 1, span.End);
                }

                builder.AddFootnoteReference(reference.Footnote.Label?.TrimStart('^') ?? string.Empty, span);
                break;
            case FootnoteLink or TaskList:
                break;
            case ContainerInline container:
                WriteChildren(container);
                break;
        }
    }

    private void WriteLiteral(LiteralInline literal, TextSpan span)
    {
        builder.AppendAligned(literal.Content.ToString(), span);
    }

    /// <summary>
    /// A footnote mark or a link whose label has no definition is left as text, in pieces. It is found again in the block’s
    /// source, where no inline that holds text of its own (a code span, a link) covers it.
    /// </summary>
    private void FindUndefined(ContainerInline container)
    {
        var block = container.ParentBlock is { } parent ? MarkdownReader.ToTextSpan(parent.Span) : default;
        block = TextSpan.FromBounds(block.Start, Math.Max(block.End, EndOf(container)));
        if (block.End > builder.SourceString.Length)
            return;

        var passed = 0;
        foreach (var match in UndefinedPattern().EnumerateMatches(builder.SourceString.AsSpan(block.Start, block.Length)))
        {
            var span = new TextSpan(block.Start + match.Index, match.Length);
            if (span.Start > 0 && builder.SourceString[span.Start - 1] is '\\' or '!' || IsCovered(span, ref passed))
                continue;

            var text = builder.SourceString.AsSpan(span.Start, span.Length);
            if (text.StartsWith("[^"))
                builder.AddWrittenFootnoteReference(text[2..^1].ToString(), span);
            else if (span.Start == 0 || !char.IsLetterOrDigit(builder.SourceString[span.Start - 1]))
                AddUndefinedLink(text.ToString(), span);
        }
    }

    /// <summary>Where a block’s last inline ends: Markdig’s span of a table cell can be shorter than the text in it.</summary>
    private static int EndOf(ContainerInline container)
    {
        var end = 0;
        for (Inline? last = container.LastChild; last is not null; last = (last as ContainerInline)?.LastChild)
            end = Math.Max(end, MarkdownReader.ToTextSpan(last.Span).End);
        return end;
    }

    /// <summary><c>[text][label]</c>, and <c>[label][]</c>; not the places of an array, <c>[0][1]</c> and <c>[i][j]</c>, nor keys of works, <c>[@a][@b]</c>.</summary>
    private void AddUndefinedLink(string written, TextSpan span)
    {
        var middle = written.IndexOf("][", StringComparison.Ordinal);
        var (text, label) = (written[1..middle], written[(middle + 2)..^1]);
        if (label.Length == 0)
            label = text;
        else if (text.Length == 1 && label.Length == 1)
            return;

        // Change logs set numbers of issues and commits side by side: [#12][#15], [cf94517][f1eb17].
        if (ChangePattern().IsMatch(text) && ChangePattern().IsMatch(label))
            return;

        var isArray = text.All(char.IsAsciiDigit) && label.All(char.IsAsciiDigit);
        if (!isArray && !string.IsNullOrWhiteSpace(label) && text is not ("x" or " ") && text[0] != '@' && label[0] != '@' && text[^1] != '\\')
            builder.AddUndefinedLink(string.Join(' ', label.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), span);
    }

    /// <summary>Whether an inline covers part of a stretch of source. Stretches are asked for in order; those passed are not looked at again.</summary>
    private bool IsCovered(TextSpan span, ref int passed)
    {
        while (passed < _covered.Count && _covered[passed].End <= span.Start)
            passed++;
        for (var i = passed; i < _covered.Count && _covered[i].Start < span.End; i++)
        {
            // Code or a picture inside a link’s text is part of it.
            if (_covered[i].OverlapsWith(span) && !(span.Start < _covered[i].Start && _covered[i].End < span.End))
                return true;
        }

        return false;
    }

    private void WriteLink(LinkInline link, TextSpan span)
    {
        var targetSpan = MarkdownReader.ToTextSpan(link.UrlSpan);
        if (targetSpan.End > builder.SourceString.Length || !span.Contains(targetSpan))
            targetSpan = new TextSpan(span.End, 0);
        else if (targetSpan.Length >= 2 && builder.SourceString[targetSpan.Start] == '<' && builder.SourceString[targetSpan.End - 1] == '>')
            targetSpan = new TextSpan(targetSpan.Start + 1, targetSpan.Length - 2);

        if (link.IsImage)
        {
            builder.AppendPlaceholder(span);
            return;
        }

        var target = link.GetDynamicUrl?.Invoke() ?? link.Url ?? string.Empty;
        if (link.IsAutoLink)
        {
            builder.AddLink(new Link(builder.AppendPlaceholder(span), span, target, span, IsBare: true, LinkForm.Address));
            return;
        }

        var start = builder.Position;
        WriteChildren(link);
        var end = builder.End;
        var isBare = link.FirstChild is LiteralInline only && only == link.LastChild && string.Equals(only.Content.ToString(), target, StringComparison.Ordinal);
        builder.AddLink(new Link(TextSpan.FromBounds(Math.Min(start, end), end), span, target, targetSpan, isBare, link.Reference is null ? LinkForm.Inline : LinkForm.Reference));
    }

    private void WriteHtml(HtmlInline html, TextSpan span)
    {
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            builder.AddComment(span);
            return;
        }

        var name = TagNamePattern().Match(html.Tag).Groups["name"].Value.ToLowerInvariant();
        var isEnd = html.Tag.StartsWith("</", StringComparison.Ordinal);
        if (_silentElement is not null)
        {
            if (isEnd && name == _silentElement)
            {
                var whole = TextSpan.FromBounds(_silentStart, span.End);
                builder.AppendPlaceholder(whole);
                _covered.Insert(_covered.FindLastIndex(c => c.Start <= whole.Start) + 1, whole);
                _silentElement = null;
            }
        }
        else if (name == "br")
        {
            builder.AppendSpace(span);
        }
        else if (!isEnd && !html.Tag.EndsWith("/>", StringComparison.Ordinal) && HtmlElements.IsPlaceholder(name))
        {
            _silentElement = name;
            _silentStart = span.Start;
        }
        else if (isEnd)
        {
            _references.Close(name, span.End);
            if (name == "q")
                builder.Append("”", span);
        }
        else if (HtmlReader.ReadTag(html.Tag, span) is { } tag)
        {
            if ((tag["id"] ?? tag["name"]) is { } anchor)
                builder.Anchors.AddId(anchor);
            if (name == "q")
                builder.Append("“", span);
            _references.Open(tag);
        }
    }

    [GeneratedRegex(@"\[\^[^\[\]\s]{1,200}\]|\[[^\[\]]{1,200}\]\[(?!\^)[^\[\]]{0,100}\]", RegexOptions.CultureInvariant)]
    private static partial Regex UndefinedPattern();

    [GeneratedRegex("^(?:#\\d+|[0-9a-f]{6,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex ChangePattern();

    [GeneratedRegex(@"^</?(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex TagNamePattern();
}
