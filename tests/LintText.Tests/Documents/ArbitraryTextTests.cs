using CsCheck;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.Sourcing;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>Any text at all can be read and analysed as any format.</summary>
public sealed class ArbitraryTextTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    /// <summary>What trips readers: fragments of markup, lone surrogates, control characters, half a line end.</summary>
    private static readonly Gen<string> Fragment = Gen.Frequency(
        (2, Gen.Char.Select(c => c.ToString())),
        (2, Gen.String[Gen.Char[' ', '~'], 1, 8]),
        (6, Gen.OneOf(
            "<", ">", "</", "<!--", "-->", "<p>", "</p>", "<li>", "<td>", "<pre>", "<code>", "</code>", "<q>", "<a href='#x'>", "<a href=", "<title>", "<script>", "<main>", "<svg>", "<![CDATA[", "<?", "<br", "<div class='comments'>",
            "&", "&#", "&#x110000;", "&#xD800;", "&#0;", "&amp", "&NotEqualTilde;", "&zzz;",
            "*", "**", "_", "`", "```\n", "~~~", "[", "](", "]", "][", "[^1]", "[^1]: ", "\n: ", "![", "\\", "> ", "- ", "1. ", "# ", "---\n", "+++\n", "|", "|-|", "$", "$$", ":::", "{.x}", "- [ ] ", "<http://", "http://",
            "\n", "\r", "\r\n", "\n\n", "\t", " ", "  \n", "    ", "\0", "\u0085", "\u2028", "\uFEFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\u0301", "\u200D", "\u00A0", "\uFFFC", "\uFFFF",
            "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "...", "…", ".", "!", "?", ",", ":", "—", "-", "(", ")",
            "// ", "/// ", "/*", "/**", " */", "\n// ", "\n/// ", "<summary>", "</summary>", "<see cref=\"a\"/>", "<item>", "#if A\n", "#endif\n", "$\"{", "\"\"\"", "{", "}", ";", "(", "TODO: ",
            "{{", "}}", "{{cite web|url=", "{{quote|", "{{sfn|", "{|", "\n|-\n", "\n|}\n", "[[", "]]", "[[File:a|", "<ref>", "<ref name=a/>", "</ref>", "<nowiki>", "'''", "== ", "\n==\n", "__TOC__",
            "\n____\n", "\n----\n", "\n|===\n", "[quote, Odo]\n", "footnote:[", "link:a[", "<<", ">>", "\n====\n", ":: ", "\n+\n", "\"`", "`\"",
            "\n.. ", ".. note::\n\n   ", "::\n\n  ", "`_ ", "[#a]_", "\n======\n", "=====  ===\n", "+---+--+\n", "| a | b |\n", ":ref:`", "|a|", "\n   ",
            "\\", "\\begin{", "\\end{", "quote}", "tabular}{ll}", "verbatim}", "\\item ", "\\footnote{", "\\section{", "\\href{", "\\cite{", "{", "}", "%", "$", "\\'e", "``", "''", "&", "\\begin{document}",
            "#+BEGIN_QUOTE\n", "#+END_QUOTE\n", "[fn:1]", "[fn::", "[cite:@", "\n* ", ":PROPERTIES:\n", ":END:\n", "#+title: ", "=", "~",
            "Subject: a\n", "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n", "=E9", "=\n", "> > ", "Content-Transfer-Encoding: quoted-printable\n",
            "title: ", "lint-text:\n  disable: SR3001\n", "lint-text disable", "Read more", "Also see", "Comments (3)",
            "Brandt", "said", "according to", "experts", "reportedly", "regime", "an official", "who", "that", "and", "the", "U.S.", "e.g.", "No.", "A.", "3.5", "on condition of anonymity", "utm_source=chatgpt.com", "[citation needed]", "(Lund 2018)")));

    private static readonly Gen<string> Text = Fragment.Array[0, 60].Select(string.Concat);

    public static TheoryData<string> Formats => ["md", "html", "txt", "cs", "wiki", "adoc", "rst", "tex", "org", "eml"];

    [Theory]
    [Trait("Category", "Scaled")]
    [MemberData(nameof(Formats))]
    public void Text_of_any_kind_is_read_and_analysed(string format) => Text.Sample(
        text =>
        {
            var document = DocumentReader.Read("draft." + format, SourceText.From(text), CSharpProse.Comments);
            CheckSpans(document);
            CheckLedger(new SourceLedger(Engine.Analyze(document, LintOptions.Default).Healthy().Model, LintOptions.Default.Get(ReferenceData.Feature)));
        },
        iter: TestScale.Of(8000),
        threads: 2,
        print: text => System.Text.Json.JsonSerializer.Serialize(text));

    private static void CheckLedger(SourceLedger ledger)
    {
        var document = ledger.Model.Document;
        var whole = new TextSpan(0, document.Prose.Length);
        Assert.All(ledger.Entries, e => Assert.True(e.AttributionCount >= 0 && e.Source.Mentions.All(whole.Contains), e.ToString()));
        Assert.All(ledger.Citations, c => Assert.True(document.Source.Length >= c.SourceSpan.End, c.ToString()));
        Assert.True(ledger.LongestStretch is not { } stretch || (stretch.SentenceCount >= stretch.ParagraphCount && stretch.ParagraphCount > 0 && whole.Contains(stretch.Span)), ledger.LongestStretch?.ToString());
    }

    private static void CheckSpans(ProseDocument document)
    {
        var whole = new TextSpan(0, document.Source.Length);
        for (var i = 0; i <= document.Prose.Length; i++)
        {
            Assert.True(whole.Contains(document.GetSourceSpan(new TextSpan(i, 0))), $"The place {i} is outside the file.");
            if (i < document.Prose.Length)
                Assert.True(whole.Contains(document.GetSourceSpan(new TextSpan(i, 1))), $"The character {i} is outside the file.");
        }

        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.True(whole.Contains(block.SourceSpan), $"{block} is outside the file.");
            Assert.True(block.Span.Start >= end && block.Span.End <= document.Prose.Length, $"{block} is out of order.");
            Assert.True(string.IsNullOrWhiteSpace(document.Prose[end..block.Span.Start]), $"Before {block} stands prose that is in no block.");
            end = block.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(document.Prose[end..]), "The end of the prose is in no block.");

        Assert.All(document.Links, l => Assert.True(whole.Contains(l.SourceSpan) && whole.Contains(l.TargetSpan) && l.Span.End <= document.Prose.Length, l.ToString()));
        Assert.All(document.FootnoteReferences, r => Assert.True(whole.Contains(r.SourceSpan) && r.Position <= document.Prose.Length, r.ToString()));
        Assert.All(document.Footnotes, n => Assert.True(whole.Contains(n.SourceSpan), n.ToString()));
        Assert.All(document.Comments, c => Assert.True(whole.Contains(c.SourceSpan), c.ToString()));
        Assert.All(document.Problems, p => Assert.True(whole.Contains(p.SourceSpan), p.ToString()));
    }
}
