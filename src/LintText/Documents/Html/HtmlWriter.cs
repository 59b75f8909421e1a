using System.Collections.Immutable;

using AngleSharp.Html.Parser;

using LintText.Lexicons;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes a stream of HTML tokens as blocks of prose, keeping to the main content where the page marks it.</summary>
internal sealed class HtmlWriter
{
    /// <summary>Elements nested deeper than this are an attack or an accident; their text is read, their kind does not count.</summary>
    private const int DeepestNesting = 400;

    private readonly ProseBuilder _builder;
    private readonly List<HtmlReader.Token> _tokens;
    private readonly bool _isFragment;
    private readonly string? _root;
    private readonly Stack<Element> _open = new();
    private readonly Dictionary<string, TextSpan> _anchors = new(StringComparer.Ordinal);
    private readonly HtmlReferences _references;
    private int _tooDeep;
    private int _skipDepth;
    private int _rootDepth;
    private int _placeholderStart = -1;
    private int _blockStart;

    /// <summary>How many tokens were looked at.</summary>
    private int _place;

    public HtmlWriter(ProseBuilder builder, List<HtmlReader.Token> tokens, bool isFragment)
    {
        _builder = builder;
        _references = new HtmlReferences(builder);
        _tokens = tokens;
        _isFragment = isFragment;
        _root = isFragment ? null : FindRoot(tokens);
        foreach (var token in tokens.Where(t => t.Type == HtmlTokenType.StartTag))
        {
            if ((token["id"] ?? token["name"]) is { } anchor)
            {
                _anchors.TryAdd(anchor, token.Span);
                builder.Anchors.AddId(anchor);
            }
        }
    }

    /// <summary>An open element and what it does to the text inside it.</summary>
    private sealed record Element(string Name, TextSpan Span, BlockKind? Kind, BlockKind? Suspected, bool IsSkipped, bool IsRoot, bool IsSuperscript);

    public void Write()
    {
        if (!_isFragment)
            WriteHead();

        _builder.BeginBlock();
        _blockStart = _tokens.Count > 0 ? _tokens[0].Span.Start : 0;
        foreach (var token in _tokens)
        {
            _place++;
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    Open(token);
                    break;
                case HtmlTokenType.EndTag:
                    Close(token);
                    break;
                case HtmlTokenType.Character:
                    WriteText(token);
                    break;
                case HtmlTokenType.Comment:
                    _builder.AddComment(token.Span);
                    break;
            }
        }

        var end = _tokens.Count > 0 ? _tokens[^1].Span.End : _blockStart;
        CloseUnclosedCode(end);
        EndBlock(end, reopen: false);
    }

    private static string? FindRoot(List<HtmlReader.Token> tokens)
    {
        var starts = tokens.Where(t => t.Type == HtmlTokenType.StartTag).ToList();
        return starts.Any(t => t.Name == "main" || t["role"] == "main") ? "main"
            : starts.Any(t => t.Name == "article") ? "article"
            : null;
    }

    private static bool IsRootElement(HtmlReader.Token token, string root) => token.Name == root || (root == "main" && token["role"] == "main");

    /// <summary>The title and description, which are prose though they stand in the head.</summary>
    private void WriteHead()
    {
        var values = ImmutableArray.CreateBuilder<FrontMatterValue>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (token is { Type: HtmlTokenType.StartTag, Name: "body" })
                break;

            if (token is { Type: HtmlTokenType.StartTag, Name: "meta" } && (token["name"] ?? token["property"]) is { } key && token["content"] is { } value)
                values.Add(new FrontMatterValue(key.ToLowerInvariant(), value, token.Span));

            if (token is { Type: HtmlTokenType.StartTag, Name: "title" } && i + 1 < _tokens.Count && _tokens[i + 1].Type == HtmlTokenType.Character)
            {
                _builder.BeginBlock();
                AppendText(_tokens[i + 1].Span);
                _builder.EndBlock(BlockKind.FrontMatter, _tokens[i + 1].Span);
            }
        }

        _builder.FrontMatter = new FrontMatter(default, values.ToImmutable());
    }

    private void Open(HtmlReader.Token token)
    {
        var name = token.Name;
        if (!HtmlElements.IsInline(name))
            EndBlock(token.Span.Start);

        if (HtmlElements.IsVoid(name))
        {
            OpenVoid(token);
            return;
        }

        if (token.IsSelfClosing && name is not ("a" or "p" or "div" or "span"))
            return;

        if (HtmlElements.ClosesItself(name))
            CloseImplied(name, token.Span.Start);

        var (suspected, isChrome) = Classify(token);
        var element = new Element(
            name,
            token.Span,
            HtmlElements.KindOf(name),
            suspected,
            (isChrome && IsSlight(token)) || HtmlElements.IsSkipped(name) || IsHidden(token),
            _root is not null && IsRootElement(token, _root),
            name == "sup" || token["role"] == "doc-noteref");
        if (_open.Count >= DeepestNesting && !element.IsSkipped)
        {
            _tooDeep++;
            return;
        }

        _open.Push(element);
        _skipDepth += element.IsSkipped ? 1 : 0;
        _rootDepth += element.IsRoot ? 1 : 0;
        if (!IsVisible || _placeholderStart >= 0)
            return;

        if (name == "pre" || HtmlElements.IsPlaceholder(name))
        {
            _placeholderStart = token.Span.Start;
        }
        else if (name == "q")
        {
            _builder.Append("“", token.Span);
        }

        if (name == "a" && token["href"] is { Length: > 0 } target)
            AddFootnoteMark(token, target);
        _references.Open(token);
    }

    private void OpenVoid(HtmlReader.Token token)
    {
        if (token.Name == "br")
            _builder.AppendSpace(token.Span);
        else if (token.Name is "img" or "embed" && IsVisible && _placeholderStart < 0 && _builder.HasProse)
            _builder.AppendPlaceholder(token.Span);
    }

    /// <summary>A mark in a superscript that points into the page is a footnote.</summary>
    private void AddFootnoteMark(HtmlReader.Token token, string target)
    {
        if (target is not ['#', _, ..] || (token["role"] != "doc-noteref" && !_open.Any(e => e.IsSuperscript)))
            return;

        var label = target[1..];
        _builder.AddFootnoteReference(label, token.Span);
        if (_anchors.TryGetValue(label, out var anchor))
            _builder.AddFootnote(label, anchor);
    }

    private void Close(HtmlReader.Token token)
    {
        if (!HtmlElements.IsInline(token.Name))
            EndBlock(token.Span.End);

        if (_tooDeep > 0 && !HtmlElements.IsSkipped(token.Name))
        {
            _tooDeep--;
            return;
        }

        if (!_open.Any(e => e.Name == token.Name))
            return;

        while (_open.Count > 0)
        {
            // Elements left open inside end where this tag begins.
            var isOwn = _open.Peek().Name == token.Name;
            Pop(isOwn ? token.Span : new TextSpan(token.Span.Start, 0));
            if (isOwn)
                break;
        }
    }

    private void CloseImplied(string name, int position)
    {
        // Only the innermost such element can be closed, and never through a container of another kind.
        foreach (var element in _open)
        {
            if (element.Name == name)
            {
                while (_open.Peek().Name != name)
                    Pop(new TextSpan(position, 0));
                Pop(new TextSpan(position, 0));
                return;
            }

            if (!HtmlElements.IsInline(element.Name))
                return;
        }
    }

    /// <summary>Code that is not closed runs to the end; what stands before it in its block is prose all the same.</summary>
    private void CloseUnclosedCode(int end)
    {
        while (_placeholderStart >= 0 && _open.Count > 0)
            Pop(new TextSpan(end, 0));
    }

    private void Pop(TextSpan end)
    {
        var visible = IsVisible;
        var element = _open.Pop();
        _skipDepth -= element.IsSkipped ? 1 : 0;
        _rootDepth -= element.IsRoot ? 1 : 0;
        if (!visible)
            return;

        _references.Close(element.Name, end.End);
        if (element.Name == "pre" && _placeholderStart == element.Span.Start)
        {
            var start = _placeholderStart;
            _placeholderStart = -1;
            _builder.EndBlock(BlockKind.Paragraph, default);
            _builder.AddSilentBlock(BlockKind.Code, TextSpan.FromBounds(start, Math.Max(start, end.End)));
            _builder.BeginBlock();
        }
        else if (HtmlElements.IsPlaceholder(element.Name) && _placeholderStart == element.Span.Start)
        {
            _builder.AppendPlaceholder(TextSpan.FromBounds(_placeholderStart, Math.Max(element.Span.End, end.End)));
            _placeholderStart = -1;
        }
        else if (element.Name == "q" && _placeholderStart < 0 && !end.IsEmpty)
        {
            // One that was never closed has no mark to point to.
            _builder.Append("”", end);
        }
    }

    private void WriteText(HtmlReader.Token token)
    {
        if (IsVisible && _placeholderStart < 0)
            AppendText(token.Span);
    }

    private void AppendText(TextSpan span)
    {
        var text = _builder.SourceString.AsSpan(span.Start, span.Length);
        var position = 0;
        if (text.Contains('&'))
        {
            foreach (var (start, length, symbol) in CharacterReferences.Find(text))
            {
                _builder.Append(TextSpan.FromBounds(span.Start + position, span.Start + start));
                _builder.Append(symbol, new TextSpan(span.Start + start, length));
                position = start + length;
            }
        }

        _builder.Append(TextSpan.FromBounds(span.Start + position, span.End));
    }

    private void EndBlock(int end, bool reopen = true)
    {
        if (_placeholderStart >= 0)
            return;

        _references.BreakLink(end);

        var kind = BlockKind.Paragraph;
        BlockKind? suspected = null;
        var level = 0;
        foreach (var element in _open)
        {
            if (element.Kind is { } found && kind == BlockKind.Paragraph)
            {
                kind = found;
                level = found == BlockKind.Heading ? element.Name[1] - '0' : 0;
            }

            suspected = element.Suspected ?? suspected;
        }

        if (_isFragment && kind == BlockKind.Heading)
            _builder.Anchors.AddHeading(CharacterReferences.Decode(HtmlElements.WithoutTags(_builder.SourceString[Math.Min(_blockStart, end)..end])));
        if (kind == BlockKind.ListItem)
            level = Math.Max(1, _open.Count(e => e.Name is "ul" or "ol" or "dl"));
        _builder.EndBlock(kind, TextSpan.FromBounds(Math.Min(_blockStart, end), end), level, suspected);
        if (reopen)
        {
            _builder.BeginBlock();
            _references.ContinueLink();
        }

        _blockStart = end;
    }

    private bool IsVisible => _skipDepth == 0 && (_root is null || _rootDepth > 0);

    /// <summary>What an element’s class or id says that it holds: readers’ comments, teasers, or what belongs to the page. Names are given by machines, too, so that more must speak for it.</summary>
    private static (BlockKind? Suspected, bool IsChrome) Classify(HtmlReader.Token token)
    {
        if (token.Name is "body" or "html" or "main" or "article" || HtmlElements.IsInline(token.Name))
            return (null, false);

        var furniture = PageFurniture.English;
        foreach (var name in (token["class"] + " " + token["id"]).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (furniture.IsCommentElement(name))
                return (BlockKind.Comment, false);
            if (furniture.IsTeaserElement(name))
                return (BlockKind.Teaser, false);
            if (furniture.IsChromeElement(name))
                return (null, true);
        }

        return (null, false);
    }

    private static bool IsHidden(HtmlReader.Token token) =>
        token["hidden"] is not null || token["aria-hidden"] == "true" || (token["style"] is { } style && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an element holds little text, or mostly links, as what belongs to a page does; an article in a box named so is read.</summary>
    private bool IsSlight(HtmlReader.Token start)
    {
        const int Most = 300, Furthest = 400;
        var at = _tokens.IndexOf(start, Math.Max(0, _place - 1));
        var (depth, length, linked, isLink) = (0, 0, 0, false);
        for (var i = at; i >= 0 && i < _tokens.Count && i - at < Furthest; i++)
        {
            var token = _tokens[i];
            if (token.Type == HtmlTokenType.Character)
            {
                // Indentation is no text.
                var text = _builder.SourceString.AsSpan(token.Span.Start, token.Span.Length).Trim().Length;
                length += text;
                linked += isLink ? text : 0;
            }
            else if (token.Name == "a")
            {
                isLink = token.Type == HtmlTokenType.StartTag;
            }
            else if (token.Name == start.Name && (depth += token.Type == HtmlTokenType.StartTag ? 1 : token.Type == HtmlTokenType.EndTag ? -1 : 0) == 0)
            {
                break;
            }
        }

        return length <= Most || linked * 2 >= length;
    }
}
