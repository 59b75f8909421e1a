using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Analysis;

/// <summary>Text with expected findings marked in it, as in Roslyn’s tests: <c>{|SR1003:…|}</c>.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Spans">The marked spans in the text, with their ids.</param>
internal sealed partial record Markup(string Text, ImmutableArray<(string Id, TextSpan Span)> Spans)
{
    /// <summary>Reads marked text.</summary>
    /// <param name="markup">The text with its marks.</param>
    /// <exception cref="MarkupException">A mark is not closed.</exception>
    public static Markup Parse(string markup)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start, int Mark)>();
        var spans = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        for (var i = 0; i < markup.Length;)
        {
            var match = OpenPattern().Match(markup, i);
            if (match.Success && match.Index == i)
            {
                open.Push((match.Groups["id"].Value, text.Length, i));
                i += match.Length;
            }
            else if (open.Count > 0 && markup.AsSpan(i).StartsWith("|}"))
            {
                var (id, start, _) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(markup[i++]);
            }
        }

        return open.Count == 0 ? new Markup(text.ToString(), spans.ToImmutable()) : throw new MarkupException($"A mark of {open.Peek().Id} is not closed.", open.Peek().Mark);
    }

    [GeneratedRegex(@"\{\|(?<id>[A-Z]{2,8}[0-9]{3,5}):", RegexOptions.CultureInvariant)]
    private static partial Regex OpenPattern();
}

/// <summary>Text is not marked as it should be.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="position">Where, as an offset in the text with its marks.</param>
internal sealed class MarkupException(string message, int position) : FormatException(message)
{
    /// <summary>Where, as an offset in the text with its marks.</summary>
    public int Position => position;
}
