using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>What begins with two full stops: directives, notes, targets, comments.</summary>
internal sealed partial class RestBlocks
{
    private void WriteExplicit(TextSpan line, int indent)
    {
        if (NoteDefinition().Match(_text, line.Start, line.Length) is { Success: true } note)
        {
            WriteNote(note, line, indent);
        }
        else if (TargetPattern().Match(_text, line.Start, line.Length) is { Success: true } target)
        {
            builder.Anchors.AddId(target.Groups["name"].Value);
            _line++;
        }
        else if (DirectivePattern().Match(_text, line.Start, line.Length) is { Success: true } directive)
        {
            WriteDirective(directive, line, indent);
        }
        else
        {
            var end = EndOfBody(indent);
            var span = TextSpan.FromBounds(line.Start, Math.Max(line.End, lines.Trimmed(end).End));
            builder.AddComment(_text.Substring(Math.Min(line.Start + 2, span.End), span.End - Math.Min(line.Start + 2, span.End)), span);
            _line = end + 1;
        }
    }

    /// <summary>The last line that is indented more than the one here, blank lines at the end left out.</summary>
    private int EndOfBody(int indent)
    {
        var last = _line;
        for (var i = _line + 1; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
                continue;
            if (lines.Indent(i) <= indent)
                break;
            last = i;
        }

        return last;
    }

    private void WriteNote(Match note, TextSpan line, int indent)
    {
        var label = note.Groups["label"].Value;
        if (label is "#" or "*")
            label = LabelOf(label, ref label == "#" ? ref _numbered : ref _starred);
        var last = EndOfBody(indent);
        builder.AddFootnote(label, TextSpan.FromBounds(line.Start, Math.Max(line.End, lines.Trimmed(last).End)));
        var inner = _line + 1 <= last && !lines.IsBlank(_line + 1) ? lines.Indent(_line + 1) : indent + 3;
        Push(Math.Max(indent + 1, inner), BlockKind.Footnote);
        WriteParagraph(line.Start + note.Length, line.Start, inner);
    }

    private void WriteDirective(Match directive, TextSpan line, int indent)
    {
        var name = directive.Groups["name"].Value.ToLowerInvariant();
        var argument = TextSpan.FromBounds(line.Start + directive.Length, line.End);
        if (directive.Groups["substitution"].Success || IsCode(name))
        {
            var end = EndOfBody(indent);
            builder.AddSilentBlock(BlockKind.Code, TextSpan.FromBounds(line.Start, Math.Max(line.End, lines.Trimmed(end).End)));
            _line = end + 1;
            return;
        }

        _hasText = true;
        _line++;

        // Options stand below, before a blank line.
        while (_line < lines.Count && !lines.IsBlank(_line) && lines.Indent(_line) > indent && FieldPattern().IsMatch(lines.Of(_line).TrimStart()))
            _line++;
        var kind = name is "epigraph" or "highlights" or "pull-quote" ? BlockKind.BlockQuotation
            : name is "figure" or "image" ? BlockKind.Caption
            : _open.Peek().Kind;
        var body = NextLine(_line);
        var hasBody = body < lines.Count && lines.Indent(body) > indent;
        if (!argument.IsEmpty && TakesText(name))
        {
            // A text that begins beside the name goes on below it.
            _line--;
            var inner = _line + 1 < lines.Count && !lines.IsBlank(_line + 1) && lines.Indent(_line + 1) > indent ? lines.Indent(_line + 1) : indent + 3;
            Push(inner, kind);
            WriteParagraph(argument.Start, line.Start, inner);
            return;
        }

        if (!argument.IsEmpty && name is "admonition" or "topic" or "sidebar" or "rubric" or "table" or "list-table" or "centered")
            _writer.WriteBlock(argument, BlockKind.Caption, line);
        if (hasBody)
            Push(lines.Indent(body), kind);
    }

    private static bool TakesText(string name) => name is "note" or "warning" or "tip" or "hint" or "important" or "caution" or "danger" or "attention" or "error" or "seealso" or "todo" or "epigraph" or "highlights" or "pull-quote";

    /// <summary>Directives whose content is no prose.</summary>
    private static bool IsCode(string name) => name is "code" or "code-block" or "sourcecode" or "literalinclude" or "highlight" or "math" or "raw" or "parsed-literal" or "graphviz" or "digraph" or "graph" or "mermaid" or "uml" or "plantuml"
        or "productionlist" or "testcode" or "testoutput" or "testsetup" or "doctest" or "ipython" or "plot" or "prompt" or "command-output" or "jupyter-execute" or "csv-table" or "toctree" or "include" or "index" or "meta" or "role" or "default-role"
        or "contents" or "sectnum" or "bibliography" or "tabularcolumns" or "currentmodule" or "module" or "py:module" or "py:currentmodule" or "default-domain" or "autosummary" or "date" or "replace" or "unicode"
        || name.StartsWith("auto", StringComparison.Ordinal);

    [GeneratedRegex(@"\G\.\.[ \t]+\[(?<label>[0-9]+|#[\w.:+-]*|\*|[A-Za-z][\w.:+-]*)\](?:[ \t]+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex NoteDefinition();

    [GeneratedRegex(@"\G\.\.[ \t]+_(?:`(?<name>[^`]+)`|(?<name>(?:\\.|[^:\\])*)):(?:[ \t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"\G\.\.[ \t]+(?:(?<substitution>\|[^|\n]{1,80}\|)[ \t]+)?(?<name>[A-Za-z][\w:.+-]*?)[ \t]?::(?:[ \t]+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DirectivePattern();
}
