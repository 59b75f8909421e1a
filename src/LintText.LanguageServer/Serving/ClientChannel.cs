using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LintText.LanguageServer.Protocol;

using StreamJsonRpc;

namespace LintText.LanguageServer.Serving;

/// <summary>What the server tells and asks the client. Nothing is told to one that has gone.</summary>
/// <param name="rpc">The connection.</param>
internal sealed class ClientChannel(JsonRpc rpc)
{
    private const int ErrorType = 1, WarningType = 2, InformationType = 3;

    private int _progress;

    /// <summary>Whether the client wants to be told what the server does.</summary>
    public bool IsTraced { get; set; }

    /// <summary>All diagnostics of a draft.</summary>
    public void Publish(PublishDiagnosticsParams diagnostics) => Notify("textDocument/publishDiagnostics", diagnostics, ProtocolJson.Default.PublishDiagnosticsParams);

    /// <summary>A warning for the client’s log.</summary>
    public void Warn(string message) => Notify("window/logMessage", new MessageParams(WarningType, message), ProtocolJson.Default.MessageParams);

    /// <summary>An error that the user should see.</summary>
    public void ShowError(string message) => Notify("window/showMessage", new MessageParams(ErrorType, message), ProtocolJson.Default.MessageParams);

    /// <summary>Something that the user has asked for.</summary>
    public void Show(string message) => Notify("window/showMessage", new MessageParams(InformationType, message), ProtocolJson.Default.MessageParams);

    /// <summary>What the server does, for who wants to know.</summary>
    public void Trace(Func<string> message)
    {
        if (IsTraced)
            Notify("$/logTrace", new LogTraceParams(message()), ProtocolJson.Default.LogTraceParams);
    }

    /// <summary>Has the client tell of files that change.</summary>
    public void Register(RegistrationParams registration) => Ask("client/registerCapability", registration, ProtocolJson.Default.RegistrationParams);

    /// <summary>Shows a page.</summary>
    public void ShowPage(string uri) => Ask("window/showDocument", new ShowDocumentParams(uri, External: true), ProtocolJson.Default.ShowDocumentParams);

    /// <summary>Has the client make an edit.</summary>
    /// <returns>Whether it has.</returns>
    public async Task<bool> ApplyAsync(ApplyEditParams edit, CancellationToken cancellation)
    {
        var (values, types) = Parts(edit, ProtocolJson.Default.ApplyEditParams);
        var answer = await rpc.InvokeWithParameterObjectAsync<JsonElement>("workspace/applyEdit", values, types, cancellation).ConfigureAwait(false);
        return answer is { ValueKind: JsonValueKind.Object } && answer.TryGetProperty("applied", out var applied) && applied.ValueKind == JsonValueKind.True;
    }

    /// <summary>Has the client ask for something anew.</summary>
    public void Refresh(string method) => _ = Forget(rpc.InvokeAsync(method));

    /// <summary>Shows that work is going on, until what is returned is disposed of.</summary>
    public IDisposable Progress(string title)
    {
        var token = $"lint-text/{Interlocked.Increment(ref _progress)}";
        Ask("window/workDoneProgress/create", new ProgressTokenParams(token), ProtocolJson.Default.ProgressTokenParams);
        Notify("$/progress", new ProgressParams(token, new ProgressValue("begin") { Title = title }), ProtocolJson.Default.ProgressParams);
        return new Ending(() => Notify("$/progress", new ProgressParams(token, new ProgressValue("end")), ProtocolJson.Default.ProgressParams));
    }

    private void Notify<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        var (values, types) = Parts(parameters, type);
        _ = Forget(rpc.NotifyWithParameterObjectAsync(method, values, types));
    }

    private void Ask<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        var (values, types) = Parts(parameters, type);
        _ = Forget(rpc.InvokeWithParameterObjectAsync(method, values, types, CancellationToken.None));
    }

    /// <summary>Waits for an answer that changes nothing. A client that has gone, or does not know the method, gives none.</summary>
    private static async Task Forget(Task sent)
    {
        try
        {
            await sent.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // There is nobody to tell.
        }
    }

    /// <summary>The parameters by name: the library would look them up by reflection, which the native build has not.</summary>
    private static (Dictionary<string, object?> Values, Dictionary<string, Type> Types) Parts<T>(T parameters, JsonTypeInfo<T> type)
    {
        var members = JsonSerializer.SerializeToElement(parameters, type).EnumerateObject().ToList();
        return (members.ToDictionary(p => p.Name, p => (object?)p.Value, StringComparer.Ordinal), members.ToDictionary(p => p.Name, _ => typeof(JsonElement), StringComparer.Ordinal));
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
