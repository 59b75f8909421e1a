using StreamJsonRpc;

namespace LintText.LanguageServer.Serving;

/// <summary>The protocol’s numbers for what went wrong.</summary>
internal static class RpcErrors
{
    private const int ServerNotInitialized = -32002, InvalidRequest = -32600, InvalidParameters = -32602, InternalError = -32603, ContentModified = -32801, RequestFailed = -32803;

    /// <summary>Something was asked before the server was told whom it serves.</summary>
    public static LocalRpcException NotInitialized() => Create(ServerNotInitialized, "the server is not initialized yet");

    /// <summary>Something was asked that may not be asked now.</summary>
    public static LocalRpcException Invalid(string message) => Create(InvalidRequest, message);

    /// <summary>The parameters are not what the protocol says.</summary>
    public static LocalRpcException Unreadable() => Create(InvalidParameters, "these parameters cannot be read");

    /// <summary>The draft was edited before the answer was worked out.</summary>
    public static LocalRpcException Modified() => Create(ContentModified, "the draft was edited meanwhile");

    /// <summary>What was asked cannot be done.</summary>
    public static LocalRpcException Failed(string message) => Create(RequestFailed, message);

    /// <summary>A defect of ours; the server goes on. What it was is said without where in the code it was.</summary>
    public static LocalRpcException Internal(Exception exception) => Create(InternalError, $"internal error, please report it: {exception.GetType().Name}: {exception.Message}");

    private static LocalRpcException Create(int code, string message) => new(message) { ErrorCode = code };
}
