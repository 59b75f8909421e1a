using CsCheck;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>Whatever the markup, a place in the prose leads to the characters of the file that it was read from.</summary>
public sealed class SourceMappingTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    public static TheoryData<string> Formats => ["md", "html", "txt", "cs", .. GeneratedMarkup.ByExtension.Keys];

    [Theory]
    [Trait("Category", "Scaled")]
    [MemberData(nameof(Formats))]
    public void Blocks_hold_the_prose_that_was_put_in(string format) => Sample(format, (generated, document) =>
        Assert.Equal(generated.Blocks.Select(Normal), document.Blocks.Where(b => !b.Span.IsEmpty).Select(b => Normal(document.GetText(b.Span)))));

    [Theory]
    [Trait("Category", "Scaled")]
    [MemberData(nameof(Formats))]
    public void Every_character_leads_to_source_that_decodes_to_it(string format) => Sample(format, (_, document) =>
    {
        foreach (var block in document.Blocks)
        {
            var previous = new TextSpan(0, 0);
            foreach (var character in Characters(document, block.Span))
            {
                var span = document.GetSourceSpan(character);
                Assert.True(span.End <= document.Source.Length, $"{span} is outside the file.");
                Assert.True(span == previous || span.Start >= previous.End, $"{span} comes after {previous}.");
                var text = document.GetText(character);
                var source = document.Source.ToString(span);
                Assert.True(DecodesTo(source, text), $"“{source}” at {span} is not “{text}”.");
                previous = span;
            }
        }
    });

    [Theory]
    [Trait("Category", "Scaled")]
    [MemberData(nameof(Formats))]
    public void Tokens_cut_from_the_source_are_the_tokens(string format) => Sample(format, (generated, document) =>
    {
        var model = new SourcingModel(document);
        foreach (var token in model.Text.Tokens)
        {
            var text = document.GetText(token.Span);
            var cut = Cut(document, document.GetSourceSpan(token.Span));

            // For the markups that are read line by line, undoing their markup here would be a second reader; that each character leads to its own
            // in the source is held above, and here, that the whole leads back.
            if (GeneratedMarkup.ByExtension.ContainsKey(Path.GetExtension(document.Path)[1..]))
            {
                Assert.True(document.FindProse(document.GetSourceSpan(token.Span)) is { } prose && prose.Contains(token.Span), text);
                continue;
            }

            // A reference can stand for two characters, of which a token may hold one; its source is never split.
            if (!cut.Contains("&NotEqualTilde;", StringComparison.Ordinal))
                Assert.Equal(Seen(text, generated), GeneratedDocument.Clean(cut, generated.Path));
        }
    });

    [Theory]
    [Trait("Category", "Scaled")]
    [MemberData(nameof(Formats))]
    public void Findings_cut_from_the_source_are_what_the_rule_saw(string format)
    {
        var findings = 0;
        Sample(format, (generated, document) =>
        {
            foreach (var finding in Engine.Analyze(document, LintOptions.Default).Healthy().Findings.Where(f => f.SeenText is not null))
            {
                Interlocked.Increment(ref findings);
                if (GeneratedMarkup.ByExtension.ContainsKey(format))
                    Assert.Contains(GeneratedDocument.WithoutSpace(finding.SeenText!), document.FindProse(finding.Span) is { } prose ? GeneratedDocument.WithoutSpace(document.GetText(prose)) : GeneratedDocument.WithoutSpace(Cut(document, finding.Span)), StringComparison.Ordinal);
                else
                    Assert.Equal(Seen(finding.SeenText!, generated), GeneratedDocument.Clean(Cut(document, finding.Span), generated.Path));
            }
        });
        Assert.True(findings > 100, $"Only {findings} findings: the generated texts no longer make the rules speak.");
    }

    /// <summary>What was seen. In ordinary comments a character reference is text, and what is cut from them is cleaned of it all the same.</summary>
    private static string Seen(string text, GeneratedDocument generated) =>
        generated.Path.EndsWith(".cs", StringComparison.Ordinal) ? GeneratedDocument.Clean(text, generated.Path) : GeneratedDocument.WithoutSpace(text);

    private static void Sample(string format, Action<GeneratedDocument, ProseDocument> check)
    {
        var documents = format switch { "md" => GeneratedDocument.Markdown, "html" => GeneratedDocument.Html, "cs" => GeneratedDocument.CSharp, "txt" => GeneratedDocument.PlainText, _ => GeneratedMarkup.ByExtension[format] };
        documents.Sample(d => check(d, DocumentReader.Read(d.Path, SourceText.From(d.Source), CSharpProse.Comments)), iter: TestScale.Of(1500), threads: 2);
    }

    /// <summary>A stretch of source; an escaped character brings its backslash along, so that it is not taken for markup.</summary>
    private static string Cut(ProseDocument document, TextSpan span)
    {
        var start = document.Format == DocumentFormat.Markdown && span.Start > 0 && document.Source[span.Start - 1] == '\\' ? span.Start - 1 : span.Start;
        return document.Source.ToString(TextSpan.FromBounds(start, span.End));
    }

    /// <summary>The characters of a stretch of prose; a surrogate pair is one.</summary>
    private static IEnumerable<TextSpan> Characters(ProseDocument document, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var length = char.IsHighSurrogate(document.Prose[i]) && i + 1 < span.End && char.IsLowSurrogate(document.Prose[i + 1]) ? 2 : 1;
            yield return new TextSpan(i, length);
            i += length - 1;
        }
    }

    private static bool DecodesTo(string source, string text) => text switch
    {
        _ when source == text => true,
        "\uFFFC" => source.Length > 1,
        _ when IsMarkup(source, text) => true,
        " " => source.Length > 0 && source.All(c => char.IsWhiteSpace(c) || c is '\\' or '>' or '/' or '*') || source is "<br/>",
        _ => source == "\\" + text || (source.StartsWith('&') && GeneratedDocument.Decode(source).Contains(text, StringComparison.Ordinal)),
    };

    /// <summary>What the markups write for a character.</summary>
    private static bool IsMarkup(string source, string text) => text switch
    {
        " " => source.Any(char.IsWhiteSpace) || source is "\\,",
        "“" => source is "<q>" or "``" or "\"`" or "\\enquote{",
        "”" => source is "</q>" or "''" or "`\"" or "}",
        "–" => source is "--",
        "…" => source is "\\ldots{}",
        "ß" => source is "\\ss ",
        "α" => source is "\\alpha",
        _ => "[citation needed]".Contains(text, StringComparison.Ordinal) && source == "{{cn|date=May 2019}}",
    };

    private static string Normal(string prose) => prose.Replace(ProseDocument.Placeholder, '□').Replace('\u00A0', ' ');
}
