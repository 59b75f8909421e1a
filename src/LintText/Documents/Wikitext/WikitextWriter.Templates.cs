using System.Buffers;
using System.Globalization;

using LintText.Lexicons;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>What templates are read as: marks, works, notes, somebody’s words; all others are code.</summary>
internal sealed partial class WikitextWriter
{
    private readonly List<(TextSpan Source, TextSpan Text)> _listed = [];
    private bool _isInList;

    /// <summary>What ends a template’s name.</summary>
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("|{<\n:#");

    /// <summary>A parameter of a template: its name, or its number where it has none.</summary>
    private readonly record struct Parameter(string Name, int Bar, TextSpan NameSpan, TextSpan Value);

    /// <summary>Writes a template that has a line of its own. Most are boxes, and none is a sentence.</summary>
    /// <returns>Whether it was no part of a paragraph.</returns>
    public bool WriteStandingTemplate(int at, int end)
    {
        var (name, parameters) = Read(at, end);
        switch (WikiTemplates.BuiltIn.Find(name).Kind)
        {
            case WikiTemplateKind.Quotation:
                WriteQuotation(at, end, parameters);
                return true;
            case WikiTemplateKind.NoteList:
                WriteList(TextSpan.FromBounds(at + 2, end - 2));
                return true;
            case WikiTemplateKind.Work:
                Builder.BeginBlock();
                WriteWork(at, parameters);
                Builder.MarkWork();
                Builder.EndBlock(BlockKind.ListItem, TextSpan.FromBounds(at, end), 1);
                return true;
            case WikiTemplateKind.Other:
                // The text may point to a note that a box defines.
                WriteList(TextSpan.FromBounds(at + 2, end - 2));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes the notes that a list of notes defines.</summary>
    public void WriteList(TextSpan span)
    {
        _isInList = true;
        for (var i = span.Start; i < span.End;)
        {
            var next = Text.AsSpan(i, span.End - i).IndexOf('<');
            if (next < 0)
                break;
            i += next;
            i = Math.Max(i + 1, WriteHidden(i));
        }

        _isInList = false;
        foreach (var (source, text) in _listed)
        {
            Builder.BeginBlock();
            WriteNote(text);
            Builder.EndBlock(BlockKind.Footnote, source);
        }

        _listed.Clear();
    }

    /// <inheritdoc/>
    protected override void WriteNote(TextSpan text)
    {
        // The parameters of “{{sfn|Lund|2018|p=4}}” are its text.
        if (text.Start > 0 && Text[text.Start - 1] == '|' && markup.TemplateAt(text.Start) is null)
            WriteParts(ParametersOf(markup.Split(text.Start, text.End)));
        else
            Write(text);
    }

    private int WriteTemplate(int at, int end)
    {
        if (markup.TemplateAt(at) is not { } close || close > end)
            return at;

        var span = TextSpan.FromBounds(at, close);
        var (name, parameters) = Read(at, close);
        var (kind, value) = WikiTemplates.BuiltIn.Find(name);
        switch (kind)
        {
            case WikiTemplateKind.Mark:
                Builder.Append($"[{value}]", span);
                break;
            case WikiTemplateKind.Work:
                if (!Builder.HasProse)
                    Builder.MarkWork();
                WriteWork(at, parameters);
                break;
            case WikiTemplateKind.ShortNote when parameters.Count > 0:
                AddNote(string.Join(' ', parameters.Select(p => Cut(p.Value.Start, p.Value.End).Trim())), span, TextSpan.FromBounds(parameters[0].Bar + 1, close - 2));
                break;
            case WikiTemplateKind.ShortReference:
                AddCitation(span);
                break;
            case WikiTemplateKind.Note when Unnamed(parameters, "1") is { IsEmpty: false } text:
                AddNote(NextLabel(), span, text);
                break;
            case WikiTemplateKind.NoteName:
                foreach (var parameter in parameters.Where(p => char.IsAsciiDigit(p.Name[0]) && p.Value.Length > 0))
                    Builder.AddFootnoteReference(Cut(parameter.Value.Start, parameter.Value.End).Trim(), span);
                break;
            case WikiTemplateKind.NoteList:
                break;
            case WikiTemplateKind.Quotation when parameters.FirstOrDefault(p => WikiTemplates.BuiltIn.IsQuotationText(p.Name)).Value is { IsEmpty: false } words:
                Builder.Append("“", new TextSpan(at, 2));
                Write(words);
                Builder.Append("”", new TextSpan(close - 2, 2));
                break;
            case WikiTemplateKind.Text when (value == "last" ? parameters.LastOrDefault().Value : Unnamed(parameters, value)) is { IsEmpty: false } shown:
                Write(shown);
                break;
            case WikiTemplateKind.Other or WikiTemplateKind.Text when Builder.HasProse:
                Builder.AppendPlaceholder(span);
                break;
        }

        return close;
    }

    private void WriteQuotation(int at, int end, List<Parameter> parameters)
    {
        var span = TextSpan.FromBounds(at, end);
        var author = default(TextSpan);
        foreach (var parameter in parameters)
        {
            if (WikiTemplates.BuiltIn.IsQuotationText(parameter.Name))
                WriteBlock(parameter.Value, BlockKind.BlockQuotation, span);
            else if (WikiTemplates.BuiltIn.IsQuotationAuthor(parameter.Name))
                author = author.IsEmpty ? PlainTextReader.Trim(Text, parameter.Value) : author;
        }

        WriteSignature(author, new TextSpan(at, 2));
    }

    private void WriteWork(int at, List<Parameter> parameters)
    {
        var link = parameters.FirstOrDefault(p => RoleOf(p) == "link" && p.Value.Length > 0);
        if (link.Name is null)
            link = parameters.FirstOrDefault(p => RoleOf(p) == "archive" && p.Value.Length > 0);
        var address = PlainTextReader.Trim(Text, link.Value);
        var shown = parameters.Where(p => !PlainTextReader.Trim(Text, p.Value).IsEmpty && RoleOf(p) is not (null or "link" or "archive")).ToList();
        var isLinked = address.IsEmpty;
        foreach (var (i, parameter) in shown.Index())
        {
            if (i > 0)
                Builder.Append(", ", new TextSpan(parameter.Bar, 1));
            var value = PlainTextReader.Trim(Text, parameter.Value);
            switch (RoleOf(parameter))
            {
                case "title" when !isLinked:
                    AddLink(value, value, address);
                    isLinked = true;
                    break;
                case "accessed":
                    Builder.Append("Retrieved ", parameter.NameSpan);
                    Write(value);
                    break;
                case "doi":
                    Builder.Append("doi:", parameter.NameSpan);
                    Builder.Append(value);
                    break;
                case "isbn" or "issn" or "pmid" or "arxiv":
                    Builder.Append(parameter.Name.ToUpperInvariant() is "EPRINT" or "ARXIV" ? "arXiv:" : parameter.Name.ToUpperInvariant() + " ", parameter.NameSpan);
                    Builder.Append(value);
                    break;
                default:
                    Write(value);
                    break;
            }
        }

        if (!isLinked)
            AddBare(address, address, LinkForm.Address);
        else if (shown.Count == 0)
            Builder.AppendPlaceholder(new TextSpan(at, 2));
    }

    private static string? RoleOf(Parameter parameter) => WikiTemplates.BuiltIn.RoleOf(parameter.Name);

    private void WriteParts(List<Parameter> parameters)
    {
        foreach (var (i, parameter) in parameters.Where(p => p.Value.Length > 0).Index())
        {
            if (i > 0)
                Builder.Append(", ", new TextSpan(parameter.Bar, 1));
            Write(PlainTextReader.Trim(Text, parameter.Value));
        }
    }

    private static TextSpan Unnamed(List<Parameter> parameters, string name) => parameters.FirstOrDefault(p => p.Name == name).Value;

    private (string Name, List<Parameter> Parameters) Read(int at, int end)
    {
        var inner = TextSpan.FromBounds(at + 2, Math.Max(at + 2, end - 2));
        var nameEnd = Text.AsSpan(inner.Start, inner.Length).IndexOfAny(NameEnds) is >= 0 and var cut ? inner.Start + cut : inner.End;
        var name = Cut(inner.Start, nameEnd).Trim();
        if (nameEnd < inner.End && Text[nameEnd] == ':' && name.Equals("template", StringComparison.OrdinalIgnoreCase))
            name = Cut(nameEnd + 1, Text.AsSpan(nameEnd, inner.End - nameEnd).IndexOf('|') is >= 0 and var bar ? nameEnd + bar : inner.End).Trim();

        // What a box holds is not looked at.
        if (WikiTemplates.BuiltIn.Find(name).Kind == WikiTemplateKind.Other)
            return (name, []);

        var parts = markup.Split(inner.Start, inner.End);
        return (name, ParametersOf(parts[1..]));
    }

    private List<Parameter> ParametersOf(List<TextSpan> parts)
    {
        var parameters = new List<Parameter>();
        var number = 0;
        foreach (var part in parts)
        {
            var text = Text.AsSpan(part.Start, part.Length);
            var equals = text.IndexOf('=');
            var name = equals > 0 && text[..equals].Trim() is { Length: > 0 and < 40 } before && !before.ContainsAny("<[{") ? before.ToString() : null;
            var nameSpan = name is null ? new TextSpan(part.Start, 0) : PlainTextReader.Trim(Text, TextSpan.FromBounds(part.Start, part.Start + equals));
            parameters.Add(new Parameter(name ?? (++number).ToString(CultureInfo.InvariantCulture), part.Start - 1, nameSpan, name is null ? part : TextSpan.FromBounds(part.Start + equals + 1, part.End)));
        }

        return parameters;
    }
}
