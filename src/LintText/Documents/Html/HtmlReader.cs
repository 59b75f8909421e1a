using System.Collections.Immutable;

using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Reads HTML from the tokens of AngleSharp’s tokenizer. Tokens know where they stand in the source; character references are
/// left undecoded by it and decoded here, so that every character keeps its exact place.
/// </summary>
internal static class HtmlReader
{
    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.Html, source);
        var tokens = Tokenize(builder.SourceString);
        new HtmlWriter(builder, tokens, isFragment: false).Write();
        return builder.Build();
    }

    /// <summary>Reads raw HTML that stands inside another format.</summary>
    public static void ReadFragment(ProseBuilder builder, TextSpan span)
    {
        var tokens = Tokenize(builder.SourceString.Substring(span.Start, span.Length), span.Start);
        new HtmlWriter(builder, tokens, isFragment: true).Write();
    }

    /// <summary>Reads a single start tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="span">Where it stands in the source.</param>
    public static Token? ReadTag(string tag, TextSpan span) => Tokenize(tag, span.Start) is [{ Type: HtmlTokenType.StartTag } only, ..] ? only : null;

    /// <summary>One token with its place in the source.</summary>
    internal sealed record Token(HtmlTokenType Type, string Name, TextSpan Span, ImmutableArray<(string Name, string Value)> Attributes, bool IsSelfClosing)
    {
        /// <summary>An attribute’s value, or null.</summary>
        public string? this[string attribute] => Attributes.FirstOrDefault(a => a.Name == attribute).Value is { } value ? CharacterReferences.Decode(value) : null;
    }

    /// <summary>Divides a text into tags, comments and what stands between them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where it begins in the source.</param>
    public static List<Token> Tokenize(string text, int offset = 0)
    {
        // The tokenizer folds line ends and replaces NUL, which would shift positions; characters of the same width do not.
        var input = text.Replace('\r', ' ').Replace('\0', ' ');
        var tokens = new List<Token>();
        using var source = new TextSource(input);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            var start = offset + token.Position.Index;
            if (tokens.Count > 0 && tokens[^1].Span.End > start)
                tokens[^1] = tokens[^1] with { Span = TextSpan.FromBounds(tokens[^1].Span.Start, start) };
            var name = (token.Name ?? string.Empty).ToLowerInvariant();
            var attributes = token is HtmlTagToken tag ? tag.Attributes.Select(a => (a.Name.ToLowerInvariant(), a.Value ?? string.Empty)).ToImmutableArray() : [];
            tokens.Add(new Token(token.Type, name, TextSpan.FromBounds(start, offset + text.Length), attributes, token is HtmlTagToken { IsSelfClosing: true }));
            if (token.Type == HtmlTokenType.StartTag)
                tokenizer.State = ContentOf(name);
        }

        return tokens;
    }

    /// <summary>How the text behind a start tag is read. The tree builder would say so, but a tree is slow to build and not needed.</summary>
    private static HtmlParseMode ContentOf(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };
}
