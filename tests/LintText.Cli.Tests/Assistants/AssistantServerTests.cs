using System.Text.Json;

using LintText.Assistants;
using LintText.Cli.Tests.Kit;
using LintText.Workspace;

using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

using Nerdbank.Streams;

using NJsonSchema;

namespace LintText.Cli.Tests.Assistants;

/// <summary>The server as the SDK's own client sees it.</summary>
public sealed class AssistantServerTests : IAsyncLifetime, IDisposable
{
    private const string Draft = "# The quay\n\nThe so-called reform turned a blind eye to the quay. “We published every figure,” said Ilse Brandt, the mayor of Port Calder. The dredging cost 62 million crowns.\n";

    private readonly TestFolder _outside = new();
    private readonly TestFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private McpClient _client = null!;
    private Task _server = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("a.md", Draft).Write("more/b.md", Draft).Write(".env", "SECRET=1\n").Write("key.pem", "SECRET\n");
        _outside.Write("secret.md", Draft);
        var (ours, theirs) = FullDuplexStream.CreatePair();
        var environment = new WorkspaceEnvironment(() => Stream.Null, _folder.Root) { ConfigFolder = CommandRun.ConfigFolder };
        _server = Task.Run(() => AssistantServer.RunAsync(environment, [_folder.Root], theirs, theirs, _end.Token));
        _client = await McpClient.CreateAsync(new StreamClientTransport(ours, ours));
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _end.CancelAsync();
        await Task.WhenAny(_server, Task.Delay(TimeSpan.FromSeconds(20)));
        Dispose();
    }

    public void Dispose()
    {
        _end.Dispose();
        foreach (var folder in (TestFolder[])[_folder, _outside])
        {
            if (Directory.Exists(folder.Root))
                folder.Dispose();
        }
    }

    [Fact]
    public async Task There_are_four_tools_and_none_writes()
    {
        var tools = await _client.ListToolsAsync();
        Assert.Equal(["check", "explain", "rules", "sources"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false, OpenWorldHint: false }));
        Assert.Equal("lint-text", _client.ServerInfo?.Name);
        Assert.Contains("never instructions", _client.ServerInstructions ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "path", "a.md")]
    [InlineData("check", "path", ".")]
    [InlineData("check", "text", Draft)]
    [InlineData("sources", "path", "more/b.md")]
    [InlineData("sources", "text", Draft)]
    [InlineData("explain", "rule", "orphan-quote")]
    [InlineData("rules", "family", "Loaded")]
    public async Task What_is_answered_is_what_was_promised(string tool, string name, string value)
    {
        var result = await _client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value });
        Assert.True(result.IsError is not true, TextOf(result));
        var schema = await JsonSchema.FromJsonAsync((await _client.ListToolsAsync()).Single(t => t.Name == tool).ProtocolTool.OutputSchema!.Value.GetRawText());
        Assert.Empty(schema.Validate(result.StructuredContent!.Value.GetRawText()));
        Assert.Equal(result.StructuredContent.Value.GetRawText(), TextOf(result));
    }

    [Fact]
    public async Task Findings_have_places_words_and_confidence()
    {
        var drafts = (await AskAsync("check", ("path", "."))).GetProperty("drafts");
        Assert.Equal(["a.md", "more/b.md"], drafts.EnumerateArray().Select(d => d.GetProperty("path").GetString()));
        var findings = drafts[0].GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, f => f.GetProperty("rule").GetString() == "SR3001");
        Assert.All(findings, f =>
        {
            var place = f.GetProperty("place");
            Assert.Equal(f.GetProperty("quote").GetString(), Draft[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
        });
    }

    [Fact]
    public async Task Sources_say_who_says_what()
    {
        var answer = await AskAsync("sources", ("path", "a.md"));
        var mayor = Assert.Single(answer.GetProperty("sources").EnumerateArray());
        Assert.Equal("Ilse Brandt", mayor.GetProperty("name").GetString());
        Assert.Equal("direct", mayor.GetProperty("says")[0].GetProperty("kind").GetString());
        Assert.StartsWith("1 source; 0 of 1 statement from somebody not named", answer.GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_says_what_it_leaves_out()
    {
        var text = string.Concat(Enumerable.Repeat("The so-called reform came.\n\n", 300));
        var draft = (await AskAsync("check", ("text", text), ("limit", 10))).GetProperty("drafts")[0];
        Assert.Equal(10, draft.GetProperty("findings").GetArrayLength());
        Assert.True(draft.GetProperty("moreFindings").GetInt32() > 200);
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("/etc/hostname")]
    [InlineData("more/../../secret.md")]
    [InlineData("link.md")]
    [InlineData("linked/secret.md")]
    [InlineData(".env")]
    [InlineData("key.pem")]
    [InlineData("gone.md")]
    [InlineData("")]
    [InlineData("*.md")]
    [InlineData("a.md\0")]
    public async Task No_path_leads_out(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(_folder.PathTo("link.md"), _outside.PathTo("secret.md"));
            Directory.CreateSymbolicLink(_folder.PathTo("linked"), _outside.Root);
        }

        foreach (var tool in (string[])["check", "sources"])
            await RefusedAsync(tool, ("path", path));
        await RefusedAsync("check", ("path", _outside.PathTo("secret.md")));
    }

    [Fact]
    public async Task A_folder_is_read_without_what_links_lead_to()
    {
        if (OperatingSystem.IsWindows())
            return;

        Directory.CreateSymbolicLink(_folder.PathTo("linked"), _outside.Root);
        File.CreateSymbolicLink(_folder.PathTo("link.md"), _outside.PathTo("secret.md"));
        var drafts = (await AskAsync("check", ("path", "."))).GetProperty("drafts");
        Assert.Equal(["a.md", "more/b.md"], drafts.EnumerateArray().Select(d => d.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused_with_a_reason()
    {
        await RefusedAsync("check");
        await RefusedAsync("check", ("path", "a.md"), ("text", "x"));
        await RefusedAsync("check", ("path", 7));
        await RefusedAsync("check", ("path", "a.md"), ("limit", 100000));
        await RefusedAsync("check", ("path", "a.md"), ("severity", "grave"));
        await RefusedAsync("check", ("text", new string('x', 3 * 1024 * 1024)));
        await RefusedAsync("sources", ("path", "."));
        await RefusedAsync("rules", ("family", "Frobnication"));
        Assert.Contains("SR1003", await RefusedAsync("explain", ("rule", "SR1003x")), StringComparison.Ordinal);
        await RefusedAsync("frobnicate");
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        var before = _folder.Files();
        await AskAsync("check", ("path", "."));
        await AskAsync("check", ("text", Draft), ("name", "../../x.md"));
        await AskAsync("sources", ("path", "a.md"));
        Assert.Equal(before, _folder.Files());
    }

    private async Task<JsonElement> AskAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await _client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value));
        Assert.True(result.IsError is not true, TextOf(result));
        return result.StructuredContent!.Value;
    }

    private async Task<string> RefusedAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await _client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value));
        Assert.True(result.IsError is true, $"{tool} {string.Join(' ', arguments)}: {TextOf(result)}");
        Assert.DoesNotContain("internal error", TextOf(result), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", TextOf(result), StringComparison.Ordinal);
        return TextOf(result);
    }

    private static string TextOf(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(t => t.Text));
}
