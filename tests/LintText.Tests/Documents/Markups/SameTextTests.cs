using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents.Markups;

/// <summary>The same text says the same to rules, whatever markup it is written in.</summary>
public sealed class SameTextTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    /// <summary>A draft before it is written in a markup: “# ” a heading, “- ” an item, “> ” a quotation, “«…»” emphasis, “⟦text|address⟧” a link.</summary>
    private static readonly string[] Paragraphs =
    [
        "# Port Calder’s ferry levy splits the harbour board",
        "Experts warn that the new ferry levy will empty the quay within a year. A senior harbour official told this paper that the board had no choice.",
        "The levy, which the strongman of the harbour pushed through in February, takes 62 percent of what a «small» boat earns. “Nobody told us the boats would pay for the dredging.” The vote was postponed twice.",
        "Clearly, the board had no plan. The company’s “apology” arrived in June, and the dredging contract was «reportedly» signed before the tender closed.",
        "“We published every figure,” said Ilse Brandt, the mayor of Port Calder. “The so-called scandal is a quarrel about three boats.”",
        "The board published ⟦its accounts for 2025|https://harbour.example/accounts-2025⟧ in May. The ⟦tender|https://harbour.example/tender?utm_source=chatgpt.com⟧ closed on 4 February.",
        "# What the regime wants",
        "- A brazen smear campaign against the winner of the tender began in May.",
        "- Studies show that the lake loses a metre a year.",
        "It is widely believed that the governor knew of the scheme [citation needed]. Critics say the minister is a coward.",
        "> The second meeting was moved to Osk, and nobody objected to it at the time.",
        "A diplomat, speaking on condition of anonymity, said on Tuesday that both sides had given up on the treaty of 1931.",
        "The evictions on the northern shore amount to ethnic cleansing. Currently, the border post is closed to lorries.",
        "# How the vote went",
        "The radical group claimed that 3 million people had signed. According to a source close to the board, the figure was «much» lower.",
        "Many people think the dredging is a fiasco, and the mayor admitted that the so-called experts were wrong.",
    ];

    private static readonly (string Extension, Func<string, string> Write)[] Markups =
    [
        ("md", p => Mark(p, "## ", "", "- ", "> ", "*", "*", "[$text]($address)")),
        ("html", p => p[0] switch { '#' => $"<h2>{Inline(p[2..])}</h2>", '-' => $"<ul><li>{Inline(p[2..])}</li></ul>", '>' => $"<blockquote><p>{Inline(p[2..])}</p></blockquote>", _ => $"<p>{Inline(p)}</p>" }),
        ("wiki", p => Mark(p.Replace("[citation needed]", "{{citation needed|date=May 2026}}", StringComparison.Ordinal), "== ", " ==", "* ", "<blockquote>\n$\n</blockquote>", "''", "''", "[$address $text]")),
        ("adoc", p => Mark(p, "== ", "", "* ", "____\n$\n____", "_", "_", "$address[$text]")),
        ("rst", p => p[0] == '#' ? p[2..] + "\n" + new string('=', 80) : Mark(p, "", "", "- ", "   $", "*", "*", "`$text <$address>`_")),
        ("tex", p => Mark(p.Replace("“", "``", StringComparison.Ordinal).Replace("”", "''", StringComparison.Ordinal), "\\section{", "}", "\\begin{itemize}\n\\item $\n\\end{itemize}", "\\begin{quote}\n$\n\\end{quote}", "\\emph{", "}", "\\href{$address}{$text}")),
        ("org", p => Mark(p, "** ", "", "- ", "#+BEGIN_QUOTE\n$\n#+END_QUOTE", "/", "/", "[[$address][$text]]")),
    ];

    [Fact]
    public void Findings_are_the_same_in_each_markup()
    {
        var expected = Findings(Markups[0]);
        Assert.True(expected.Length >= 15, string.Join('\n', expected));
        foreach (var markup in Markups[1..])
        {
            var found = Findings(markup);
            var same = expected.Intersect(found).Count();
            Assert.True(same >= 0.98 * Math.Max(expected.Length, found.Length), $"{markup.Extension}: {same} of {expected.Length}\nmissing: {string.Join('\n', expected.Except(found))}\nmore: {string.Join('\n', found.Except(expected))}");
        }
    }

    /// <summary>A mail has no markup for headings, emphasis and links; what is left is judged as it is in a plain text.</summary>
    [Fact]
    public void A_mail_is_judged_as_a_plain_text()
    {
        static string Plain(string p) => p[0] == '#' ? string.Empty : Write(p, "", "", "$text");
        string[] Run(string extension, string head) => Findings((extension, p => Plain(p)), head);
        var expected = Run("txt", "");
        Assert.True(expected.Length >= 12);
        Assert.Equal(expected, Run("eml", "From: Odo Lenk <odo@example.net>\n\n"));
    }

    private static string[] Findings((string Extension, Func<string, string> Write) markup, string head = "")
    {
        var source = head + string.Join("\n\n", Paragraphs.Select(markup.Write)) + "\n";
        var document = DocumentReader.Read("draft." + markup.Extension, SourceText.From(source));
        return [.. Engine.Analyze(document, LintOptions.Default).Healthy().Findings.Select(f => $"{f.Rule.Id} {f.SeenText}").Order(StringComparer.Ordinal)];
    }

    private static string Mark(string paragraph, string heading, string headingEnd, string item, string quotation, string open, string close, string link)
    {
        var text = Write(paragraph[0] is '#' or '-' or '>' ? paragraph[2..] : paragraph, open, close, link);
        return paragraph[0] switch
        {
            '#' => heading + text + headingEnd,
            '-' => Around(item, text),
            '>' => Around(quotation, text),
            _ => text,
        };
    }

    private static string Around(string frame, string text) => frame.Contains('$', StringComparison.Ordinal) ? frame.Replace("$", text, StringComparison.Ordinal) : frame + text;

    private static string Inline(string text) => Write(text, "<em>", "</em>", "<a href=\"$address\">$text</a>");

    private static string Write(string text, string open, string close, string link)
    {
        text = text.Replace("«", open, StringComparison.Ordinal).Replace("»", close, StringComparison.Ordinal);
        while (text.IndexOf('⟦', StringComparison.Ordinal) is >= 0 and var at)
        {
            var end = text.IndexOf('⟧', at);
            var parts = text[(at + 1)..end].Split('|');
            text = text[..at] + link.Replace("$text", parts[0], StringComparison.Ordinal).Replace("$address", parts[1], StringComparison.Ordinal) + text[(end + 1)..];
        }

        return text;
    }
}
