using System.Xml.Linq;

using LintText.Documents;
using LintText.Word.Packages;

namespace LintText.Word.Reading;

/// <summary>
/// Reads a story of a document, which is what Word calls a flow of text: the body, a note, a text box. What is inserted is read and what is deleted is
/// not, hidden text is not, and comments are not looked at.
/// </summary>
/// <param name="text">Where the text goes.</param>
/// <param name="styles">The document’s styles.</param>
/// <param name="links">The addresses that the part’s links lead to, by their ids.</param>
/// <param name="footnotes">The numbers of footnotes.</param>
/// <param name="endnotes">The numbers of endnotes.</param>
/// <param name="fields">The open fields.</param>
/// <param name="host">The mark or box of the body that this hangs on, or null where it is the body.</param>
internal sealed class StoryReader(TextCollector text, StyleSheet styles, IReadOnlyDictionary<string, string> links, NoteNumbers footnotes, NoteNumbers endnotes, FieldStack fields, XElement? host)
{
    private readonly List<(XElement Content, XElement Anchor)> _boxes = [];
    private bool _isStyleHidden;
    private string? _label;

    /// <summary>The role that all paragraphs have that are no code, or null; and the label that the first of them begins with.</summary>
    public (BlockKind Kind, string Label)? Note { get; init; }

    /// <summary>Reads the blocks in an element.</summary>
    public void ReadBlocks(XElement container)
    {
        foreach (var element in container.Elements())
            ReadBlock(element);
    }

    private void ReadBlock(XElement element)
    {
        if (element.Name.Namespace == WordNames.Compatibility && element.Name.LocalName == "AlternateContent")
        {
            if (Chosen(element) is { } chosen)
                ReadBlocks(chosen);
            return;
        }

        if (!WordNames.IsWord(element.Name.Namespace))
            return;

        switch (element.Name.LocalName)
        {
            case "p":
                ReadParagraph(element);
                break;
            case "tbl":
                ReadBlocks(element);
                break;
            case "tr" when element.Child("trPr") is not { } properties || properties.Child("del") is null:
                text.BeginRow();
                ReadBlocks(element);
                text.EndRow();
                break;
            case "tc":
                text.BeginCell();
                ReadBlocks(element);
                text.EndCell();
                break;
            case "sdt":
                if (!IsPlaceholder(element) && element.Child("sdtContent") is { } content)
                    ReadBlocks(content);
                break;
            case "customXml" or "ins" or "moveTo" or "smartTag":
                ReadBlocks(element);
                break;
            case "bookmarkStart":
                ReadAnchor(element);
                break;
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var role = styles.RoleOf(properties);
        _isStyleHidden = styles.IsHidden(properties?.ChildValue("pStyle")) == true;
        var isFirst = !text.IsOpen;
        if (isFirst)
        {
            text.Begin();
            if (_label is { } label)
                text.AddNoteNumber(label);
        }

        ReadInlines(paragraph);

        // Where the end of a paragraph is deleted, the next one goes on with it.
        if (properties?.Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("moveFrom")) is not null && HasNext(paragraph))
            return;

        text.End(Note is { } note && role.Kind != BlockKind.Code ? new ParagraphRole(note.Kind) : role, _label);
        _label = null;
        ReadBoxes();
    }

    /// <summary>Reads a note.</summary>
    public void ReadNote(XElement note)
    {
        _label = Note?.Label;
        ReadBlocks(note);
    }

    private static bool HasNext(XElement paragraph) => paragraph.ElementsAfterSelf().FirstOrDefault(e => e.IsWord("p") || e.IsWord("tbl")) is { } next && next.IsWord("p");

    private void ReadBoxes()
    {
        if (_boxes.Count == 0)
            return;

        var boxes = _boxes.ToList();
        _boxes.Clear();
        foreach (var (content, anchor) in boxes)
            new StoryReader(text, styles, links, footnotes, endnotes, new FieldStack(content), anchor).ReadBlocks(content);
    }

    private void ReadInlines(XElement container)
    {
        foreach (var element in container.Elements())
            ReadInline(element);
    }

    private void ReadInline(XElement element)
    {
        if (!WordNames.IsWord(element.Name.Namespace))
        {
            if (element.Name.LocalName == "AlternateContent" && Chosen(element) is { } chosen)
                ReadInlines(chosen);
            else if (element.Name.LocalName is "oMath" or "oMathPara" && !fields.IsSilent)
                text.AddObject(element, host ?? element);
            return;
        }

        switch (element.Name.LocalName)
        {
            case "r":
                ReadRun(element);
                break;
            case "hyperlink":
                ReadLink(element);
                break;
            case "fldSimple":
                ReadSimpleField(element);
                break;
            case "sdt":
                if (!IsPlaceholder(element) && element.Child("sdtContent") is { } content)
                    ReadInlines(content);
                break;
            case "ins" or "moveTo" or "smartTag" or "customXml" or "bdo" or "dir":
                ReadInlines(element);
                break;
            case "bookmarkStart":
                ReadAnchor(element);
                break;
        }
    }

    private void ReadRun(XElement run)
    {
        var properties = run.Child("rPr");
        var style = properties?.ChildValue("rStyle");
        var isHidden = properties?.Switch("vanish") ?? styles.IsHidden(style) ?? _isStyleHidden;
        var isRaised = properties?.ChildValue("vertAlign") == "superscript";
        var isCode = style is not null && styles.IsCode(style);
        var isCustomMark = false;
        foreach (var element in run.Elements())
        {
            var isWord = WordNames.IsWord(element.Name.Namespace);
            if (isWord && element.Name.LocalName == "fldChar")
                fields.Take(element, text);
            else if (isWord && element.Name.LocalName == "instrText")
                fields.TakeInstruction(element.Value);
            else if (!isHidden && !fields.IsSilent && !isCustomMark)
                isCustomMark = ReadRunContent(element, isWord, isRaised, isCode);
        }
    }

    /// <returns>Whether what follows in the run is a mark of the writer’s own for a note.</returns>
    private bool ReadRunContent(XElement element, bool isWord, bool isRaised, bool isCode)
    {
        var anchor = host ?? element;
        if (!isWord)
        {
            if (element.Name.LocalName == "AlternateContent" && Chosen(element) is { } chosen)
            {
                foreach (var inner in chosen.Elements())
                    ReadRunContent(inner, WordNames.IsWord(inner.Name.Namespace), isRaised, isCode);
            }

            return false;
        }

        switch (element.Name.LocalName)
        {
            case "t" when isCode:
                text.AddObject(element, anchor);
                break;
            case "t":
                AddText(element, anchor, isRaised);
                break;
            case "tab" or "ptab":
                text.AddCharacter('\t', element, anchor);
                break;
            case "br" or "cr":
                text.AddBreak(element, anchor);
                break;
            case "noBreakHyphen":
                text.AddCharacter('-', element, anchor);
                break;
            case "sym":
                text.AddObject(element, anchor);
                break;
            case "drawing" or "pict" or "object":
                ReadDrawing(element, anchor);
                break;
            case "ruby" when element.Child("rubyBase") is { } written:
                ReadInlines(written);
                break;
            case "footnoteReference" or "endnoteReference" when element.Value("id") is { } id:
                var numbers = element.Name.LocalName == "footnoteReference" ? footnotes : endnotes;
                text.AddNoteMark(numbers.Mark(id, anchor), element, anchor);
                return element.Value("customMarkFollows") is "1" or "true" or "on";
        }

        return false;
    }

    /// <summary>White space at the edges counts only where the file says so, as in any XML of text.</summary>
    private void AddText(XElement element, XElement anchor, bool isRaised)
    {
        var value = element.Value;
        var (start, end) = (0, value.Length);
        if (!IsPreserved(element))
        {
            while (start < end && value[start] is ' ' or '\t' or '\r' or '\n')
                start++;
            while (end > start && value[end - 1] is ' ' or '\t' or '\r' or '\n')
                end--;
        }

        text.AddText(value, start, end - start, element, anchor, isRaised);
    }

    private static bool IsPreserved(XElement? element)
    {
        for (; element is not null; element = element.Parent)
        {
            if (element.Attribute(XNamespace.Xml + "space") is { } space)
                return space.Value == "preserve";
        }

        return false;
    }

    /// <summary>A box is a story of its own, which is read behind its paragraph. What else is drawn in the line has a place in its sentence.</summary>
    private void ReadDrawing(XElement drawing, XElement anchor)
    {
        var boxes = BoxesIn(drawing).ToList();
        foreach (var box in boxes)
            _boxes.Add((box, anchor));
        if (boxes.Count == 0 && !drawing.Elements().Any(e => e.Name.LocalName == "anchor"))
            text.AddObject(drawing, anchor);
    }

    private static IEnumerable<XElement> BoxesIn(XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (child.IsWord("txbxContent"))
            {
                yield return child;
            }
            else if ((child.Name.LocalName == "AlternateContent" ? Chosen(child) : child) is { } searched)
            {
                foreach (var box in BoxesIn(searched))
                    yield return box;
            }
        }
    }

    private void ReadLink(XElement link)
    {
        var address = link.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value is { } id ? links.GetValueOrDefault(id) : null;
        var place = link.Value("anchor");
        ReadLinked(link, address is null && place is null ? null : address + (place is null ? string.Empty : "#" + place));
    }

    private void ReadSimpleField(XElement field)
    {
        var instruction = field.Value("instr") ?? string.Empty;
        if (!FieldStack.IsLeftOut(instruction))
            ReadLinked(field, FieldStack.TargetOf(instruction));
    }

    private void ReadLinked(XElement element, string? target)
    {
        var isLink = target is not null && !fields.IsSilent;
        if (isLink)
            text.BeginLink(target!);
        ReadInlines(element);
        if (isLink)
            text.EndLink();
    }

    private void ReadAnchor(XElement bookmark)
    {
        if (bookmark.Value("name") is { Length: > 0 } name)
            text.AddAnchor(name);
    }

    /// <summary>Whether a control holds what it asks for, and nothing that anybody wrote.</summary>
    private static bool IsPlaceholder(XElement control) => control.Child("sdtPr") is { } properties && (properties.Switch("showingPlcHdr") == true || properties.Child("docPartObj")?.ChildValue("docPartGallery") == "Table of Contents");

    /// <summary>Of several ways to say the same the first, which is the newest.</summary>
    private static XElement? Chosen(XElement alternatives) => alternatives.Element(WordNames.Compatibility + "Choice") ?? alternatives.Element(WordNames.Compatibility + "Fallback");
}
