using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

using LintText.Cli.Tests.Kit;
using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Serving;
using LintText.Workspace;

using Nerdbank.Streams;

using StreamJsonRpc;

namespace LintText.Cli.Tests.LanguageServer;

/// <summary>An editor as the server sees it: it keeps texts, makes the edits that it is told to make, and remembers what it was told.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Creating = ["create"];

    private readonly TestFolder _folder;
    private readonly JsonRpc _rpc;
    private readonly Stream _stream;
    private readonly ConcurrentDictionary<string, (string Text, int Version)> _texts = new(StringComparer.Ordinal);
    private readonly Channel<JsonElement> _published = Channel.CreateUnbounded<JsonElement>();

    private EditorClient(TestFolder folder, Stream stream, Task<int> server)
    {
        (_folder, _stream, Server) = (folder, stream, server);
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(stream, stream, new SystemTextJsonFormatter()));
        Take("textDocument/publishDiagnostics", p => _published.Writer.TryWrite(p));
        foreach (var method in (string[])["window/logMessage", "window/showMessage", "$/logTrace", "$/progress"])
            Take(method, p => Told.Enqueue($"{method}: {p.GetRawText()}"));
        Answer("workspace/applyEdit", p =>
        {
            Apply(p.GetProperty("edit"));
            return new { applied = true };
        });
        foreach (var method in (string[])["client/registerCapability", "window/workDoneProgress/create", "window/showDocument"])
        {
            Answer(method, p =>
            {
                Told.Enqueue($"{method}: {p.GetRawText()}");
                return null;
            });
        }

        _rpc.StartListening();
    }

    /// <summary>The server, which ends with its exit code.</summary>
    public Task<int> Server { get; }

    /// <summary>What was told beside diagnostics.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    /// <summary>What the server said of itself.</summary>
    public JsonElement Capabilities { get; private set; }

    /// <summary>Starts a server in a folder, and a client that can do all that matters.</summary>
    public static async Task<EditorClient> StartAsync(TestFolder folder, bool pulls = false, string encoding = "utf-16", ServerOptions? options = null, object? initialization = null, string trace = "off")
    {
        var client = Connect(folder, options);
        object? diagnostic = pulls ? new { } : null;
        var answer = await client.AskAsync("initialize", new
        {
            processId = (int?)null,
            rootUri = DraftUri.FromPath(folder.Root),
            workspaceFolders = new[] { new { uri = DraftUri.FromPath(folder.Root), name = "drafts" } },
            trace,
            initializationOptions = initialization,
            capabilities = new
            {
                general = new { positionEncodings = new[] { encoding } },
                workspace = new { workspaceEdit = new { documentChanges = true, resourceOperations = Creating } },
                textDocument = new { diagnostic },
            },
        });
        client.Capabilities = answer.GetProperty("capabilities");
        await client.TellAsync("initialized", new { });
        return client;
    }

    /// <summary>Starts a server and says nothing to it.</summary>
    public static EditorClient Connect(TestFolder folder, ServerOptions? options = null)
    {
        var (ours, theirs) = FullDuplexStream.CreatePair();
        var environment = new WorkspaceEnvironment(() => Stream.Null, folder.Root) { ConfigFolder = CommandRun.ConfigFolder };
        return new EditorClient(folder, ours, Task.Run(() => LanguageServerHost.RunAsync(environment, options ?? new ServerOptions([], AllowsCode: false, Baseline: null), theirs, theirs)));
    }

    /// <summary>The address of a file in the folder.</summary>
    public string UriOf(string name) => name.Contains(':', StringComparison.Ordinal) ? name : DraftUri.FromPath(_folder.PathTo(name));

    /// <summary>A draft as the editor has it.</summary>
    public string TextOf(string name) => _texts[UriOf(name)].Text;

    /// <summary>Asks the server.</summary>
    public Task<JsonElement> AskAsync(string method, object parameters, CancellationToken cancellation = default) =>
        _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters, cancellation).WaitAsync(Patience, CancellationToken.None);

    /// <summary>Asks about a draft as a whole.</summary>
    public Task<JsonElement> AskOfAsync(string method, string name) => AskAsync(method, new { textDocument = new { uri = UriOf(name) } });

    /// <summary>Asks about the place where some words of a draft begin, some characters in.</summary>
    public Task<JsonElement> AskAtAsync(string method, string name, string words, int within = 1) =>
        AskAsync(method, new { textDocument = new { uri = UriOf(name) }, position = PositionOf(name, words, within), context = new { includeDeclaration = true } });

    /// <summary>Tells the server.</summary>
    public Task TellAsync(string method, object parameters) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    /// <summary>Opens a draft.</summary>
    public Task OpenAsync(string name, string text, string languageId = "markdown")
    {
        _texts[UriOf(name)] = (text, 1);
        return TellAsync("textDocument/didOpen", new { textDocument = new { uri = UriOf(name), languageId, version = 1, text } });
    }

    /// <summary>Puts some words in the place of others, where these stand first.</summary>
    public Task ReplaceAsync(string name, string words, string others)
    {
        var (text, version) = _texts[UriOf(name)];
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return ChangeAsync(name, version + 1, text[..at] + others + text[(at + words.Length)..], new { range = new { start = Place(text, at), end = Place(text, at + words.Length) }, text = others });
    }

    /// <summary>Tells of a change, and keeps what it leaves.</summary>
    public Task ChangeAsync(string name, int version, string text, params object[] changes)
    {
        _texts[UriOf(name)] = (text, version);
        return TellAsync("textDocument/didChange", new { textDocument = new { uri = UriOf(name), version }, contentChanges = changes });
    }

    /// <summary>The diagnostics of the version of a draft that the editor has, once they come.</summary>
    public async Task<JsonElement[]> PublishedAsync(string name)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var published = await _published.Reader.ReadAsync(patience.Token);
            if (published.GetProperty("uri").GetString() == UriOf(name) && (!published.TryGetProperty("version", out var version) || version.GetInt32() == _texts[UriOf(name)].Version))
                return [.. published.GetProperty("diagnostics").EnumerateArray()];
        }
    }

    /// <summary>The diagnostics of a draft, asked for.</summary>
    public async Task<JsonElement[]> PulledAsync(string name) => [.. (await AskOfAsync("textDocument/diagnostic", name)).GetProperty("items").EnumerateArray()];

    /// <summary>The actions for the place where some words begin.</summary>
    public async Task<JsonElement[]> ActionsAsync(string name, string words, string? only = null)
    {
        var position = PositionOf(name, words, 1);
        var answer = await AskAsync("textDocument/codeAction", new { textDocument = new { uri = UriOf(name) }, range = new { start = position, end = position }, context = new { diagnostics = Array.Empty<object>(), only = only is null ? null : new[] { only } } });
        return [.. answer.EnumerateArray()];
    }

    /// <summary>Makes an edit: of drafts that are open, the server is told; files are written.</summary>
    public void Apply(JsonElement edit)
    {
        foreach (var step in edit.GetProperty("documentChanges").EnumerateArray())
        {
            if (step.TryGetProperty("kind", out _))
                continue;

            var uri = step.GetProperty("textDocument").GetProperty("uri").GetString()!;
            var edits = step.GetProperty("edits").EnumerateArray().ToList();
            if (_texts.TryGetValue(uri, out var open))
            {
                var after = EditedText.Of(open.Text, edits);
                ChangeAsync(uri, open.Version + 1, after, new { text = after }).GetAwaiter().GetResult();
            }
            else
            {
                var path = DraftUri.ToPath(uri)!;
                File.WriteAllText(path, EditedText.Of(File.Exists(path) ? File.ReadAllText(path) : string.Empty, edits));
            }
        }
    }

    /// <summary>Goes without a word.</summary>
    public void Die() => _stream.Dispose();

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        await _stream.DisposeAsync();
        await Server.WaitAsync(Patience);
    }

    private object PositionOf(string name, string words, int within)
    {
        var text = TextOf(name);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return Place(text, at + within);
    }

    /// <summary>A place in UTF-16 units, counted anew and not as the server does.</summary>
    private static object Place(string text, int offset)
    {
        var before = text[..offset].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new { line = before.Count(c => c == '\n'), character = before.Length - before.LastIndexOf('\n') - 1 };
    }

    private void Take(string method, Action<JsonElement> take) => Register(method, take);

    private void Answer(string method, Func<JsonElement, object?> answer) => Register(method, answer);

    private void Register(string method, Delegate handler) => _rpc.AddLocalRpcMethod(handler.Method, handler.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });
}
