using System.Text.Json;

namespace LintText.LanguageServer.Protocol;

/// <summary><c>window/logMessage</c> and <c>window/showMessage</c>.</summary>
/// <param name="Type">From 1, an error, to 4, a log.</param>
/// <param name="Message">The message.</param>
internal sealed record MessageParams(int Type, string Message);

/// <summary><c>window/showDocument</c>.</summary>
/// <param name="Uri">What is to be shown.</param>
/// <param name="External">Whether by another program.</param>
internal sealed record ShowDocumentParams(string Uri, bool External);

/// <summary><c>$/setTrace</c>.</summary>
/// <param name="Value"><c>off</c>, <c>messages</c> or <c>verbose</c>.</param>
internal sealed record SetTraceParams(string Value);

/// <summary><c>$/logTrace</c>.</summary>
/// <param name="Message">The message.</param>
internal sealed record LogTraceParams(string Message);

/// <summary><c>workspace/didChangeConfiguration</c>.</summary>
/// <param name="Settings">The settings; null from clients that want to be asked.</param>
internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

/// <summary><c>workspace/didChangeWorkspaceFolders</c>.</summary>
/// <param name="Event">The change.</param>
internal sealed record DidChangeFoldersParams(FoldersChange Event);

/// <summary>Folders that came and went.</summary>
/// <param name="Added">Those that came.</param>
/// <param name="Removed">Those that went.</param>
internal sealed record FoldersChange(WorkspaceFolder[]? Added = null, WorkspaceFolder[]? Removed = null);

/// <summary><c>workspace/didChangeWatchedFiles</c>.</summary>
/// <param name="Changes">The files.</param>
internal sealed record DidChangeFilesParams(FileEvent[] Changes);

/// <summary>A file that changed.</summary>
/// <param name="Uri">The file.</param>
/// <param name="Type">1 for made, 2 for changed, 3 for deleted.</param>
internal sealed record FileEvent(string Uri, int Type);

/// <summary><c>client/registerCapability</c>.</summary>
/// <param name="Registrations">What is wanted.</param>
internal sealed record RegistrationParams(Registration[] Registrations);

/// <summary>Something that the client is to tell of.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Method">What is told of.</param>
/// <param name="RegisterOptions">Which files.</param>
internal sealed record Registration(string Id, string Method, WatcherOptions RegisterOptions);

/// <summary>The files that are watched.</summary>
/// <param name="Watchers">The files.</param>
internal sealed record WatcherOptions(FileWatcher[] Watchers);

/// <summary>Files that are watched.</summary>
/// <param name="GlobPattern">Which.</param>
/// <param name="Kind">The sum of 1 for made, 2 for changed, 4 for deleted.</param>
internal sealed record FileWatcher(string GlobPattern, int Kind);

/// <summary><c>window/workDoneProgress/create</c>.</summary>
/// <param name="Token">What the progress is called.</param>
internal sealed record ProgressTokenParams(string Token);

/// <summary><c>$/progress</c>.</summary>
/// <param name="Token">What the progress is called.</param>
/// <param name="Value">How far it is.</param>
internal sealed record ProgressParams(string Token, ProgressValue Value);

/// <summary>How far something is.</summary>
/// <param name="Kind"><c>begin</c> or <c>end</c>.</param>
internal sealed record ProgressValue(string Kind)
{
    public string? Title { get; init; }
}
