using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Features;
using LintText.LanguageServer.Protocol;
using LintText.Workspace;
using LintText.Workspace.RuleLoading;

namespace LintText.LanguageServer.Serving;

/// <summary>
/// The drafts that a client has open, and what it is told of them. What changes a draft is done in the order of the messages; reading goes
/// on beside it, of each draft only as it is by then.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="environment">The process.</param>
/// <param name="options">What the command line asks for.</param>
internal sealed class DraftServer(ClientChannel client, WorkspaceEnvironment environment, ServerOptions options)
{
    /// <summary>Of a draft longer than this, in UTF-16 units, it is shown that it is being read.</summary>
    private const int LongDraft = 100_000;

    /// <summary>Files come and go in crowds; they are looked at once the crowd has passed.</summary>
    private static readonly TimeSpan CrowdPause = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<string, OpenDraft> _drafts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);
    private readonly FolderSet _folders = new(environment, options);
    private readonly List<string> _changed = [];
    private readonly Lock _changing = new();
    private volatile bool _showsSpeakers = true;
    private int _settings;

    /// <summary>What the client can do; null until it has said so.</summary>
    public ClientFeatures? Features { get; private set; }

    /// <summary>Whether names are shown between the words.</summary>
    public bool ShowsSpeakers => _showsSpeakers;

    /// <summary>The client has said what it can do and which folders are open.</summary>
    public void Start(InitializeParams start)
    {
        Features = ClientFeatures.Of(start);
        client.IsTraced = start.Trace is "messages" or "verbose";
        var folders = start.WorkspaceFolders ?? (start.RootUri is { } root ? [new WorkspaceFolder(root, root)] : []);
        _folders.Change(folders, []);
        Configure(start.InitializationOptions);
    }

    /// <summary>Takes what the user has set.</summary>
    public void Configure(JsonElement? settings)
    {
        if (settings is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("inlayHints", out var hints) && hints.ValueKind is JsonValueKind.True or JsonValueKind.False)
            _showsSpeakers = hints.ValueKind == JsonValueKind.True;
    }

    /// <summary>Folders came and went.</summary>
    public void ChangeFolders(FoldersChange change)
    {
        _folders.Change(change.Added ?? [], change.Removed ?? []);
        Refresh();
    }

    /// <summary>A draft was opened.</summary>
    public void Open(DraftItem item)
    {
        var draft = new OpenDraft(item, environment.CurrentDirectory, Features!.Encoding, _settings, Read);
        if (_drafts.TryGetValue(item.Uri, out var former))
            former.Current.Supersede();
        _drafts[item.Uri] = draft;
        _ = TellAsync(draft.Current, isFirst: true);
    }

    /// <summary>A draft was edited.</summary>
    public void Change(DidChangeParams change)
    {
        if (Find(change.TextDocument) is not { } draft)
            return;

        draft.Change(change.ContentChanges, change.TextDocument.Version ?? draft.Current.Version + 1);
        _ = TellAsync(draft.Current, isFirst: false);
    }

    /// <summary>A draft was closed: nothing is known of it any more.</summary>
    public void Close(DraftReference reference)
    {
        if (!_drafts.TryRemove(reference.Uri, out var draft))
            return;

        draft.Current.Supersede();
        if (!Features!.Pulls)
            client.Publish(new PublishDiagnosticsParams(draft.Uri, []));
    }

    /// <summary>An open draft, or null.</summary>
    public OpenDraft? Find(DraftReference reference) => _drafts.GetValueOrDefault(reference.Uri);

    /// <summary>The folder of a draft.</summary>
    public DraftFolder FolderOf(OpenDraft draft) => _folders.Of(draft);

    /// <summary>Files beside the drafts have changed: all that is open is read anew, a little later.</summary>
    /// <param name="paths">Their full paths.</param>
    public void FilesChanged(IEnumerable<string> paths)
    {
        lock (_changing)
        {
            var isFirst = _changed.Count == 0;
            _changed.AddRange(paths);
            if (!isFirst || _changed.Count == 0)
                return;
        }

        _ = Task.Delay(CrowdPause).ContinueWith(_ => RenewChanged(), TaskScheduler.Default);
    }

    /// <summary>Reads all that is open anew, since what is accepted has changed.</summary>
    public void Renew()
    {
        _folders.Renew([]);
        Refresh();
    }

    private void RenewChanged()
    {
        List<string> changed;
        lock (_changing)
        {
            changed = [.. _changed];
            _changed.Clear();
        }

        _folders.Renew(changed);
        Refresh();
    }

    private void Refresh()
    {
        var settings = Interlocked.Increment(ref _settings);
        foreach (var draft in _drafts.Values)
        {
            draft.Refresh(settings);
            _ = TellAsync(draft.Current, isFirst: false);
        }

        foreach (var request in Features?.Refreshes ?? [])
            client.Refresh(request);
    }

    /// <summary>Reads a draft and, where the client does not ask itself, tells what was found. One that is edited meanwhile is not told of.</summary>
    private async Task TellAsync(DraftSnapshot snapshot, bool isFirst)
    {
        // A client that asks itself does so when it wants; only a draft that was just opened is read ahead.
        if (Features!.Pulls && !isFirst)
            return;

        using var progress = isFirst && Features.ShowsProgress && snapshot.Text.Length > LongDraft ? client.Progress($"Reading {Path.GetFileName(snapshot.Draft.FullPath)}") : null;
        try
        {
            var reading = await snapshot.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            if (!Features.Pulls && !snapshot.IsSuperseded)
                client.Publish(new PublishDiagnosticsParams(snapshot.Draft.Uri, reading is null ? [] : DiagnosticList.Of(snapshot, reading)) { Version = snapshot.Version });
        }
        catch (OperationCanceledException)
        {
            // The edit that came in between is told of.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A defect of ours, in one draft. A client that asks itself is told so in the answer.
            client.Warn(RpcErrors.Internal(exception).Message);
        }
    }

    private DraftReading? Read(DraftSnapshot snapshot, CancellationToken cancellation)
    {
        var begin = Stopwatch.GetTimestamp();
        DraftFolder folder;
        try
        {
            folder = _folders.Of(snapshot.Draft);
        }
        catch (ManagedBuildNeededException)
        {
            Tell("the rules in C# of this folder need the build of lint-text that runs on .NET; start the server in the folder itself", client.ShowError);
            return null;
        }

        var reading = folder.Read(snapshot, cancellation);
        foreach (var problem in folder.Problems.Concat(reading?.Problems ?? []))
            Tell(problem.ToString(), problem.IsConfiguration || problem.IsFailure ? client.Warn : _ => { });
        client.Trace(() => string.Create(CultureInfo.InvariantCulture, $"read {snapshot.Draft.Uri} version {snapshot.Version} in {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:0} ms: {snapshot.Draft.Memory.Sentences.ReadCount} sentences anew, {reading?.Findings.Length ?? 0} findings"));
        return reading;
    }

    /// <summary>Says something once.</summary>
    private void Tell(string message, Action<string> tell)
    {
        if (_told.TryAdd(message, true))
            tell(message);
    }
}
