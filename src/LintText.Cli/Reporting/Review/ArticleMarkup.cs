using System.Globalization;
using System.Text;

using LintText.Documents;
using LintText.Workspace;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Reporting.Review;

/// <summary>Writes a draft as it reads: headings, lists, tables, quotations, notes, and apart from it what belongs to no article.</summary>
internal sealed class ArticleMarkup
{
    private readonly DraftReview _review;
    private readonly InlineMarkup _inline;
    private readonly StringBuilder _html = new();
    private readonly int _headline;
    private int _listDepth;
    private readonly Stack<string> _lists = new();
    private string? _group;
    private bool _isRowOpen;
    private int _tables;
    private int _rows;
    private int _headingLevel = 1;

    public ArticleMarkup(DraftReview review, SourceTints tints)
    {
        _review = review;
        var footnotes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in review.Blocks.Where(b => b.NoteLabel is not null))
            footnotes.TryAdd(block.NoteLabel!.ToLowerInvariant(), block.Index);
        _inline = new InlineMarkup(review, tints, footnotes);

        // A headline stands first, but for what a file’s metadata says.
        _headline = review.Blocks.FirstOrDefault(b => b.Kind != BlockKind.FrontMatter) is { Kind: BlockKind.Heading } first ? first.Index : -1;
        Headline = _headline >= 0 ? Words(review.Blocks[_headline]) : VisibleText.Html(review.Title);
        Body = WriteBody();
    }

    /// <summary>The headline’s HTML.</summary>
    public string Headline { get; }

    /// <summary>The id of the headline’s block; null where the draft has none.</summary>
    public string? HeadlineId => _headline < 0 ? null : IdOf(_review.Blocks[_headline]);

    /// <summary>The HTML of all that stands below the headline.</summary>
    public string Body { get; }

    /// <summary>How many passages each source has, by its index.</summary>
    public IReadOnlyDictionary<int, int> Passages => _inline.Passages;

    /// <summary>The id that a block has on the page.</summary>
    public static string IdOf(ReviewBlock block) => string.Create(CultureInfo.InvariantCulture, $"b{block.Index}");

    private string WriteBody()
    {
        foreach (var block in _review.Blocks.Where(b => b.Kind != BlockKind.Footnote && b.Index != _headline && !RepeatsHeadline(b)))
            Write(block);
        CloseGroup();
        var notes = _review.Blocks.Where(b => b.Kind == BlockKind.Footnote).ToList();
        if (notes.Count > 0)
        {
            _html.Append("<div class=\"footnotes\">\n");
            foreach (var note in notes)
                Element("p", note, note.NoteLabel is { } label ? $"<sup class=\"fn\">[{VisibleText.Html(label)}]</sup> " : string.Empty);
            _html.Append("</div>\n");
        }

        return _html.ToString();
    }

    /// <summary>A title in the metadata says again what the headline says, unless there is something to say about it.</summary>
    private bool RepeatsHeadline(ReviewBlock block) =>
        block.Kind == BlockKind.FrontMatter && _headline >= 0 && TextOf(block) == TextOf(_review.Blocks[_headline]) && !_review.Notes.Any(n => n.Block == block.Index);

    private string TextOf(ReviewBlock block) => _review.Prose.Substring(block.Span.Start, block.Span.Length);

    private void Write(ReviewBlock block)
    {
        var group = block.Kind switch
        {
            BlockKind.ListItem => "list",
            BlockKind.TableCell => "table",
            BlockKind.BlockQuotation => "blockquote",
            BlockKind.Teaser => "teasers",
            BlockKind.Comment => "comments",
            BlockKind.Furniture => "furniture",
            _ => null,
        };
        if (group != _group || (block.StartsGroup && group is "table") || (block.PicturesBefore.Length > 0 && group is not null))
            CloseGroup();
        foreach (var picture in block.PicturesBefore)
            _html.Append("<p class=\"picture\">Picture").Append(picture.Length > 0 ? ": " : string.Empty).Append(VisibleText.Html(picture)).Append("</p>\n");
        if (group != _group)
            OpenGroup(group, block);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                // Levels that a draft leaves out would be holes for those who go from heading to heading.
                _headingLevel = Math.Clamp(Math.Max(2, block.Level), 2, Math.Min(6, _headingLevel + 1));
                Element(string.Create(CultureInfo.InvariantCulture, $"h{_headingLevel}"), block);
                break;
            case BlockKind.ListItem:
                WriteItem(block);
                break;
            case BlockKind.TableCell:
                WriteCell(block);
                break;
            case BlockKind.Code:
                _html.Append("<pre id=\"").Append(IdOf(block)).Append("\"><code>").Append(VisibleText.Html(block.Code ?? string.Empty)).Append("</code></pre>\n");
                break;
            case BlockKind.Caption:
                Element("p class=\"caption\"", block);
                break;
            case BlockKind.FrontMatter:
                Element("p class=\"front\"", block);
                break;
            default:
                Element("p", block);
                break;
        }
    }

    private void Element(string tag, ReviewBlock block, string before = "")
    {
        _html.Append('<').Append(tag).Append(" id=\"").Append(IdOf(block)).Append("\" dir=\"auto\">").Append(before);
        _inline.Append(_html, block);
        _html.Append("</").Append(tag.Split(' ')[0]).Append(">\n");
    }

    private string Words(ReviewBlock block)
    {
        var html = new StringBuilder();
        _inline.Append(html, block);
        return html.ToString();
    }

    private void WriteItem(ReviewBlock block)
    {
        if (block.ContinuesItem && _listDepth > 0)
        {
            Element("p", block);
            return;
        }

        const int Deepest = 8;
        var depth = Math.Clamp(block.Level, 1, Deepest);
        while (_listDepth > depth)
            CloseList();
        if (_listDepth == depth)
            _html.Append("</li>");
        while (_listDepth < depth)
        {
            var list = block.IsNumbered ? "ol" : "ul";
            _lists.Push(list);
            _html.Append('<').Append(list).Append('>').Append(_listDepth + 1 < depth ? "<li class=\"bare\">" : string.Empty);
            _listDepth++;
        }

        _html.Append("<li>");
        Element("p", block);
    }

    private void CloseList()
    {
        _html.Append("</li></").Append(_lists.Pop()).Append(">\n");
        _listDepth--;
    }

    private void WriteCell(ReviewBlock block)
    {
        if (block.StartsRow || !_isRowOpen)
        {
            _html.Append(_isRowOpen ? "</tr>\n<tr>" : "<tr>");
            _isRowOpen = true;
            _rows++;
        }

        for (var i = 0; i < block.EmptyCellsBefore; i++)
            _html.Append("<td></td>");
        Element(!block.IsHead ? "td" : _rows == 1 ? "th scope=\"col\"" : "th scope=\"row\"", block);
    }

    private void OpenGroup(string? group, ReviewBlock block)
    {
        _group = group;
        var paragraphs = _review.Blocks.Skip(block.Index).TakeWhile(b => b.Kind == block.Kind).Count();
        _html.Append(group switch
        {
            "table" => string.Create(CultureInfo.InvariantCulture, $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table {++_tables}\"><table><tbody>\n"),
            "blockquote" => "<blockquote>\n",
            "teasers" => $"<details class=\"outside\"><summary>Not the article: what looks like pointers to others, {Counted.Of(paragraphs, "paragraph")}</summary>\n",
            "comments" => $"<details class=\"outside\"><summary>Not the article: what looks like readers’ comments, {Counted.Of(paragraphs, "paragraph")}</summary>\n",
            "furniture" => $"<details class=\"outside\"><summary>Not the article: what looks like furniture of the page, {Counted.Of(paragraphs, "paragraph")}</summary>\n",
            _ => string.Empty,
        });
    }

    private void CloseGroup()
    {
        while (_listDepth > 0)
            CloseList();
        _html.Append(_group switch
        {
            "table" => $"{(_isRowOpen ? "</tr>" : string.Empty)}</tbody></table></div>\n",
            "blockquote" => "</blockquote>\n",
            "teasers" or "comments" or "furniture" => "</details>\n",
            _ => string.Empty,
        });
        _isRowOpen = false;
        _rows = 0;
        _group = null;
    }
}
