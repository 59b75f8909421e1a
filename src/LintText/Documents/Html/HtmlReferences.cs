using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Writes what elements say of sources: links, where quotations are from, titles of works, and numbers in superscripts. Raw HTML
/// inside Markdown is written by it, too.
/// </summary>
internal sealed partial class HtmlReferences(ProseBuilder builder)
{
    private const int DeepestNesting = 16;

    private readonly List<(string Name, int Start, TextSpan Tag, string Source)> _open = [];
    private (Link Link, int Start)? _link;

    /// <summary>Takes a start tag.</summary>
    public void Open(HtmlReader.Token token)
    {
        // Deeper nesting is an accident, and each would hold the text of all inside it.
        if (_open.Count >= DeepestNesting)
            return;

        switch (token.Name)
        {
            case "a" when token["href"] is { } target:
                _link = (new Link(default, token.Span, target, AddressOf(builder.SourceString, token.Span), IsBare: false, LinkForm.Element), builder.Position);
                break;
            case "cite" or "sup" when builder.HasProse || token.Name == "cite":
                _open.Add((token.Name, builder.Position, token.Span, string.Empty));
                break;
            case "q" or "blockquote" when token["cite"] is { Length: > 0 } source:
                _open.Add((token.Name, builder.Position, token.Span, source));
                break;
        }
    }

    /// <summary>Takes an end tag.</summary>
    /// <param name="name">The element.</param>
    /// <param name="end">Where its end tag ends in the source.</param>
    public void Close(string name, int end)
    {
        if (name == "a")
        {
            CloseLink(end);
            return;
        }

        var index = _open.FindLastIndex(e => e.Name == name);
        if (index < 0)
            return;

        var (_, start, tag, source) = _open[index];
        _open.RemoveRange(index, _open.Count - index);
        var written = builder.ProseAt(TextSpan.FromBounds(Math.Min(start, builder.End), builder.End));
        var prose = new TextSpan(start + written.Length - written.TrimStart().Length, written.Trim().Length);
        if (prose.IsEmpty)
            return;

        var element = TextSpan.FromBounds(tag.Start, Math.Max(tag.End, end));
        if (source.Length > 0)
            builder.AddLink(new Link(prose, tag, source, AddressOf(builder.SourceString, tag), IsBare: false, LinkForm.CiteAttribute));
        else if (name == "cite" || ReferenceMark.IsMark(written.Trim(), builder.SourceString, tag.Start))
            builder.AddMarkedReference(prose, element, isTitle: name == "cite");
    }

    /// <summary>Ends an open link where its block ends; one that has no text yet goes on in the next block.</summary>
    public void BreakLink(int end)
    {
        if (_link is { } link && builder.End > link.Start)
            CloseLink(end);
    }

    /// <summary>Tells that a new block has begun, in which a link without a text goes on.</summary>
    public void ContinueLink()
    {
        if (_link is { } link)
            _link = (link.Link, builder.Position);
    }

    private void CloseLink(int end)
    {
        if (_link is not { } link)
            return;

        _link = null;
        var span = TextSpan.FromBounds(Math.Min(link.Start, builder.End), builder.End);
        var source = TextSpan.FromBounds(link.Link.SourceSpan.Start, Math.Max(link.Link.SourceSpan.End, end));
        var text = builder.SourceString.AsSpan(link.Link.SourceSpan.End, Math.Max(0, source.End - link.Link.SourceSpan.End));
        builder.AddLink(link.Link with { Span = span, SourceSpan = source, IsBare = link.Link.Target.Length > 0 && text.StartsWith(link.Link.Target) });
    }

    /// <summary>Forgets what a block left open.</summary>
    public void Reset()
    {
        _open.Clear();
        _link = null;
    }

    /// <summary>The value of a tag’s <c>href</c> or <c>cite</c>. Attributes are gone through one by one, since another’s value may hold “href=”.</summary>
    public static TextSpan AddressOf(string text, TextSpan tag)
    {
        for (var match = AttributePattern().Match(text, tag.Start, tag.Length); match.Success; match = match.NextMatch())
        {
            if (match.Groups["value"].Success && match.Groups["name"].ValueSpan is var name && (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name.Equals("cite", StringComparison.OrdinalIgnoreCase)))
                return new TextSpan(match.Groups["value"].Index, match.Groups["value"].Length);
        }

        return new TextSpan(tag.End, 0);
    }

    [GeneratedRegex("""(?<=[\s"'/])(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s>"']+)))?""", RegexOptions.CultureInvariant)]
    private static partial Regex AttributePattern();
}
