namespace LintText.LanguageServer.Protocol;

/// <summary>The answer to <c>initialize</c>.</summary>
/// <param name="Capabilities">What the server can do.</param>
/// <param name="ServerInfo">What it is.</param>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>What the server is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public TextSyncOptions TextDocumentSync { get; init; } = new();

    public bool HoverProvider { get; init; } = true;

    public bool DefinitionProvider { get; init; } = true;

    public bool ReferencesProvider { get; init; } = true;

    public bool DocumentHighlightProvider { get; init; } = true;

    public bool DocumentSymbolProvider { get; init; } = true;

    public bool InlayHintProvider { get; init; } = true;

    public required CodeActionOptions CodeActionProvider { get; init; }

    public CodeLensOptions CodeLensProvider { get; init; } = new();

    public required SemanticTokensOptions SemanticTokensProvider { get; init; }

    public DiagnosticOptions DiagnosticProvider { get; init; } = new();

    public required CommandOptions ExecuteCommandProvider { get; init; }

    public ServerWorkspaceCapabilities Workspace { get; init; } = new();
}

/// <summary>How the client tells of changes: by the stretches that changed.</summary>
internal sealed record TextSyncOptions
{
    private const int Incremental = 2;

    public bool OpenClose { get; init; } = true;

    public int Change { get; init; } = Incremental;

    public bool Save { get; init; } = true;
}

/// <summary>The kinds of actions there are.</summary>
/// <param name="CodeActionKinds">The kinds.</param>
internal sealed record CodeActionOptions(string[] CodeActionKinds);

/// <summary>Lenses come with their command.</summary>
internal sealed record CodeLensOptions
{
    public bool ResolveProvider { get; init; }
}

/// <summary>How voices are shown.</summary>
/// <param name="Legend">What the numbers stand for.</param>
internal sealed record SemanticTokensOptions(TokenLegend Legend)
{
    public bool Full { get; init; } = true;

    public bool Range { get; init; } = true;
}

/// <summary>What the numbers of semantic tokens stand for.</summary>
/// <param name="TokenTypes">The types, by their number.</param>
/// <param name="TokenModifiers">The modifiers, by their bit.</param>
internal sealed record TokenLegend(string[] TokenTypes, string[] TokenModifiers);

/// <summary>How diagnostics are asked for: of open drafts, each by itself.</summary>
internal sealed record DiagnosticOptions
{
    public string Identifier { get; init; } = "lint-text";

    public bool InterFileDependencies { get; init; }

    public bool WorkspaceDiagnostics { get; init; }
}

/// <summary>The commands that the server runs.</summary>
/// <param name="Commands">Their names.</param>
internal sealed record CommandOptions(string[] Commands);

/// <summary>What the server can do with folders.</summary>
internal sealed record ServerWorkspaceCapabilities
{
    public FolderOptions WorkspaceFolders { get; init; } = new();
}

/// <summary>Several folders may be open, and come and go.</summary>
internal sealed record FolderOptions
{
    public bool Supported { get; init; } = true;

    public bool ChangeNotifications { get; init; } = true;
}
