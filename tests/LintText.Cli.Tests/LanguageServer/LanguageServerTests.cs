using System.Text.Json;

using LintText.Cli.Tests.Kit;
using LintText.LanguageServer.Drafts;
using LintText.TestKit;

using StreamJsonRpc;

namespace LintText.Cli.Tests.LanguageServer;

public sealed class LanguageServerTests : IDisposable
{
    private const string Draft = "# The quay\n\nThe so-called reform turned a blind eye to the quay. “We published every figure,” said Ilse Brandt, the mayor of Port Calder. “Nobody objected,” she said.\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_found_is_told_and_changes_with_the_draft()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        var first = await editor.PublishedAsync("a.md");
        Assert.Contains("SR3001", Codes(first));

        await editor.ReplaceAsync("a.md", "The so-called reform turned a blind eye to the quay.", "The board met.");
        Assert.DoesNotContain("SR3001", Codes(await editor.PublishedAsync("a.md")));

        await editor.TellAsync("textDocument/didClose", new { textDocument = new { uri = editor.UriOf("a.md") } });
        Assert.Empty(await editor.PublishedAsync("a.md"));
    }

    [Fact]
    public async Task A_diagnostic_says_all_that_is_known_of_it()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        var found = (await editor.PublishedAsync("a.md")).First(d => d.GetProperty("code").GetString() == "SR3001");
        Assert.Equal("lint-text", found.GetProperty("source").GetString());
        Assert.EndsWith("SR3001.md", found.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", found.GetProperty("data").GetProperty("fingerprint").GetString());
        Assert.Contains(EditedText.Words(Draft, found.GetProperty("range")), Draft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_finding_rests_on_and_what_has_no_effect_are_marked()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync("a.md", "<!-- lint-text disable SR3001 -- not needed -->\n\nAn official said the quay was sold. Another official said it was not. A third official denied both.\n");
        var found = await editor.PulledAsync("a.md");
        Assert.Equal(1, found.First(d => d.GetProperty("code").GetString() == "SR0001").GetProperty("tags")[0].GetInt32());

        await editor.OpenAsync("b.md", await File.ReadAllTextAsync(Repository.PathTo("seeds", "ferry-levy.md")));
        var related = (await editor.PulledAsync("b.md")).Where(d => d.TryGetProperty("relatedInformation", out _)).ToList();
        Assert.All(related, d => Assert.Equal(editor.UriOf("b.md"), d.GetProperty("relatedInformation")[0].GetProperty("location").GetProperty("uri").GetString()));
    }

    [Fact]
    public async Task Diagnostics_can_be_asked_for()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync("a.md", Draft);
        var uri = editor.UriOf("a.md");
        var report = await editor.AskAsync("textDocument/diagnostic", new { textDocument = new { uri } });
        Assert.Equal("full", report.GetProperty("kind").GetString());
        var resultId = report.GetProperty("resultId").GetString();
        var again = await editor.AskAsync("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId = resultId });
        Assert.Equal("unchanged", again.GetProperty("kind").GetString());
        await editor.ReplaceAsync("a.md", "quay", "harbour");
        var changed = await editor.AskAsync("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId = resultId });
        Assert.Equal("full", changed.GetProperty("kind").GetString());
        Assert.Equal(0, (await editor.AskAsync("textDocument/diagnostic", new { textDocument = new { uri = editor.UriOf("closed.md") } })).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("utf-8", 14)]
    [InlineData("utf-16", 9)]
    [InlineData("utf-32", 8)]
    public async Task Places_count_in_what_was_agreed_on(string encoding, int character)
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true, encoding);
        await editor.OpenAsync("a.md", "Ü — 😀 a so-called reform.\n");
        var start = (await editor.PulledAsync("a.md")).First(d => d.GetProperty("code").GetString() == "SR3002").GetProperty("range").GetProperty("start");
        Assert.Equal(encoding, editor.Capabilities.GetProperty("positionEncoding").GetString());
        Assert.Equal(character, start.GetProperty("character").GetInt32());
    }

    [Fact]
    public async Task A_fix_settles_its_finding()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync("a.md", "The [tender](https://harbour.example/tender?utm_source=newsletter) closed, and the [plan](https://harbour.example/plan?utm_source=newsletter) too.\n");
        Assert.Equal(2, Codes(await editor.PulledAsync("a.md")).Count(c => c == "SR4025"));
        var fix = Assert.Single(await editor.ActionsAsync("a.md", "utm_source=newsletter) closed"), a => a.TryGetProperty("isPreferred", out _) && a.GetProperty("diagnostics")[0].GetProperty("code").GetString() == "SR4025");
        editor.Apply(fix.GetProperty("edit"));
        Assert.Equal(1, Codes(await editor.PulledAsync("a.md")).Count(c => c == "SR4025"));
    }

    [Fact]
    public async Task All_safe_fixes_are_made_at_once()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync("a.md", "The [tender](https://harbour.example/tender?utm_source=newsletter) closed, and the [plan](https://harbour.example/plan?utm_source=newsletter) too.\n");
        var all = Assert.Single(await editor.ActionsAsync("a.md", "The", only: "source.fixAll"));
        editor.Apply(all.GetProperty("edit"));
        Assert.DoesNotContain("utm_source", editor.TextOf("a.md"), StringComparison.Ordinal);
        Assert.Empty(await editor.ActionsAsync("a.md", "The", only: "source.fixAll"));
        Assert.Empty(await editor.ActionsAsync("a.md", "The", only: "refactor"));
    }

    [Fact]
    public async Task A_reason_goes_into_the_comment()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync("a.md", Draft);
        var found = (await editor.PulledAsync("a.md")).First(d => d.GetProperty("code").GetString() == "SR3001");
        await RunAsync(editor, "lint-text.suppress", new { uri = editor.UriOf("a.md"), rule = "SR3001", range = found.GetProperty("range"), reason = "the court’s words --> all\nof them" });
        Assert.Contains("<!-- lint-text disable-next-line SR3001 -- the court’s words → all of them -->\nThe so-called", editor.TextOf("a.md"), StringComparison.Ordinal);
        var after = Codes(await editor.PulledAsync("a.md"));
        Assert.DoesNotContain("SR3001", after);
        Assert.DoesNotContain("SR0001", after);
        Assert.DoesNotContain("SR0002", after);
    }

    [Fact]
    public async Task Who_asks_for_reasons_is_handed_a_command()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true, initialization: new { asksForReasons = true, showsRules = true });
        await editor.OpenAsync("a.md", Draft);
        var commands = (await editor.ActionsAsync("a.md", "so-called")).Where(a => a.TryGetProperty("command", out _)).Select(a => a.GetProperty("command").GetProperty("command").GetString());
        Assert.Equal(["lintText.explain", "lintText.suppressWithReason"], commands.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_finding_is_accepted_into_the_baseline()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true, options: new ServerOptions([], AllowsCode: false, _folder.PathTo("baseline.json")));
        _folder.Write("a.md", Draft);
        await editor.OpenAsync("a.md", Draft);
        var before = await editor.PulledAsync("a.md");
        var found = before.First(d => d.GetProperty("code").GetString() == "SR3001");
        await RunAsync(editor, "lint-text.dismiss", new { uri = editor.UriOf("a.md"), fingerprint = found.GetProperty("data").GetProperty("fingerprint").GetString() });
        Assert.Contains("SR3001", _folder.Read("baseline.json"), StringComparison.Ordinal);
        Assert.Equal(before.Length - 1, (await editor.PulledAsync("a.md")).Length);
        Assert.Equal(1, CommandRun.In(_folder, "a.md", "--baseline", "baseline.json", "--format", "json").Output.Split("in the baseline").Length - 1);
    }

    [Fact]
    public async Task Without_a_baseline_nothing_can_be_accepted()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync("a.md", Draft);
        Assert.DoesNotContain(await editor.ActionsAsync("a.md", "so-called"), a => a.GetProperty("title").GetString()!.Contains("baseline", StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<RemoteInvocationException>(() => RunAsync(editor, "lint-text.dismiss", new { uri = editor.UriOf("a.md"), rule = "SR3001" }));
        Assert.Contains("--baseline", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_explained()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        var page = await RunAsync(editor, "lint-text.explain", new { rule = "sr3001" });
        Assert.StartsWith("# SR3001", page.GetString(), StringComparison.Ordinal);
        Assert.Contains(editor.Told, t => t.StartsWith("window/showMessage", StringComparison.Ordinal));
        await Assert.ThrowsAsync<RemoteInvocationException>(() => RunAsync(editor, "lint-text.explain", new { rule = "SR9999" }));
        await Assert.ThrowsAsync<RemoteInvocationException>(() => RunAsync(editor, "lint-text.frobnicate", new { }));
    }

    [Fact]
    public async Task A_hover_says_who_speaks_and_what_is_wrong()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        var speaker = Value(await editor.AskAtAsync("textDocument/hover", "a.md", "published"));
        Assert.Contains("Ilse Brandt", speaker, StringComparison.Ordinal);
        Assert.Contains("word for word", speaker, StringComparison.Ordinal);
        Assert.Contains("1 more in this draft", speaker, StringComparison.Ordinal);
        Assert.Contains("SR3002", Value(await editor.AskAtAsync("textDocument/hover", "a.md", "so-called")), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await editor.AskAtAsync("textDocument/hover", "a.md", "# The", 0)).ValueKind);
    }

    [Fact]
    public async Task What_a_draft_says_is_no_markup_in_a_hover()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.txt", "“It is done,” said Ilse ![x](https://evil.example/p.png) Brandt, the mayor.\n", "plaintext");
        Assert.DoesNotContain("](https://evil", Value(await editor.AskAtAsync("textDocument/hover", "a.txt", "It is")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_are_the_outline()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        var symbols = await editor.AskOfAsync("textDocument/documentSymbol", "a.md");
        var mayor = Assert.Single(symbols.EnumerateArray(), s => s.GetProperty("name").GetString() == "Ilse Brandt");
        Assert.Contains("2 statements", mayor.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, mayor.GetProperty("children").GetArrayLength());
    }

    [Fact]
    public async Task A_pronoun_leads_to_whom_it_stands_for()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        var first = await editor.AskAtAsync("textDocument/definition", "a.md", "she said");
        Assert.Equal("Ilse Brandt", EditedText.Words(Draft, first.GetProperty("range"))[.."Ilse Brandt".Length]);
        var places = (await editor.AskAtAsync("textDocument/references", "a.md", "she said")).EnumerateArray().Select(p => EditedText.Words(Draft, p.GetProperty("range"))).ToList();
        Assert.Contains("she", places);
        Assert.Equal(places.Count, (await editor.AskAtAsync("textDocument/documentHighlight", "a.md", "she said")).GetArrayLength());
        var hint = Assert.Single((await editor.AskAsync("textDocument/inlayHint", new { textDocument = new { uri = editor.UriOf("a.md") }, range = Whole })).EnumerateArray(), h => h.GetProperty("label").GetString()!.Contains("Brandt", StringComparison.Ordinal));
        Assert.Equal(Draft.IndexOf("she said", StringComparison.Ordinal) + 3, EditedText.Offset(Draft, hint.GetProperty("position")));
        await editor.TellAsync("workspace/didChangeConfiguration", new { settings = new { lintText = new { inlayHints = false } } });
        Assert.Equal(0, (await editor.AskAsync("textDocument/inlayHint", new { textDocument = new { uri = editor.UriOf("a.md") }, range = Whole })).GetArrayLength());
    }

    [Fact]
    public async Task Voices_are_tokens()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        var tokens = Decode(Draft, (await editor.AskOfAsync("textDocument/semanticTokens/full", "a.md")).GetProperty("data"), Types(editor));
        Assert.Contains(("quotedVoice", "“We published every figure,”"), tokens);
        Assert.Contains(("reportingCue", "said"), tokens);
        Assert.Contains(tokens, t => t.Type == "namedSource" && t.Words.StartsWith("Ilse Brandt", StringComparison.Ordinal));
        var part = await editor.AskAsync("textDocument/semanticTokens/range", new { textDocument = new { uri = editor.UriOf("a.md") }, range = Whole });
        Assert.Equal(tokens, Decode(Draft, part.GetProperty("data"), Types(editor)));
    }

    [Fact]
    public async Task The_headline_stands_above()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        var lens = Assert.Single((await editor.AskOfAsync("textDocument/codeLens", "a.md")).EnumerateArray());
        Assert.StartsWith("1 source; 0 of 2 statements from somebody not named;", lens.GetProperty("command").GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("Ilse Brandt (person", (await RunAsync(editor, "lint-text.sources", new { uri = editor.UriOf("a.md") })).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_is_followed_as_it_changes()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        Assert.Contains("SR3001", Codes(await editor.PublishedAsync("a.md")));
        _folder.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SR3001.severity = none\nlint_text.frobnicate = yes\n");
        await editor.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = editor.UriOf(".editorconfig"), type = 1 } } });
        Assert.DoesNotContain("SR3001", Codes(await editor.PublishedAsync("a.md")));
        Assert.Contains(editor.Told, t => t.Contains("lint_text.frobnicate", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_folder_has_its_own_configuration()
    {
        using var other = new TestFolder();
        other.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SR3001.severity = error\n");
        _folder.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SR3001.severity = none\n");
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        var uri = DraftUri.FromPath(other.PathTo("b.md"));
        await editor.TellAsync("workspace/didChangeWorkspaceFolders", new { @event = new { added = new[] { new { uri = DraftUri.FromPath(other.Root), name = "other" } }, removed = Array.Empty<object>() } });
        await editor.OpenAsync("a.md", Draft);
        await editor.OpenAsync(uri, Draft);
        Assert.DoesNotContain("SR3001", Codes(await editor.PulledAsync("a.md")));
        Assert.Equal(1, (await editor.PulledAsync(uri)).First(d => d.GetProperty("code").GetString() == "SR3001").GetProperty("severity").GetInt32());
    }

    [Fact]
    public async Task Rules_in_CSharp_are_not_run_without_trust()
    {
        _folder.Write("rules/House.cs", "public sealed class House : LintText.Analysis.TextAnalyzer { static House() => System.IO.File.WriteAllText(\"ran\", \"\"); }");
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true, options: new ServerOptions([], AllowsCode: true, Baseline: null));
        await editor.OpenAsync("a.md", Draft);
        Assert.NotEmpty(await editor.PulledAsync("a.md"));
        Assert.Contains(editor.Told, t => t.Contains("House.cs", StringComparison.Ordinal) && t.Contains("--allow-code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rules_that_the_command_line_names_are_followed()
    {
        _folder.Write("house.yml", "pack: house\ndescription: Ours.\nrules:\n  - id: HOUSE001\n    name: quay\n    title: Quay\n    category: Loaded\n    severity: warning\n    message: \"Say harbour\"\n    why: It is so.\n    standard: The house.\n    terms:\n      - { term: quay }\n");
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true, options: new ServerOptions([_folder.PathTo("house.yml")], AllowsCode: false, Baseline: null));
        await editor.OpenAsync("a.md", Draft);
        var codes = Codes(await editor.PulledAsync("a.md"));
        Assert.True(codes.Contains("HOUSE001", StringComparer.Ordinal), string.Join('\n', editor.Told));
    }

    [Fact]
    public async Task Nothing_is_read_of_what_is_closed_or_no_draft()
    {
        _folder.Write("closed.md", Draft);
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true, trace: "verbose");
        await editor.OpenAsync("a.cs", "/// <summary>The board turned a blind eye.</summary>\nclass A;\n", "csharp");
        await editor.OpenAsync("a.xyz", Draft, "xyz");
        Assert.Empty(await editor.PulledAsync("a.cs"));
        Assert.Empty(await editor.PulledAsync("a.xyz"));
        await editor.OpenAsync("untitled:Untitled-1", Draft);
        Assert.NotEmpty(await editor.PulledAsync("untitled:Untitled-1"));
        Assert.Equal(JsonValueKind.Null, (await editor.AskOfAsync("textDocument/documentSymbol", "closed.md")).ValueKind);
        Assert.DoesNotContain(editor.Told, t => t.Contains("closed.md", StringComparison.Ordinal));
        Assert.Contains(editor.Told, t => t.StartsWith("$/logTrace", StringComparison.Ordinal) && t.Contains("sentences anew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_about_a_text_that_is_gone_is_not_answered_wrongly()
    {
        await using var editor = await EditorClient.StartAsync(_folder, pulls: true);
        await editor.OpenAsync("a.md", Draft);
        for (var i = 0; i < 20; i++)
        {
            var asked = editor.PulledAsync("a.md");
            await editor.ReplaceAsync("a.md", i % 2 == 0 ? "so-called reform" : "plain plan", i % 2 == 0 ? "plain plan" : "so-called reform");
            var now = Codes(await editor.PulledAsync("a.md"));
            Assert.Equal(i % 2 != 0, now.Contains("SR3002", StringComparer.Ordinal));
            try
            {
                await asked;
            }
            catch (RemoteInvocationException exception)
            {
                Assert.Equal(-32801, exception.ErrorCode);
            }
        }
    }

    [Fact]
    public async Task The_protocol_s_order_is_kept()
    {
        await using var editor = EditorClient.Connect(_folder);
        Assert.Equal(-32002, (await Assert.ThrowsAsync<RemoteInvocationException>(() => editor.AskOfAsync("textDocument/documentSymbol", "a.md"))).ErrorCode);
        await editor.AskAsync("initialize", new { capabilities = new { } });
        Assert.Equal(-32600, (await Assert.ThrowsAsync<RemoteInvocationException>(() => editor.AskAsync("initialize", new { capabilities = new { } }))).ErrorCode);
        await Assert.ThrowsAsync<RemoteMethodNotFoundException>(() => editor.AskAsync("textDocument/rename", new { }));
        await editor.AskAsync("shutdown", new { });
        await editor.TellAsync("exit", new { });
        Assert.Equal(0, await editor.Server);
    }

    [Fact]
    public async Task A_client_that_dies_ends_the_server()
    {
        await using var editor = await EditorClient.StartAsync(_folder);
        await editor.OpenAsync("a.md", Draft);
        editor.Die();
        Assert.Equal(1, await editor.Server.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static readonly object Whole = new { start = new { line = 0, character = 0 }, end = new { line = 1000, character = 0 } };

    private static Task<JsonElement> RunAsync(EditorClient editor, string command, object argument) => editor.AskAsync("workspace/executeCommand", new { command, arguments = new[] { argument } });

    private static List<string> Codes(JsonElement[] diagnostics) => [.. diagnostics.Select(d => d.GetProperty("code").GetString()!)];

    private static string Value(JsonElement hover) => hover.GetProperty("contents").GetProperty("value").GetString()!;

    private static string[] Types(EditorClient editor) => [.. editor.Capabilities.GetProperty("semanticTokensProvider").GetProperty("legend").GetProperty("tokenTypes").EnumerateArray().Select(t => t.GetString()!)];

    private static List<(string Type, string Words)> Decode(string text, JsonElement data, string[] types)
    {
        var numbers = data.EnumerateArray().Select(n => n.GetInt32()).ToArray();
        var lines = text.Split('\n');
        var tokens = new List<(string, string)>();
        var (line, start) = (0, 0);
        for (var i = 0; i < numbers.Length; i += 5)
        {
            (line, start) = numbers[i] == 0 ? (line, start + numbers[i + 1]) : (line + numbers[i], numbers[i + 1]);
            tokens.Add((types[numbers[i + 3]], lines[line].Substring(start, numbers[i + 2])));
        }

        return tokens;
    }
}
