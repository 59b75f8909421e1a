using System.Collections.Immutable;

using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Reads HTML from the tokens of AngleSharp’s parser. Tokens know where they stand in the source; character references are
/// left undecoded by the parser and decoded here, so that every character keeps its exact place.
/// </summary>
internal static class HtmlReader
{
    /// <summary>Elements nested deeper than this are an attack or an accident.</summary>
    private const int DeepestNesting = 400;

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

    /// <summary>One token with its place in the source.</summary>
    internal sealed record Token(HtmlTokenType Type, string Name, TextSpan Span, ImmutableArray<(string Name, string Value)> Attributes, bool IsSelfClosing)
    {
        /// <summary>An attribute’s value, or null.</summary>
        public string? this[string attribute] => Attributes.FirstOrDefault(a => a.Name == attribute).Value is { } value ? CharacterReferences.Decode(value) : null;
    }

    private static List<Token> Tokenize(string text, int offset = 0)
    {
        var tokens = new List<Token>();
        var options = new HtmlParserOptions
        {
            IsNotConsumingCharacterReferences = true,
            IsNotSupportingFrames = true,
            MaximumDepth = DeepestNesting,
            OnToken = (token, range) =>
            {
                var start = offset + token.Position.Index;
                if (tokens.Count > 0 && tokens[^1].Span.End > start)
                    tokens[^1] = tokens[^1] with { Span = TextSpan.FromBounds(tokens[^1].Span.Start, start) };
                var attributes = token is HtmlTagToken tag ? tag.Attributes.Select(a => (a.Name.ToLowerInvariant(), a.Value ?? string.Empty)).ToImmutableArray() : [];
                tokens.Add(new Token(token.Type, (token.Name ?? string.Empty).ToLowerInvariant(), TextSpan.FromBounds(start, offset + text.Length), attributes, token is HtmlTagToken { IsSelfClosing: true }));
            },
        };

        // The parser folds line ends and replaces NUL, which would shift positions; characters of the same width do not.
        var input = text.Replace('\r', ' ').Replace('\0', ' ');
        new HtmlParser(options).ParseDocument(input).Dispose();
        if (tokens.Count > 0 && tokens[^1].Type == HtmlTokenType.EndOfFile)
            tokens.RemoveAt(tokens.Count - 1);
        return tokens;
    }
}
