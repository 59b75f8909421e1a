using System.Text.Json;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.LanguageServer;

/// <summary>The edit that suppresses a finding suppresses it and touches no other, wherever in a draft it stands.</summary>
public sealed class SuppressionEditTests : IDisposable
{
    private const string Everywhere = """
        ---
        title: A so-called plan
        ---

        The so-called reform
        =====================

        # A so-called plan #

        The so-called reform came.
        Another so-called plan followed.

        - The so-called list stands
        - A plain item
          with a so-called second line

            and a so-called paragraph of its own
        1. Number one so-called item

        > A so-called quotation stands here
        >
        > > and a so-called one within

        - [ ] a so-called task

        | Name | What |
        |---|---|
        | so-called cell | a so-called one |

        Text with a note.[^1]

        [^1]: The so-called note.
        """;

    private static readonly string[] QuickFixes = ["quickfix"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.md", "\n")]
    [InlineData("a.md", "\r\n")]
    public async Task Wherever_it_stands_in_Markdown(string name, string lineEnd) => await AssertSuppressedAsync(name, Everywhere.ReplaceLineEndings(lineEnd), "markdown", fewest: 1);

    [Fact]
    public async Task In_a_Markdown_draft() => await AssertSuppressedAsync("a.md", await File.ReadAllTextAsync(Repository.PathTo("seeds", "ferry-levy.md")), "markdown", fewest: 5);

    [Fact]
    public async Task In_an_HTML_draft() => await AssertSuppressedAsync("a.html", await File.ReadAllTextAsync(Repository.PathTo("seeds", "harbour-museum.html")), "html", fewest: 3);

    [Fact]
    public async Task In_plain_text() => await AssertSuppressedAsync("a.txt", await File.ReadAllTextAsync(Repository.PathTo("seeds", "lake-isen.txt")), "plaintext", fewest: 5);

    /// <summary>Suppresses each finding for itself in a draft of its own, and counts what is left by rule and words.</summary>
    private async Task AssertSuppressedAsync(string name, string text, string language, int fewest)
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync(name, text, language);
        var all = await editor.PulledAsync(name);
        var tried = 0;
        foreach (var finding in all.Where(f => !f.GetProperty("code").GetString()!.StartsWith("SR000", StringComparison.Ordinal)))
        {
            var copy = $"copy{tried}/{name}";
            Directory.CreateDirectory(_folder.PathTo($"copy{tried}"));
            await editor.OpenAsync(copy, text, language);
            var code = finding.GetProperty("code").GetString()!;
            var answer = await editor.AskAsync("textDocument/codeAction", new { textDocument = new { uri = editor.UriOf(copy) }, range = finding.GetProperty("range"), context = new { only = QuickFixes } });
            var suppress = answer.EnumerateArray().FirstOrDefault(a => a.GetProperty("title").GetString()!.StartsWith($"Suppress {code} ", StringComparison.Ordinal) && a.GetProperty("diagnostics")[0].GetProperty("range").GetRawText() == finding.GetProperty("range").GetRawText());
            Assert.True(suppress.ValueKind == JsonValueKind.Object, $"{code} cannot be suppressed");
            editor.Apply(suppress.GetProperty("edit"));
            await editor.TellAsync("textDocument/didSave", new { textDocument = new { uri = editor.UriOf(copy) } });
            var left = await editor.PulledAsync(copy);

            // The reason is still to be given, and is asked for.
            Assert.DoesNotContain(left, f => f.GetProperty("code").GetString() is "SR0001" or "SR0003");
            var words = EditedText.Words(text, finding.GetProperty("range"));
            var after = Describe(editor.TextOf(copy), left);
            var before = Describe(text, all);
            Assert.True(after.Count(f => f == (code, words)) < before.Count(f => f == (code, words)), $"{code} “{words}” is still there:\n{editor.TextOf(copy)}");
            Assert.DoesNotContain(after.Except(before), f => !f.Code.StartsWith("SR000", StringComparison.Ordinal));
            tried++;
        }

        Assert.True(tried >= fewest, $"only {tried} findings");
    }

    private static List<(string Code, string Words)> Describe(string text, JsonElement[] found) => [.. found.Select(f => (f.GetProperty("code").GetString()!, EditedText.Words(text, f.GetProperty("range"))))];
}
