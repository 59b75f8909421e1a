using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Features;
using LintText.LanguageServer.Positions;
using LintText.LanguageServer.Protocol;
using LintText.Workspace;

using Microsoft.VisualStudio.Threading;

using StreamJsonRpc;

namespace LintText.LanguageServer.Serving;

/// <summary>Serves one client, from its first message to its last.</summary>
internal sealed class LanguageServerHost
{
    /// <summary>What the protocol asks a server to end with: the second where the client ended it, or itself, without a word.</summary>
    private const int Orderly = 0, Disorderly = 1;

    private const int Changed = 7, CameOrWent = 5;

    /// <summary>What decides how drafts are read. Of other files only whether they are there: links may lead to them.</summary>
    private static readonly FileWatcher[] Watched =
    [
        new("**/{.editorconfig,.globalconfig,lint-text.suppressions}", Changed),
        new("**/*.{yml,yaml,toml,json,bib,csv,cs}", Changed),
        new("**/*", CameOrWent),
    ];

    private readonly TaskCompletionSource<int> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ClientChannel _client;
    private readonly DraftServer _server;
    private bool _isShutDown;

    private LanguageServerHost(JsonRpc rpc, WorkspaceEnvironment environment, ServerOptions options)
    {
        _client = new ClientChannel(rpc);
        _server = new DraftServer(_client, environment, options);
        var methods = new RpcMethods(rpc);
        RegisterLifetime(methods);
        RegisterDrafts(methods);
        RegisterSurroundings(methods);
        new Requests(_server).Register(methods);
        methods.Request<ExecuteCommandParams>("workspace/executeCommand", new Commands(_server, _client).RunAsync);
    }

    /// <summary>Serves a client.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="options">What the command line asks for.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="input">What the client writes.</param>
    /// <returns>The exit code: 0 where the client has said that it ends, otherwise 1.</returns>
    public static async Task<int> RunAsync(WorkspaceEnvironment environment, ServerOptions options, Stream output, Stream input)
    {
        // A draft is read only when it is opened; what reading needs is got ready while the client is still saying who it is.
        Analysis.RuleCatalog.Preload();
        using var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(output, input, CreateFormatter()))
        {
            SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false),
            ExceptionStrategy = ExceptionProcessing.CommonErrorData,
        };
        var host = new LanguageServerHost(rpc, environment, options);
        rpc.StartListening();
        return await Task.WhenAny(host._end.Task, Gone(rpc.Completion)).Unwrap().ConfigureAwait(false);
    }

    /// <summary>The formatter wants to know of types by reflection only where nothing says how they are read and written; here all of them are known.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All types of messages are in ProtocolJson.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All types of messages are in ProtocolJson.")]
    private static SystemTextJsonFormatter CreateFormatter() => new() { JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options) };

    /// <summary>The client has gone without a word: it was killed, or sent what is no message.</summary>
    private static async Task<int> Gone(Task completion)
    {
        try
        {
            await completion.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever it was, there is nobody to tell.
        }

        return Disorderly;
    }

    private void RegisterLifetime(RpcMethods methods)
    {
        methods.Request<InitializeParams>("initialize", (start, cancellation) =>
        {
            if (_server.Features is not null)
                throw RpcErrors.Invalid("the server is initialized already");

            _server.Start(start);
            if (start.ProcessId is { } id)
                _ = EndWithAsync(id);
            return Task.FromResult<object?>(new InitializeResult(CapabilitiesOf(_server.Features!), new ServerInfo("lint-text", ToolVersion.Text)));
        });
        methods.Notification("initialized", () =>
        {
            if (_server.Features is { WatchesFiles: true })
                _client.Register(new RegistrationParams([new Registration("lint-text/files", "workspace/didChangeWatchedFiles", new WatcherOptions(Watched))]));
        });
        methods.Request("shutdown", () =>
        {
            _isShutDown = true;
            return null;
        });
        methods.Notification("exit", () => _end.TrySetResult(_isShutDown ? Orderly : Disorderly));
        methods.Notification<SetTraceParams>("$/setTrace", p => _client.IsTraced = p.Value is "messages" or "verbose");
    }

    private void RegisterDrafts(RpcMethods methods)
    {
        methods.Notification<DidOpenParams>("textDocument/didOpen", WhenServing<DidOpenParams>(p => _server.Open(p.TextDocument)));
        methods.Notification<DidChangeParams>("textDocument/didChange", WhenServing<DidChangeParams>(_server.Change));
        methods.Notification<DraftParams>("textDocument/didClose", WhenServing<DraftParams>(p => _server.Close(p.TextDocument)));

        // Where the client tells nothing of other files, this is when they are looked at.
        methods.Notification<DraftParams>("textDocument/didSave", WhenServing<DraftParams>(p =>
        {
            if (!_server.Features!.WatchesFiles)
                _server.Renew();
        }));
    }

    private void RegisterSurroundings(RpcMethods methods)
    {
        methods.Notification<DidChangeFilesParams>("workspace/didChangeWatchedFiles", WhenServing<DidChangeFilesParams>(p => _server.FilesChanged(p.Changes.Select(c => DraftUri.ToPath(c.Uri)).OfType<string>())));
        methods.Notification<DidChangeFoldersParams>("workspace/didChangeWorkspaceFolders", WhenServing<DidChangeFoldersParams>(p => _server.ChangeFolders(p.Event)));
        methods.Notification<DidChangeConfigurationParams>("workspace/didChangeConfiguration", WhenServing<DidChangeConfigurationParams>(p =>
        {
            if (p.Settings is { ValueKind: JsonValueKind.Object } settings)
                _server.Configure(settings.TryGetProperty("lintText", out var own) ? own : settings);
        }));
    }

    /// <summary>Passes a notification on while the client is served: before and after that it is to be dropped.</summary>
    private Action<T> WhenServing<T>(Action<T> take) => parameters =>
    {
        if (_server.Features is not null && !_isShutDown)
            take(parameters);
    };

    /// <summary>Ends with the process that started the server. One that is not known here, since it runs outside this container, is not waited for.</summary>
    private async Task EndWithAsync(int id)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync().ConfigureAwait(false);
            _end.TrySetResult(Disorderly);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Its end of the pipe says when it is gone.
        }
    }

    private static ServerCapabilities CapabilitiesOf(ClientFeatures client) => new()
    {
        PositionEncoding = client.Encoding.ToWord(),
        CodeActionProvider = new CodeActionOptions([Actions.QuickFix, Actions.FixAll]),
        SemanticTokensProvider = new SemanticTokensOptions(VoiceTokens.Legend),
        ExecuteCommandProvider = new CommandOptions(CommandNames.All),
    };
}
