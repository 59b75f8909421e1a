using System.Collections.Concurrent;

using DiffPlex;

using LintText.Analysis;
using LintText.References.Bibliographies;
using LintText.Workspace.Configuration;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.Git;
using LintText.Workspace.Sites;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Checking;

/// <summary>
/// Holds drafts against what they were before a change, so that of their findings only those are left that the change brought, whatever
/// lines moved. What a draft was is read from git’s objects and checked with the configuration that is in force now. From several threads.
/// </summary>
internal sealed class ChangeReview
{
    /// <summary>What in a page’s front matter says where it is published.</summary>
    private static readonly string[] AddressKeys = ["permalink", "slug", "url", "id", "aliases", "redirect_from", "published", "draft"];

    private readonly GitChange _change;
    private readonly ChangeRequest _request;
    private readonly ConfigurationLoader _configuration;
    private readonly DraftChecker _checker;
    private readonly Checkout _checkout;
    private int _drafts;
    private int _checked;
    private int _known;
    private int _mended;
    private int _elsewhere;
    private readonly ConcurrentDictionary<string, int> _hidden = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _told = [];
    private IReadOnlyList<string> _all = [];

    private ChangeReview(GitChange change, ChangeRequest request, Checkout checkout, Func<PastFiles, HeldSettings?, (ConfigurationLoader Configuration, DraftChecker Checker)> checkBefore)
    {
        _change = change;
        _request = request;
        _checkout = checkout;
        (_configuration, _checker) = checkBefore(new PastFiles(change), HeldSettings);
    }

    /// <summary>Finds out what a change is.</summary>
    /// <param name="request">Which change.</param>
    /// <param name="checkout">Where drafts lie.</param>
    /// <param name="environment">What a CI system says that the change is to be merged into, and what git hands to a hook.</param>
    /// <param name="checkBefore">What checks drafts as they were, given the files around them.</param>
    /// <param name="refusal">Why it cannot be told, where the answer is null.</param>
    public static ChangeReview? Open(ChangeRequest request, Checkout checkout, WorkspaceEnvironment environment, Func<PastFiles, HeldSettings?, (ConfigurationLoader Configuration, DraftChecker Checker)> checkBefore, out string refusal)
    {
        refusal = "there is no repository here";
        if (checkout.InnermostRepositoryOf(checkout.WorkingFolder) is not { } root)
            return null;

        var change = request.IsStaged ? GitChange.Staged(root, IndexOf(root, environment.IndexFile, checkout), out refusal) : GitChange.Since(root, request.Since, environment.ReviewBase, out refusal);
        return change is null ? null : new ChangeReview(change, request, checkout, checkBefore);
    }

    /// <summary>The full path of an index that a hook was handed, or null where it is not one of the repository’s own.</summary>
    private static string? IndexOf(string root, string? index, Checkout checkout) =>
        index is not null && Path.GetFullPath(index, root) is var full && !checkout.IsOutside(Path.Combine(root, ".git"), full) ? full : null;

    /// <summary>What it came to.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="configuration">The configuration as it is.</param>
    /// <param name="named">Full paths of the files beside the configuration that decided what is reported.</param>
    /// <param name="wasFound">Whether a file would have been found among the drafts, by its full path.</param>
    public ChangeSummary Summarize(RuleCatalog rules, ConfigurationLoader configuration, IEnumerable<string> named, Predicate<string> wasFound)
    {
        var before = new ConfigurationLoader(_checkout, rules, cache: null, held: new HeldSettings(_change, isBefore: true));
        return new ChangeSummary(_change.Name, _drafts, _checked, _known, _mended, _elsewhere,
        [
            .. new ChangedSettings(_change, rules, before, configuration, Display).Describe(_all, named.Concat(_request.Accepting)),
            .. new LostDrafts(_change, wasFound, Display).Describe(_all),
            .. _hidden.Select(h => $"{h.Key} suppresses {Counted.Of(h.Value, "finding")} more in its own text").Concat(_told).Order(StringComparer.Ordinal),
        ]);
    }

    /// <summary>The files of settings that the change ends with, where these are not those on disk; else null.</summary>
    public HeldSettings? HeldSettings => _request.IsStaged ? new HeldSettings(_change, isBefore: false) : null;

    private string Display(string full) => DisplayPath.Of(_checkout.WorkingFolder, full);

    /// <summary>Of some drafts those that the change can have brought findings to: what it changes, and what leads to a file that it takes away or changes.</summary>
    /// <param name="drafts">Full paths.</param>
    public IReadOnlyList<string> Select(IReadOnlyList<string> drafts)
    {
        // Another repository’s drafts are its own to compare; this one only holds which commit of it is meant.
        var foreign = drafts.Select(d => _checkout.InnermostRepositoryOf(Path.GetDirectoryName(d)!)).OfType<string>().Where(r => r != _change.Before.Root && Checkout.IsInside(_change.Before.Root, r)).ToHashSet(StringComparer.Ordinal);
        foreach (var repository in foreign)
            _told.Add($"{Display(repository)} is a repository of its own, and not checked; run lint-text there");
        drafts = _all = foreign.Count == 0 ? drafts : [.. drafts.Where(d => !foreign.Any(r => Checkout.IsInside(r, d)))];
        var leads = LeadsToChanges();
        var selected = drafts.AsParallel().AsOrdered().Where(d => IsTouched(d, leads)).ToList();
        _change.Before.ReadAhead(selected.Select(PathBefore).OfType<string>());
        if (_request.IsStaged)
            _change.Now.ReadAhead(selected.Select(KnownPathOf).OfType<string>());
        (_drafts, _checked) = (drafts.Count, selected.Count);
        return selected;
    }

    /// <summary>Reads a draft as it is checked: from the disk or, of what is staged, from the index.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="display">The path it is reported under.</param>
    /// <param name="maxMegabytes">How large it may be.</param>
    public (SourceText? Text, byte[] Bytes, ToolProblem? Problem) Load(string path, string display, int maxMegabytes) =>
        _request.IsStaged && KnownPathOf(path) is { } staged && _change.Now.Read(staged) is { } bytes
            ? SourceLoader.Load(new MemoryStream(bytes), display, maxMegabytes)
            : SourceLoader.Load(path, display, maxMegabytes);

    /// <summary>Says how many drafts are really checked, where that is only a part of what was selected.</summary>
    /// <param name="part">How many.</param>
    public void Share(int part) => _checked = part;

    /// <summary>Takes out of a draft’s findings those that were there before.</summary>
    public DraftOutcome Compare(DraftOutcome outcome)
    {
        if (outcome.Draft is not { } draft)
            return outcome;

        var path = PathBefore(draft.FullPath);
        var bytes = path is null ? null : _change.Before.Read(path);
        if (path is not null && bytes is null)
            return new DraftOutcome(null, [.. outcome.Problems, new ToolProblem(draft.DisplayPath, "what this was before the change is not in this clone; fetch it (git fetch --refetch --filter=blob:limit=1g, or a clone without --filter)")]);

        var before = bytes is null ? null : Check(path!, bytes);
        var isOtherKind = before is not null && before.Kind != draft.Kind;
        if (isOtherKind)
            _told.Add($"{draft.DisplayPath} is read as {draft.Kind.ToString().ToLowerInvariant()}, not as {before!.Kind.ToString().ToLowerInvariant()} any more");
        var known = Count(before?.Open);
        var suppressed = Count(before?.Findings.Where(f => f.Suppression is not null));
        var lines = _request.OnChangedLines && before is not null ? ChangedLines(before.Source, draft.Source) : null;
        var left = new List<Finding>();
        foreach (var finding in draft.Findings)
        {
            var key = KeyOf(finding);
            if (finding.Suppression is { } suppression)
            {
                left.Add(finding);
                if (Take(suppressed, key))
                    continue;

                // What was open before and is suppressed now is hidden, not mended.
                Take(known, key);
                if (suppression.IsInSource)
                    _hidden.AddOrUpdate(draft.DisplayPath, 1, static (_, count) => count + 1);
            }
            else if (Take(known, key))
            {
                Interlocked.Increment(ref _known);
            }
            else if (lines is null || lines.Overlaps(LinesOf(draft.Source, finding.Span)))
            {
                left.Add(finding);
            }
            else
            {
                Interlocked.Increment(ref _elsewhere);
            }
        }

        // What other rules now pass over, or one that is off here, is not mended.
        if (!isOtherKind)
            Interlocked.Add(ref _mended, known.Values.Sum() - Count(before?.Open.Where(f => draft.SwitchedOff.Any(o => o.RuleIds.Contains(f.Rule.Id)))).Keys.Sum(k => known[k]));
        return outcome with { Draft = draft with { Findings = [.. left] } };
    }

    private static Dictionary<string, int> Count(IEnumerable<Finding>? findings) =>
        (findings ?? []).CountBy(KeyOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>Takes one of a kind away, where there is one.</summary>
    private static bool Take(Dictionary<string, int> counts, string key)
    {
        var count = counts.GetValueOrDefault(key);
        if (count > 0)
            counts[key] = count - 1;
        return count > 0;
    }

    /// <summary>What a finding is known by, whatever file it is in: its rule, the words of its sentence, and those that were seen.</summary>
    private static string KeyOf(Finding finding) => FindingFingerprint.Of(finding, string.Empty);

    /// <summary>Checks a draft as it was; null where it was nothing that can be read.</summary>
    private CheckedDraft? Check(string path, byte[] bytes)
    {
        var full = _change.Before.FullPathOf(path);
        var display = DisplayPath.Of(_checkout.WorkingFolder, full);
        var configuration = _configuration.Get(full);
        var (source, kept, problem) = SourceLoader.Load(new MemoryStream(bytes), display, SourceLoader.NoLimit);
        return problem is null ? _checker.Check(full, display, source!, kept, configuration).Draft : null;
    }

    /// <summary>The path, as git has it, that a draft had before; null where it was not there.</summary>
    private string? PathBefore(string draft) =>
        KnownPathOf(draft) is { } path && _change.PathBefore(path) is { } before && (before == path || WasRead(before, path)) ? before : null;

    /// <summary>Whether what a draft was called before had it read: what was nobody’s to read has no findings that were there.</summary>
    private static bool WasRead(string before, string now) =>
        DraftDiscovery.IsDraftName(before) && !DraftDiscovery.FoldersPassedOver(before).Except(DraftDiscovery.FoldersPassedOver(now), StringComparer.Ordinal).Any();

    /// <summary>The path of a draft as git has it: of a link, that of what it leads to, since git holds nothing but where links lead; null outside the repository.</summary>
    private string? KnownPathOf(string draft)
    {
        if (FileStatus.Of(draft, followLinks: false).Kind is FileKind.Link && _checkout.RealPathOf(draft) is { } real && _checkout.RealPathOf(_change.Before.Root) is { } root && Checkout.IsInside(root, real))
            draft = Path.Combine(_change.Before.Root, Path.GetRelativePath(root, real));
        return _change.Before.PathOf(draft);
    }

    private bool IsTouched(string draft, List<byte[]> leads)
    {
        if (KnownPathOf(draft) is not { } path)
            return true;
        if (_request.IsStaged)
            return _change.Now.Files.TryGetValue(path, out var id) && (_change.Before.Files.GetValueOrDefault(path) != id || (leads.Count > 0 && _change.Now.Read(path) is { } staged && Mentions(staged, leads)));

        var (_, bytes, problem) = SourceLoader.Load(draft, path, SourceLoader.NoLimit);
        return (problem is not null && bytes.Length == 0) || !_change.Before.Holds(path, bytes) || Mentions(bytes, leads);
    }

    private static bool Mentions(ReadOnlySpan<byte> bytes, List<byte[]> leads)
    {
        foreach (var lead in leads)
        {
            for (int from = 0, at; (at = bytes[from..].IndexOf(lead)) >= 0; from += at + 1)
            {
                // “a5” is not named by “a57”.
                var (start, end) = (from + at, from + at + lead.Length);
                if ((start == 0 || !char.IsAsciiLetterOrDigit((char)bytes[start - 1])) && (end == bytes.Length || !char.IsAsciiLetterOrDigit((char)bytes[end]) || !char.IsAsciiLetterOrDigit((char)lead[^1])))
                    return true;
            }
        }

        return false;
    }

    /// <summary>What links to files that the change takes away or changes are written with: the name of a file that is gone, a place in one that is another.</summary>
    private List<byte[]> LeadsToChanges()
    {
        var leads = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in _change.Before.Files.Keys.AsParallel().Where(p => !_change.IsThere(p)))
            leads.Add(NameOf(path));
        foreach (var path in _change.Before.Files.Keys.AsParallel().Where(p => Path.GetExtension(p) is ".md" or ".markdown" or ".html" && _change.IsThere(p) && _change.IsChanged(p)))
        {
            leads.UnionWith([Path.GetFileName(path) + "#", NameOf(path) + "#", NameOf(path) + "/#"]);
            leads.UnionWith(FormerAddresses(path));
        }

        foreach (var path in _change.Before.Files.Keys.Union(_change.Now.Files.Keys).AsParallel().Where(p => BibliographyReader.Extensions.Contains(Path.GetExtension(p).ToLowerInvariant()) && _change.IsChanged(p)))
            leads.Add(Path.GetFileName(path));
        return [.. leads.Where(l => l.Length > 0).Select(System.Text.Encoding.UTF8.GetBytes)];
    }

    /// <summary>The name that links to a file have: that of its folder where it is the folder’s index.</summary>
    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name && name is "index" or "_index" or "README" && Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder ? folder : name;

    /// <summary>What links to a page were written with whose front matter gives it another address now.</summary>
    private IEnumerable<string> FormerAddresses(string path)
    {
        var (before, now) = (FrontMatterOf(_change.Before.Read(path)), FrontMatterOf(_request.IsStaged ? _change.Now.Read(path) : SourceLoader.Load(_change.Before.FullPathOf(path), path, SourceLoader.NoLimit).Bytes));
        string[] changed = [.. AddressKeys.Where(k => !before[k].Texts.SequenceEqual(now[k].Texts, StringComparer.Ordinal))];
        return changed.Length == 0 ? [] : changed.SelectMany(k => before[k].Texts).Select(a => a.TrimEnd('/')).Select(a => a[(a.LastIndexOf('/') + 1)..]).Append(NameOf(path));
    }

    private static SettingsNode FrontMatterOf(byte[]? bytes) => bytes is null ? SettingsNode.None : FrontMatterFields.Read(System.Text.Encoding.UTF8.GetString(bytes)).Values;

    private static HashSet<int> ChangedLines(SourceText before, SourceText now)
    {
        var changed = new HashSet<int>();
        foreach (var block in Differ.Instance.CreateLineDiffs(before.ToString(), now.ToString(), ignoreWhitespace: false).DiffBlocks)
            changed.UnionWith(Enumerable.Range(block.InsertStartB, block.InsertCountB));
        return changed;
    }

    private static IEnumerable<int> LinesOf(SourceText source, TextSpan span)
    {
        var place = source.Lines.GetLinePositionSpan(span);
        return Enumerable.Range(place.Start.Line, place.End.Line - place.Start.Line + 1);
    }
}
