using System.Text.Json;

namespace LintText.LanguageServer.Protocol;

/// <summary><c>textDocument/codeAction</c>.</summary>
/// <param name="TextDocument">The draft.</param>
/// <param name="Range">The stretch that actions are wanted for.</param>
/// <param name="Context">Which are.</param>
internal sealed record CodeActionParams(DraftReference TextDocument, PlaceRange Range, CodeActionContext? Context = null);

/// <summary>Which actions are wanted.</summary>
/// <param name="Only">Their kinds; null for all.</param>
internal sealed record CodeActionContext(string[]? Only = null);

/// <summary>Something that can be done.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Kind">Of which kind it is.</param>
internal sealed record CodeAction(string Title, string Kind)
{
    public DraftDiagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public ServerCommand? Command { get; init; }
}

/// <summary>A command.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Command">Its name.</param>
internal sealed record ServerCommand(string Title, string Command)
{
    public CommandArgument[]? Arguments { get; init; }
}

/// <summary>What a command is about. Each takes what it needs.</summary>
internal sealed record CommandArgument
{
    /// <summary>The draft.</summary>
    public string? Uri { get; init; }

    /// <summary>The rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Where the finding is.</summary>
    public PlaceRange? Range { get; init; }

    /// <summary>What the finding is known by.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why it is suppressed.</summary>
    public string? Reason { get; init; }
}

/// <summary>Changes to files.</summary>
internal sealed record WorkspaceEdit
{
    /// <summary>The changes by file, for clients that know no better.</summary>
    public Dictionary<string, TextEdit[]>? Changes { get; init; }

    /// <summary>The changes one after the other: of drafts with their version, and files that are made.</summary>
    public DraftEdit[]? DocumentChanges { get; init; }
}

/// <summary>A step of an edit: the changes of a draft or, with a kind, a file that is made.</summary>
internal sealed record DraftEdit
{
    public string? Kind { get; init; }

    public string? Uri { get; init; }

    public CreateFileOptions? Options { get; init; }

    public VersionedDraft? TextDocument { get; init; }

    public TextEdit[]? Edits { get; init; }
}

/// <summary>What happens to a file that is there already.</summary>
/// <param name="IgnoreIfExists">Whether it stays as it is.</param>
internal sealed record CreateFileOptions(bool IgnoreIfExists);

/// <summary>Names a draft and the version that an edit is for.</summary>
/// <param name="Uri">The draft.</param>
/// <param name="Version">The version; null for a file that is not open.</param>
internal sealed record VersionedDraft(string Uri, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version);

/// <summary><c>workspace/applyEdit</c>.</summary>
/// <param name="Edit">The edit.</param>
internal sealed record ApplyEditParams(WorkspaceEdit Edit)
{
    public string? Label { get; init; }
}

/// <summary>Whether the client has made an edit.</summary>
/// <param name="Applied">Whether it has.</param>
internal sealed record ApplyEditResult(bool Applied);

/// <summary><c>workspace/executeCommand</c>.</summary>
/// <param name="Command">The command.</param>
internal sealed record ExecuteCommandParams(string Command)
{
    /// <summary>What it is about: the first counts, if it is an object.</summary>
    public JsonElement[]? Arguments { get; init; }
}
