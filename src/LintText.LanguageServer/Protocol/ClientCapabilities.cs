using System.Text.Json;

namespace LintText.LanguageServer.Protocol;

/// <summary><c>initialize</c>.</summary>
internal sealed record InitializeParams
{
    /// <summary>The process that started the server; null where it does not say.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The folder that is open, from clients that know of one only.</summary>
    public string? RootUri { get; init; }

    /// <summary>The folders that are open; null where none is.</summary>
    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    /// <summary>What the client can do.</summary>
    public ClientCapabilities? Capabilities { get; init; }

    /// <summary>What the user has set; anything else than an object is passed over.</summary>
    public JsonElement? InitializationOptions { get; init; }

    /// <summary>How much the client wants to be told of what the server does: <c>off</c>, <c>messages</c> or <c>verbose</c>.</summary>
    public string? Trace { get; init; }
}

/// <summary>A folder that is open.</summary>
/// <param name="Uri">The folder.</param>
/// <param name="Name">What the editor calls it.</param>
internal sealed record WorkspaceFolder(string Uri, string Name);

/// <summary>Of what a client says that it can, what this server asks for.</summary>
internal sealed record ClientCapabilities
{
    public GeneralCapabilities? General { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }

    public DraftCapabilities? TextDocument { get; init; }

    public WindowCapabilities? Window { get; init; }
}

/// <summary>What concerns the protocol as a whole.</summary>
/// <param name="PositionEncodings">The units that it can count characters in, those that it likes best first.</param>
internal sealed record GeneralCapabilities(string[]? PositionEncodings = null);

/// <summary>What concerns the folders that are open.</summary>
internal sealed record WorkspaceCapabilities
{
    public WorkspaceEditCapabilities? WorkspaceEdit { get; init; }

    public DynamicCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public RefreshCapability? SemanticTokens { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? InlayHint { get; init; }
}

/// <summary>What edits of several files may hold.</summary>
internal sealed record WorkspaceEditCapabilities
{
    public bool? DocumentChanges { get; init; }

    public string[]? ResourceOperations { get; init; }
}

/// <summary>What can be asked for after the start.</summary>
/// <param name="DynamicRegistration">Whether it can.</param>
internal sealed record DynamicCapability(bool? DynamicRegistration = null);

/// <summary>What the client can be told to ask for anew.</summary>
/// <param name="RefreshSupport">Whether it can.</param>
internal sealed record RefreshCapability(bool? RefreshSupport = null);

/// <summary>What concerns drafts.</summary>
internal sealed record DraftCapabilities
{
    /// <summary>There where the client asks for diagnostics itself.</summary>
    public JsonElement? Diagnostic { get; init; }

    public HoverCapabilities? Hover { get; init; }
}

/// <summary>What hovers may be.</summary>
/// <param name="ContentFormat">Formats, the best first.</param>
internal sealed record HoverCapabilities(string[]? ContentFormat = null);

/// <summary>What the client can show beside drafts.</summary>
internal sealed record WindowCapabilities
{
    public bool? WorkDoneProgress { get; init; }

    public SupportCapability? ShowDocument { get; init; }
}

/// <summary>What the client can do or not.</summary>
/// <param name="Support">Whether it can.</param>
internal sealed record SupportCapability(bool? Support = null);
