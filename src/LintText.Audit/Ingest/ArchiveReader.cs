using System.Collections.Concurrent;
using System.Diagnostics;

using LintText.Audit.Database;
using LintText.Workspace;
using LintText.Workspace.Caching;
using LintText.Workspace.Checking;
using LintText.Workspace.Discovery;

namespace LintText.Audit.Ingest;

/// <summary>
/// Brings a database up to date with an archive. A draft is read only where its text, its configuration or the tool has changed since it was put in. Drafts go in
/// in batches, each batch in one transaction with the digests that tell them: a run that is killed has to do again what it had not committed, and nothing else.
/// </summary>
internal sealed class ArchiveReader : IDisposable
{
    /// <summary>So many drafts, or so long, a run that is killed can lose.</summary>
    private const int BatchDrafts = 500;

    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(2);

    private readonly WorkspaceEnvironment _environment;
    private readonly AuditDatabase _database;
    private readonly LedgerRows _rows;
    private readonly Dictionary<string, Digest> _known;
    private readonly ConcurrentDictionary<string, bool> _current = new(StringComparer.Ordinal);
    private readonly string[] _roots;
    private readonly Stopwatch _sinceCommit = Stopwatch.StartNew();
    private int _inBatch, _read;

    private ArchiveReader(WorkspaceEnvironment environment, AuditDatabase database, LintRequest request)
    {
        _environment = environment;
        _database = database;
        _rows = new LedgerRows(database);
        _known = database.Query("SELECT path, digest FROM draft", r => (Path: r.GetString(0), Digest: Digest.Read(r.GetFieldValue<byte[]>(1)))).ToDictionary(d => d.Path, d => d.Digest, StringComparer.Ordinal);
        _roots = [.. request.Paths.DefaultIfEmpty(".").Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p, environment.CurrentDirectory)))];
    }

    /// <summary>Reads what has changed.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="database">The database.</param>
    /// <param name="request">The drafts.</param>
    /// <param name="progress">Told how many drafts of how many are done, from several threads; may be null.</param>
    public static AuditOutcome Execute(WorkspaceEnvironment environment, AuditDatabase database, LintRequest request, Action<int, int>? progress)
    {
        using var reader = new ArchiveReader(environment, database, request);
        return reader.Execute(request, progress);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private AuditOutcome Execute(LintRequest request, Action<int, int>? progress)
    {
        var result = LintRun.Execute(
            _environment,
            request with { WantsLedgers = true, WantsParticulars = true, WantsFindings = false, CacheFolder = null, IsKnown = IsKnown, InOrder = Put },
            progress);
        var removed = RemoveGone(request);
        Commit();
        return new AuditOutcome(_read, _current.Count - _read, removed, result.Problems);
    }

    private bool IsKnown(string path, Digest digest)
    {
        if (!_known.TryGetValue(path, out var known) || known != digest)
            return false;

        _current[path] = true;
        return true;
    }

    /// <summary>Takes drafts one at a time, in the order of their paths, and keeps nothing of them in memory.</summary>
    private CheckedDraft Put(CheckedDraft draft)
    {
        _database.Begin();
        _rows.Put(draft, draft.Particulars?.Section ?? DraftSection.Of(draft.FullPath, _roots));
        _current[draft.DisplayPath] = true;
        _read++;
        if (++_inBatch >= BatchDrafts || _sinceCommit.Elapsed > BatchTime)
            Commit();
        return draft.Released() with { Ledger = null, Particulars = null, Findings = [] };
    }

    /// <summary>Takes out what this run’s paths would find, were it there, and that is not: what was deleted, cannot be read any more, or is another shard’s.</summary>
    private int RemoveGone(LintRequest request)
    {
        var paths = request.Paths.DefaultIfEmpty(".").ToList();
        var finds = DraftDiscovery.Finds(DraftDiscovery.CheckoutFor(_environment.CurrentDirectory, paths), paths, request.Include, request.Exclude);
        var removed = 0;
        foreach (var path in _known.Keys.Where(p => !_current.ContainsKey(p)).Order(StringComparer.Ordinal))
        {
            if (!finds(Path.GetFullPath(path, _environment.CurrentDirectory)))
                continue;

            _database.Begin();
            if (_rows.Delete(path))
                removed++;
        }

        return removed;
    }

    private void Commit()
    {
        _database.Commit();
        _inBatch = 0;
        _sinceCommit.Restart();
    }
}
