using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LintText.LanguageServer.Protocol;

using StreamJsonRpc;

namespace LintText.LanguageServer.Serving;

/// <summary>
/// Registers what a client can call. Delegates, since those are called in the native build, too, where looking through an object for its
/// methods finds none. A method takes all of its parameters as one object.
/// </summary>
/// <param name="rpc">The connection.</param>
internal sealed class RpcMethods(JsonRpc rpc)
{
    /// <summary>Registers a request.</summary>
    /// <typeparam name="T">Its parameters.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="answer">Answers it. What it does before it first waits is done in the order of the messages.</param>
    public void Request<T>(string name, Func<T, CancellationToken, Task<object?>> answer) =>
        Add(name, (JsonElement parameters, CancellationToken cancellation) => Guard(() => answer(Read<T>(parameters), cancellation), cancellation), hasParameters: true);

    /// <summary>Registers a request without parameters.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="answer">Answers it.</param>
    public void Request(string name, Func<object?> answer) => Add(name, (CancellationToken cancellation) => Guard(() => Task.FromResult(answer()), cancellation), hasParameters: false);

    /// <summary>Registers a notification. One that cannot be read is dropped, since nobody waits for an answer.</summary>
    /// <typeparam name="T">Its parameters.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="take">Takes it, before the next message is looked at.</param>
    public void Notification<T>(string name, Action<T> take) => Add(name, (JsonElement parameters) => take(Read<T>(parameters)), hasParameters: true);

    /// <summary>Registers a notification without parameters.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="take">Takes it.</param>
    public void Notification(string name, Action take) => Add(name, take, hasParameters: false);

    private void Add(string name, Delegate method, bool hasParameters) =>
        rpc.AddLocalRpcMethod(method.Method, method.Target, new JsonRpcMethodAttribute(name) { UseSingleObjectParameterDeserialization = hasParameters });

    /// <summary>Parameters are read here and not by the library, which would answer what cannot be read with types that nothing says how to write.</summary>
    private static T Read<T>(JsonElement parameters)
    {
        try
        {
            return parameters.Deserialize((JsonTypeInfo<T>)ProtocolJson.Default.GetTypeInfo(typeof(T))!) ?? throw RpcErrors.Unreadable();
        }
        catch (JsonException)
        {
            throw RpcErrors.Unreadable();
        }
    }

    /// <summary>What goes wrong is told without a trace of the stack.</summary>
    private static async Task<object?> Guard(Func<Task<object?>> answer, CancellationToken cancellation)
    {
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw RpcErrors.Modified();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or LocalRpcException or OutOfMemoryException))
        {
            throw RpcErrors.Internal(exception);
        }
    }
}
