using System.Text.Json;

using LintText.LanguageServer.Positions;
using LintText.LanguageServer.Protocol;

namespace LintText.LanguageServer.Features;

/// <summary>What a client can do and wants, as far as it matters here.</summary>
/// <param name="Encoding">What characters are counted in.</param>
internal sealed record ClientFeatures(PositionEncoding Encoding)
{
    /// <summary>Whether it asks for diagnostics itself.</summary>
    public bool Pulls { get; init; }

    /// <summary>Whether its edits can name the version that they are for.</summary>
    public bool HasDocumentChanges { get; init; }

    /// <summary>Whether its edits can make files.</summary>
    public bool CanCreateFiles { get; init; }

    /// <summary>Whether it shows Markdown in hovers.</summary>
    public bool ShowsMarkdown { get; init; }

    /// <summary>Whether it can be asked to tell of files that change.</summary>
    public bool WatchesFiles { get; init; }

    /// <summary>Whether it shows how far work is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether it can show a page.</summary>
    public bool ShowsPages { get; init; }

    /// <summary>Whether it asks the user for a reason itself, and then runs the command that suppresses.</summary>
    public bool AsksForReasons { get; init; }

    /// <summary>Whether it shows rules’ pages itself, and the server’s command only hands them over.</summary>
    public bool ShowsRules { get; init; }

    /// <summary>What it can be told to ask for anew, by the names of the requests.</summary>
    public IReadOnlyList<string> Refreshes { get; init; } = [];

    /// <summary>Reads what a client says of itself when it starts.</summary>
    public static ClientFeatures Of(InitializeParams start)
    {
        var (workspace, draft, window) = (start.Capabilities?.Workspace, start.Capabilities?.TextDocument, start.Capabilities?.Window);
        var hasChanges = workspace?.WorkspaceEdit?.DocumentChanges == true;
        return new ClientFeatures(PositionEncodings.Choose(start.Capabilities?.General?.PositionEncodings))
        {
            Pulls = draft?.Diagnostic is { ValueKind: JsonValueKind.Object },
            HasDocumentChanges = hasChanges,
            CanCreateFiles = hasChanges && workspace?.WorkspaceEdit?.ResourceOperations?.Contains("create", StringComparer.Ordinal) == true,
            ShowsMarkdown = draft?.Hover?.ContentFormat is not { } formats || formats.Contains("markdown", StringComparer.Ordinal),
            WatchesFiles = workspace?.DidChangeWatchedFiles?.DynamicRegistration == true,
            ShowsProgress = window?.WorkDoneProgress == true,
            ShowsPages = window?.ShowDocument?.Support == true,
            AsksForReasons = IsSet(start.InitializationOptions, "asksForReasons"),
            ShowsRules = IsSet(start.InitializationOptions, "showsRules"),
            Refreshes =
            [
                .. workspace?.Diagnostics?.RefreshSupport == true ? ["workspace/diagnostic/refresh"] : Array.Empty<string>(),
                .. workspace?.SemanticTokens?.RefreshSupport == true ? ["workspace/semanticTokens/refresh"] : Array.Empty<string>(),
                .. workspace?.CodeLens?.RefreshSupport == true ? ["workspace/codeLens/refresh"] : Array.Empty<string>(),
                .. workspace?.InlayHint?.RefreshSupport == true ? ["workspace/inlayHint/refresh"] : Array.Empty<string>(),
            ],
        };
    }

    private static bool IsSet(JsonElement? options, string name) =>
        options is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
