using System.Text;

using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>The report for people, at 80 columns.</summary>
public sealed class PrettyReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_of_every_severity()
    {
        _folder.Write("drafts/dam.md", "# The dam\n\n" + Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.Warning).Write("lock.txt", Drafts.Error + "\n" + Drafts.UnsafeFix).Write("clean.md", Drafts.Clean);

        Verifier.Verify(Report());
    }

    [Fact]
    public void Nothing_to_query()
    {
        _folder.Write("a.md", Drafts.Clean).Write("b.md", "<!-- lint-text disable-next-line SR3001 -- quoted -->\n" + Drafts.Suggestion);

        Verifier.Verify(Report());
    }

    [Fact]
    public void Tabs_and_CRLF()
    {
        _folder.Write("a.txt", "Mill:\tthe seagull\tturned a blind eye\tto the dam.\r\n\r\nSadly, the lock was closed.\r\n");

        Verifier.Verify(Report());
    }

    [Fact]
    public void Wide_and_non_BMP_characters()
    {
        _folder.Write("a.txt", "東京の議会 🏞️𝔘 the seagull turned a blind eye to the 水門, and e\u0301te\u0301 passed in 東京.\n");

        Verifier.Verify(Report());
    }

    [Fact]
    public void Very_long_lines()
    {
        var filler = string.Concat(Enumerable.Repeat("The mill wheel turns and the water runs on. ", 30));
        _folder.Write("a.txt", filler + "The seagull turned a blind eye to the broken dam. " + filler + "\n\n" + new string('x', 300) + " the vote was a sham " + new string('y', 300) + "\n");

        Verifier.Verify(Report());
    }

    [Fact]
    public void Finding_that_spans_lines()
    {
        _folder.Write("a.md", "The council turned a\nblind eye to the dam. “Nobody told us\nthat the bridge was unsafe.” The vote was\npostponed.\n");

        Verifier.Verify(Report());
    }

    [Fact]
    public void Lines_beyond_9999()
    {
        _folder.Write("a.txt", new string('\n', 12_344) + "The council met on 4 May 2024 in the old mill beside the lower lock and turned a blind eye to the broken dam.\n");

        Verifier.Verify(Report());
    }

    [Fact]
    public void Colours_mark_severity_id_and_underline()
    {
        _folder.Write("a.md", Drafts.Suggestion);

        Verifier.Verify(CommandRun.In(_folder, e => e with { IsTerminal = true }).Output.Replace('\u001b', '␛'));
    }

    [Theory]
    [InlineData("The vote was a sham, see https://drennia.example/archive/{0}/minutes and more.\n")]
    [InlineData("The council met late. “{0}” The vote was postponed.\n")]
    [InlineData("{0} the vote was a sham.\n")]
    [InlineData("Officials {0} said the vote was a sham.\n")]
    [InlineData("The vote was a sham{0} and [^{0}] more.\n\n[^{0}b]: See {0}.\n")]
    public void No_line_is_wider_than_the_terminal_whatever_the_draft_holds(string template)
    {
        string[] fillers = [new('x', 200), string.Concat(Enumerable.Repeat("東京", 60)), string.Concat(Enumerable.Repeat("𝔘", 120)), string.Concat(Enumerable.Repeat("a\t", 100)), string.Concat(Enumerable.Repeat("e\u0301", 150))];
        foreach (var (i, filler) in fillers.Index())
            _folder.Write($"{i}.md", template.Replace("{0}", filler, StringComparison.Ordinal));

        foreach (var width in new[] { 60, 80, 120 })
        {
            // A rule’s address is not broken, so that it can be clicked.
            var lines = CommandRun.In(_folder, e => e with { Width = width }).OutputLines.Where(l => width >= 80 || !l.Contains("/docs/rules/", StringComparison.Ordinal));
            Assert.All(lines, l => Assert.True(Columns.Width(l) <= width, $"{Columns.Width(l)} of {width} columns: {l}"));
        }
    }

    [Fact]
    public void Control_characters_of_a_draft_do_not_reach_the_terminal()
    {
        _folder.Write("a.txt", "The council met late. “Nobody \u001b[31mtold\u001b[0m us\u0007 the \u009b31mbridge was unsafe.” The vote was a \u001bsham.\n")
            .Write("b.md", "The mill.\n\n[^a\u0007b]: See the \u001b[31mminutes.\n");

        var run = CommandRun.In(_folder);
        Assert.Contains("SR4006", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR1003", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(CommandRun.In(_folder, "--format", "compact").Output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void Underline_stands_under_the_words_it_is_about()
    {
        _folder.Write(".editorconfig", "root = true\n[*]\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.SR3001.severity = suggestion\n");
        string[] before = ["", "東京 ", "🏞️ ", "e\u0301 ", "𝔘𝔘 ", "a\tb ", new string('w', 90) + " ", string.Concat(Enumerable.Repeat("🏞️ ", 40))];
        foreach (var (i, text) in before.Index())
            _folder.Write($"{i}.txt", $"{text}The vote was a sham from the start to the very last minute of the very long night.\n");

        var lines = Report().Split('\n');
        var marks = lines.Index().Where(l => l.Item.StartsWith("     │ ", StringComparison.Ordinal)).ToList();
        Assert.Equal(before.Length, marks.Count);
        foreach (var (i, underline) in marks)
        {
            Assert.Equal("^^^^", underline.Trim(' ', '│'));
            Assert.Equal("sham", AtColumn(lines[i - 1], underline.IndexOf('^', StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_reason_and_the_link_of_a_rule_are_given_once()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\nThe vote was a sham.\n").Write("b.md", Drafts.Suggestion);

        Assert.Single(Report().Split('\n'), l => l.Contains("docs/rules/SR3001.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_from_right_to_left_are_quoted_and_not_underlined()
    {
        _folder.Write("a.md", "The mill of \u05e9\u05dc\u05d5\u05dd is old. The vote was a sham from the start.\n");

        var lines = Report().Split('\n');
        Assert.Contains("     = the words: “sham”", lines);
        Assert.DoesNotContain(lines, l => l.Contains('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Text_before_the_words_uses_the_width_there_is()
    {
        var filler = string.Concat(Enumerable.Repeat("The mill wheel turns and the water runs on. ", 10));
        _folder.Write("a.txt", filler + "The vote was a sham.\n");

        Assert.Contains(Report().Split('\n'), l => Columns.Width(l) > 68 && l.EndsWith("The vote was a sham.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_to_look_at_first_is_named_where_there_is_much()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.Warning + "\nThe vote was a sham.\n").Write("b.md", Drafts.Error);

        var lines = Report().Split('\n');
        var first = Array.IndexOf(lines, "Look at these first:");
        Assert.StartsWith("  b.md:1 error SR4013 ", lines[first + 1], StringComparison.Ordinal);
        Assert.StartsWith("  a.md:5 warning SR1006 ", lines[first + 2], StringComparison.Ordinal);
        Assert.Contains("By rule: SR3001 loaded-term 2, ", string.Join(' ', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_with_questions_only_passes_and_says_so()
    {
        _folder.Write("a.md", "Critics slammed the plan on Monday, and an official said that it would be changed. Studies show that traffic will fall.\n");

        var run = CommandRun.In(_folder);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Matches(@"\d+ findings? in 1 of 1 draft: \d+ suggestions?\.", run.Output);
    }

    private static string AtColumn(string line, int column)
    {
        var used = 0;
        var text = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            if (used >= column && text.Length < "sham".Length && Columns.Width(rune) > 0)
                text.Append(rune.ToString());
            used += Columns.Width(rune);
        }

        return text.ToString();
    }

    /// <summary>The report, which is never wider than 80 columns.</summary>
    private string Report()
    {
        var run = CommandRun.In(_folder);
        Assert.Equal(string.Empty, run.Error);
        Assert.All(run.OutputLines, l => Assert.True(Columns.Width(l) <= HostEnvironment.DefaultWidth, $"{Columns.Width(l)} columns: {l}"));
        return run.Output;
    }
}
