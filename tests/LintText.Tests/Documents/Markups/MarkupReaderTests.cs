using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents.Markups;

/// <summary>What the readers of AsciiDoc, reStructuredText, LaTeX, Org and mails make of single constructs.</summary>
public sealed class MarkupReaderTests
{
    [Theory]
    [InlineData("= The levy\nOdo Lenk <odo@example.net>\n:lang: en\n\nIt *rose* by `4`.", "Heading 1 The levy\nParagraph It rose by □.")]
    [InlineData("[quote, Odo Lenk, The log]\n____\nNobody left.\n____", "BlockQuotation Nobody left.\nParagraph — Odo Lenk")]
    [InlineData("[quote, Odo Lenk]\nNobody left.", "BlockQuotation Nobody left.\nParagraph — Odo Lenk")]
    [InlineData("\"`Nobody left,`\" he said.footnote:[The log, page 3.]", "Paragraph “Nobody left,” he said.\nFootnote The log, page 3.")]
    [InlineData("* One\n+\nmore\n\n. Two\n\nTerm:: what it is", "ListItem 1 One\nParagraph more\nListItem 1 Two\nListItem 1 Term\nListItem 1 what it is")]
    [InlineData("WARNING: It rose.\n\n.The fees\n|===\n|Year |Fee\n\n|1900 |4\n|===", "Paragraph It rose.\nCaption The fees\nTableCell Year\nTableCell Fee\nTableCell 1900\nTableCell 4")]
    [InlineData("----\ncode\n----\n\n////\nno\n////\n\nSee https://example.net/a[the log^] and <<fees,fees>>.", "Code\nParagraph See the log and fees.")]
    public void AsciiDoc_is_read(string source, string expected) => DocumentView.VerifyBlocks(expected, source, "a.adoc");

    [Theory]
    [InlineData("Levy\n====\n\n:Author: Odo\n\nIt **rose** by ``4``.\n\nFees\n----\n\nx", "Heading 1 Levy\nParagraph It rose by □.\nHeading 2 Fees\nParagraph x")]
    [InlineData("He said:\n\n   Nobody left.\n\n   -- Odo Lenk", "Paragraph He said:\nBlockQuotation Nobody left.\nParagraph — Odo Lenk")]
    [InlineData("It rose [1]_ and `fell <https://example.net/a>`_.\n\n.. [1] The log.", "Paragraph It rose and fell.\nFootnote The log.")]
    [InlineData("See `the log`_ and log_.\n\n.. _the log: https://example.net/a\n.. _log: https://example.net/b", "Paragraph See the log and log.")]
    [InlineData("* One\n  more\n\n  Second\n* Two", "ListItem 1 One more\nListItem 1 Second\nListItem 1 Two")]
    [InlineData(".. note::\n   It rose.\n\n.. code-block:: c\n\n   x\n\nEnd.", "Paragraph It rose.\nCode\nParagraph End.")]
    [InlineData("Use::\n\n    code\n\n>>> x\n1\n\nEnd.", "Paragraph Use:\nCode\nCode\nParagraph End.")]
    [InlineData(".. a comment\n   of two lines\n\nTerm\n   what it is", "ListItem 1 Term\nListItem 1 what it is")]
    public void ReStructuredText_is_read(string source, string expected) => DocumentView.VerifyBlocks(expected, source, "a.rst");

    [Theory]
    [InlineData("\\documentclass{article}\n\\title{The levy}\n\\begin{document}\n\\maketitle\n\\section{Fees}\nIt \\emph{rose} by $4$.\n\n% no\nNext.\n\\end{document}", "Heading 1 The levy\nHeading 2 Fees\nParagraph It rose by □.\nParagraph Next.")]
    [InlineData("``Nobody left,'' he said.\\footnote{The log~3.}", "Paragraph “Nobody left,” he said.\nFootnote The log\u00A03.")]
    [InlineData("\\begin{quote}\nNobody left.\n\\end{quote}\n\\begin{itemize}\n\\item One\n\\item[Two] what\n\\end{itemize}", "BlockQuotation Nobody left.\nListItem 1 One\nListItem 1 Two\nListItem 1 what")]
    [InlineData("Caf\\'e in M\\\"{u}nchen, na\\\"{\\i}ve \\ss{} 5\\% --- so.", "Paragraph Café in München, naïve ß 5% — so.")]
    [InlineData("\\begin{table}\\begin{tabular}{lr} Year & Fee \\\\ \\hline 1900 & 4 \\\\ \\end{tabular}\\caption{The fees}\\end{table}", "TableCell Year\nTableCell Fee\nTableCell 1900\nTableCell 4\nCaption The fees")]
    [InlineData("It rose \\citep[p.~3]{lund2018} as \\textcite{okoro} says \\begin{equation} a \\end{equation} so.", "Paragraph It rose □ as □ says □ so.")]
    [InlineData("\\begin{verbatim}\n\\section{no}\n\\end{verbatim}\nSee \\href{https://example.net/a}{the log}.", "Code\nParagraph See the log.")]
    public void Latex_is_read(string source, string expected) => DocumentView.VerifyBlocks(expected, source, "a.tex");

    [Theory]
    [InlineData("#+TITLE: The levy\n* TODO Fees :board:\nIt *rose* by =4=.", "FrontMatter The levy\nHeading 1 Fees\nParagraph It rose by □.")]
    [InlineData("#+BEGIN_QUOTE\nNobody left.\n-- Odo Lenk\n#+END_QUOTE", "BlockQuotation Nobody left.\nParagraph — Odo Lenk")]
    [InlineData("It rose[fn:1] and [[https://example.net/a][fell]].\n\n[fn:1] The log.", "Paragraph It rose and fell.\nFootnote The log.")]
    [InlineData("- One\n  more\n- Term :: what\n\n| Year | Fee |\n|------+-----|\n| 1900 | 4 |", "ListItem 1 One more\nListItem 1 Term\nListItem 1 what\nTableCell Year\nTableCell Fee\nTableCell 1900\nTableCell 4")]
    [InlineData(":PROPERTIES:\n:ID: x\n:END:\n#+begin_src c\nx\n#+end_src\n# no\nIt fell [cite:@lund p. 3].", "Code\nParagraph It fell □.")]
    public void Org_is_read(string source, string expected) => DocumentView.VerifyBlocks(expected, source, "a.org");

    [Theory]
    [InlineData("From: Odo <o@example.net>\nSubject: The levy\n\nDear Mara,\n\nit rose.\n\n-- \nOdo", "FrontMatter The levy\nParagraph Dear Mara,\nParagraph it rose.")]
    [InlineData("Subject: A\n\nOdo Lenk wrote:\n> Nobody\n> left.\n\nI agree.", "FrontMatter A\nParagraph Odo Lenk wrote:\nBlockQuotation Nobody left.\nParagraph I agree.")]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 was clo=\nsed =3D shut.", "Paragraph Café was closed = shut.")]
    [InlineData("Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nIt rose.\n--b\nContent-Type: text/html\n\n<p>It rose.</p>\n--b--\n", "Paragraph It rose.\nCode")]
    public void Mail_is_read(string source, string expected) => DocumentView.VerifyBlocks(expected, source, "a.eml");

    [Theory]
    [InlineData("a.adoc", "The board raised the fee by 62 percent.footnote:[The log.]")]
    [InlineData("a.adoc", "The board raised the fee by 62 percent cite:[lund].")]
    [InlineData("a.adoc", "The board raised the fee by 62 percent, https://example.net/a[it said].")]
    [InlineData("a.rst", "The board raised the fee by 62 percent [1]_.\n\n.. [1] The log.")]
    [InlineData("a.rst", "The board raised the fee by 62 percent :cite:`lund`.")]
    [InlineData("a.rst", "The board raised the fee by 62 percent, log_.\n\n.. _log: https://example.net/a")]
    [InlineData("a.tex", "The board raised the fee by 62 percent~\\cite{lund}.")]
    [InlineData("a.tex", "The board raised the fee by 62 percent.\\footnote{The log.}")]
    [InlineData("a.org", "The board raised the fee by 62 percent [cite:@lund].")]
    [InlineData("a.org", "The board raised the fee by 62 percent.[fn:: The log.]")]
    [InlineData("a.eml", "Subject: A\n\nThe board raised the fee by 62 percent, https://example.net/a says.")]
    public void Citations_are_seen(string path, string source)
    {
        var model = new SourcingModel(DocumentReader.Read(path, SourceText.From(source)));
        Assert.True(model.IsCited(model.Sentences.First(s => model.Document.GetText(s.Span).StartsWith("The board", StringComparison.Ordinal))));
        Assert.All(model.Document.FootnoteReferences, r => Assert.True(r.IsDefined));
    }
}
