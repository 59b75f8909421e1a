using System.Text.RegularExpressions;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>Whatever drafts, names, arguments and settings hold, nothing in what is printed acts on a terminal or a workflow runner.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Hostile = "\e]0;t\a\e[31m\u009B2J\u202E\u2066\u200B\uFEFF##vso[task.setvariable variable=a]b \r::error::x";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string[]> Commands => new(
    [
        ["--format", "pretty"],
        ["--format", "compact"],
        ["--format", "json"],
        ["--format", "github"],
        ["--format", "sarif"],
        ["--fix"],
        ["--baseline", Hostile, "--update-baseline"],
        ["--baseline", Hostile],
        ["--output", Hostile + "/x"],
        ["--sarif", Hostile + "/x"],
        ["--cache", Hostile + "\0"],
        ["--rules", Hostile],
        ["--rules", "pack.yml"],
        ["--include", Hostile],
        ["sources"],
        ["sources", "--format", "json"],
        ["review"],
        ["review", "--output", Hostile + "\0"],
        ["review", "--compare", Hostile],
        ["review", "--verdicts", Hostile],
        [Hostile],
        [Hostile + "*.md"],
        ["--" + Hostile],
        ["--format", Hostile],
        ["@" + Hostile],
        ["explain", Hostile],
        ["rules", "--family", Hostile],
        ["new", "rule", Hostile],
        ["new", "rule", "x", "--id", Hostile],
        ["new", "rule", "x", "--folder", Hostile],
        ["test", Hostile],
        ["test", ".", "--rules", "pack.yml"],
        ["init", Hostile],
        ["--help", Hostile],
    ]);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_acts(string[] args)
    {
        Fill();
        foreach (var isTerminal in new[] { false, true })
        {
            var run = CommandRun.In(_folder, e => e with { IsTerminal = isTerminal, IsErrorTerminal = false, Width = 60 }, args);
            var output = isTerminal ? Regex.Replace(run.Output, @"\e\[[0-9;]*m", string.Empty) : run.Output;

            Assert.True(ScreenedTextTests.IsHarmless(output, allowsLines: true), output);
            Assert.True(ScreenedTextTests.IsHarmless(run.Error, allowsLines: true), run.Error);
            var commands = output.Split('\n').Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal)).ToList();
            if (args.Contains("github"))
                Assert.All(commands, c => Assert.Matches(@"^::(error|warning|notice) (file=[^:]*,|title=)[^:]*::", c));
            else
                Assert.Empty(commands);
            Assert.DoesNotContain(run.Error.Split('\n'), l => l.TrimStart().StartsWith("::", StringComparison.Ordinal));
            Assert.All(run.ErrorLines, l => Assert.Matches("^(lint-text: |Fixed |The baseline )", l));
        }
    }

    [Fact]
    public void A_report_in_a_file_is_screened_too()
    {
        Fill();
        CommandRun.In(_folder, "--output", "report.txt");

        Assert.True(ScreenedTextTests.IsHarmless(_folder.Read("report.txt"), allowsLines: true));
    }

    private void Fill()
    {
        _folder.Write("a.md", $"The seagull turned a blind eye to it. [a]({Hostile.Replace("\r", "&#13;", StringComparison.Ordinal).Replace(' ', '_')}.md) An official {Hostile.Replace('\r', ' ')} said it was {Hostile.Replace('\r', ' ')}.\n\n“It {Hostile.Replace('\r', ' ')} will,” said Odo Lenk{Hostile.Replace('\r', ' ')}.\n")
            .Write("here/.editorconfig", $"[*.md]\nlint_text.document_kind = {Hostile}\nlint_text.x{Hostile} = 1\ndotnet_diagnostic.SR3001.severity = {Hostile}\nlint_text.style_sheet = {Hostile}.yml\n")
            .Write("here/b.md", Drafts.Suggestion)
            .Write("c.md", $"---\nbibliography: \"{Hostile.Replace("\e", "\\e", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\a", "\\a", StringComparison.Ordinal).Replace("\u009B", "\\u009B", StringComparison.Ordinal)}.bib\"\n---\n\n<!-- lint-text disable {Hostile} -->\n{Drafts.Suggestion}")
            .Write("x.test.md", $"{{|HOUSE001:{Hostile.Replace('\r', ' ')}|}}\n")
            .Write("pack.yml", $"rules:\n  - id: \"{Hostile.Replace("\e", "\\e", StringComparison.Ordinal)}\"\n")
            .Write("lint-text.suppressions", $"{Hostile.Replace(' ', '_')} SR9999 -- x\n");
        if (!OperatingSystem.IsWindows())
            _folder.Write($"d{Hostile.Replace('\r', '\n').Replace("/", string.Empty, StringComparison.Ordinal)}.md", Drafts.Error);
    }
}
