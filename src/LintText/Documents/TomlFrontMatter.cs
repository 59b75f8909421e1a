using Microsoft.CodeAnalysis.Text;

using Tomlyn;
using Tomlyn.Parsing;

namespace LintText.Documents;

/// <summary>Reads front matter in TOML, as a stream of its parser’s events.</summary>
internal static class TomlFrontMatter
{
    private static readonly TomlParserOptions Options = new() { DecodeScalars = true };

    /// <summary>Reads front matter.</summary>
    /// <param name="builder">The document.</param>
    /// <param name="content">What stands between the fences.</param>
    /// <param name="whole">All of it, fences included.</param>
    public static void Read(ProseBuilder builder, TextSpan content, TextSpan whole)
    {
        var writer = new FrontMatterWriter(builder);
        try
        {
            new Reading(writer, builder.SourceString.Substring(content.Start, content.Length), content.Start).Read();
        }
        catch (TomlException exception)
        {
            builder.AddProblem($"front matter is not valid TOML: {DescribeFirst(exception)}", new TextSpan(content.Start, 0));
        }

        writer.Close(whole);
    }

    /// <summary>“(10,7) : error : Missing value.” without its place, which counts from the fence.</summary>
    private static string DescribeFirst(TomlException exception)
    {
        var message = exception.Message.Split('\n')[0];
        var at = message.IndexOf("error : ", StringComparison.Ordinal);
        return (at < 0 ? message : message[(at + "error : ".Length)..]).Trim().TrimEnd('.');
    }

    private sealed class Reading(FrontMatterWriter writer, string text, int offset)
    {
        private readonly Stack<(string Name, bool IsTable)> _open = new();
        private readonly List<string> _items = [];
        private string _key = string.Empty;
        private TextSpan _keySpan;

        public void Read()
        {
            var parser = TomlParser.Create(text, Options, null);
            while (parser.MoveNext())
                Read(parser.Current);
        }

        private string Prefix => _open.Count == 0 || _open.Peek().Name.Length == 0 ? string.Empty : _open.Peek().Name + ".";

        private bool IsInList => _open.Count > 0 && !_open.Peek().IsTable;

        private void Read(TomlParseEvent current)
        {
            switch (current.Kind)
            {
                case TomlParseEventKind.PropertyName:
                    _key = Prefix + current.PropertyName?.ToLowerInvariant();
                    _keySpan = SpanOf(current);
                    break;
                case TomlParseEventKind.StartTable:
                    _open.Push((_open.Count == 0 ? string.Empty : _key, true));
                    break;
                case TomlParseEventKind.StartArray:
                    _open.Push((_key, false));
                    _items.Clear();
                    break;
                case TomlParseEventKind.EndArray:
                    writer.Add(_open.Pop().Name, string.Join(',', _items), _keySpan);
                    _items.Clear();
                    break;
                case TomlParseEventKind.EndTable:
                    _open.Pop();
                    break;
                case TomlParseEventKind.String when IsInList:
                    _items.Add(current.StringValue ?? string.Empty);
                    break;
                case TomlParseEventKind.String:
                    writer.AddText(_key, current.StringValue ?? string.Empty, _keySpan, SpanOf(current), MarksOf(SpanOf(current)));
                    break;
                case TomlParseEventKind.Integer or TomlParseEventKind.Float or TomlParseEventKind.Boolean or TomlParseEventKind.DateTime:
                    var written = SpanOf(current) is var span && span.Start >= offset ? text.Substring(span.Start - offset, span.Length) : string.Empty;
                    if (IsInList)
                        _items.Add(written);
                    else
                        writer.Add(_key, written, _keySpan);
                    break;
            }
        }

        /// <summary>Tomlyn’s spans include their last character.</summary>
        private TextSpan SpanOf(TomlParseEvent current)
        {
            if (current.Span is not { } span)
                return new TextSpan(offset, 0);

            var start = Math.Clamp(span.Start.Offset, 0, text.Length);
            return TextSpan.FromBounds(offset + start, offset + Math.Clamp(span.End.Offset + 1, start, text.Length));
        }

        private int MarksOf(TextSpan span) => text.AsSpan(span.Start - offset, span.Length) is ['"', '"', '"', ..] or ['\'', '\'', '\'', ..] ? 3 : 1;
    }
}
