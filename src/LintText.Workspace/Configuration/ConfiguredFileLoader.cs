using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Workspace.Caching;
using LintText.Workspace.Files;
using LintText.Workspace.Git;

namespace LintText.Workspace.Configuration;

/// <summary>
/// Reads the files that one option of the configuration names: style sheets, bibliographies, lists. A file is read once a run, and
/// files that are in force together are joined once. What they hold is parsed only when a draft is checked whose result is not in
/// the cache; what is wrong with them is reported all the same.
/// </summary>
/// <typeparam name="TFile">What one file holds.</typeparam>
/// <typeparam name="TJoined">What several make together.</typeparam>
/// <param name="checkout">Where the files may lie, and the folder that paths in messages start from.</param>
/// <param name="option">The option.</param>
/// <param name="cache">What earlier runs kept, or null.</param>
/// <param name="what">What a file is called in messages: “style sheet”.</param>
/// <param name="read">Reads a file’s text; gets the path to name in problems.</param>
/// <param name="join">Joins what the files hold, at least one; told whether all that are named are among them.</param>
/// <param name="past">The files as they were before a change, where these are meant; else null.</param>
internal sealed class ConfiguredFileLoader<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TFile, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TJoined>(
    Checkout checkout,
    LintOption<ImmutableArray<string>> option,
    CacheStore? cache,
    string what,
    ConfiguredFileLoader<TFile, TJoined>.Reader read,
    Func<ImmutableArray<TFile>, bool, TJoined> join,
    PastFiles? past = null)
    where TFile : class
    where TJoined : class
{
    /// <summary>The public list of retractions has some fifty megabytes; a file of more than this was named by mistake.</summary>
    private const int LargestFileMegabytes = 256;

    private readonly ConcurrentDictionary<string, Lazy<ConfiguredContent<TFile>>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(ConfigurationFile Setter, string Paths), Lazy<ConfiguredContent<TJoined>?>> _joined = new();
    private readonly ConcurrentDictionary<ToolProblem, bool> _problems = new();

    /// <summary>Reads a file’s text.</summary>
    public delegate TFile? Reader(string text, string display, out ImmutableArray<FileProblem> problems);

    /// <summary>What is wrong with the files read so far.</summary>
    public IEnumerable<ToolProblem> Problems => _problems.Keys;

    /// <summary>Full paths of the files read so far.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>What the files in force for a draft hold together; null where none is named. Their paths count from the folder of the file that sets them.</summary>
    /// <param name="files">The configuration of the draft’s folder.</param>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    /// <param name="options">The options in force for it.</param>
    public ConfiguredContent<TJoined>? Load(ConfigurationFiles files, string draft, LintOptions options)
    {
        var paths = options.Get(option);
        if (paths.IsEmpty || files.SetterOf(draft, option, options) is not { } setter)
            return null;

        return _joined.GetOrAdd((setter, string.Join(',', paths)), _ => new Lazy<ConfiguredContent<TJoined>?>(() => Join(setter, paths))).Value;
    }

    /// <summary>What a file holds. What is wrong with it is among the <see cref="Problems"/>.</summary>
    /// <param name="full">Its full path.</param>
    public ConfiguredContent<TFile> LoadFile(string full) => _files.GetOrAdd(full, f => new Lazy<ConfiguredContent<TFile>>(() => Read(f))).Value;

    private ConfiguredContent<TJoined>? Join(ConfigurationFile setter, ImmutableArray<string> paths)
    {
        var folder = Path.GetDirectoryName(setter.Path)!;
        var files = new List<ConfiguredContent<TFile>>();
        using var digest = new DigestBuilder();
        foreach (var path in paths)
        {
            // A path that cannot be one is not there either.
            var full = path.Contains('\0', StringComparison.Ordinal) ? folder : Path.GetFullPath(path, folder);
            if (checkout.RootOf(setter.Path) is { } root && checkout.IsOutside(root, full))
            {
                // Whether anything is there is none of the repository’s business.
                ReportAt(setter, path, $"the {what} '{path}' lies outside of what is checked, and is not read; put it beside the configuration");
                continue;
            }

            if (!File.Exists(full))
            {
                ReportAt(setter, path, $"there is no {what} '{path}'{checkout.Nearby.Suggest(full)}; its path counts from the folder of this file");
                continue;
            }

            files.Add(LoadFile(full));
            digest.Add(files[^1].Digest);
        }

        digest.Add(paths.Length);
        return new ConfiguredContent<TJoined>(digest.ToDigest(), new Lazy<TJoined?>(() =>
        {
            var read = files.Select(f => f.Value).OfType<TFile>().ToImmutableArray();
            return read.IsEmpty ? null : join(read, read.Length == paths.Length);
        }));
    }

    private ConfiguredContent<TFile> Read(string full)
    {
        var display = DisplayPath.Of(checkout.WorkingFolder, full);
        checkout.Log.AddContent(full);
        var (text, bytes, problem) = past?.Read(full) is { } before ? SourceLoader.Load(new MemoryStream(before), display, LargestFileMegabytes) : SourceLoader.Load(full, display, LargestFileMegabytes);
        using var builder = new DigestBuilder();
        var digest = builder.Add(what).Add(display).Add(Digest.Of(bytes)).Add(problem?.Message).ToDigest();
        if (problem is not null)
        {
            Add(problem);
            return new ConfiguredContent<TFile>(digest, new Lazy<TFile?>((TFile?)null));
        }

        var value = new Lazy<TFile?>(() => Parse(text!.ToString(), display, digest));
        if (cache?.Find(digest) is { } known)
        {
            foreach (var fault in DraftRecord.ReadProblems(known))
                Add(fault);
        }
        else
        {
            _ = value.Value;
        }

        return new ConfiguredContent<TFile>(digest, value);
    }

    private TFile? Parse(string text, string display, Digest digest)
    {
        var file = read(text, display, out var faults);
        var problems = faults.Select(f => new ToolProblem(f.Path, f.Line, f.Column, f.Message) { IsWarning = f.IsWarning }).ToList();
        problems.ForEach(Add);
        cache?.Add(digest, DraftRecord.ToBytes(problems));
        return file;
    }

    private void ReportAt(ConfigurationFile setter, string path, string message)
    {
        var (line, column) = setter.PlaceOf(option.Key, path);
        Add(new ToolProblem(DisplayPath.Of(checkout.WorkingFolder, setter.Path), line, column, message));
    }

    private void Add(ToolProblem problem) => _problems.TryAdd(problem with { IsConfiguration = true }, true);
}

/// <summary>What a configured file, or several together, hold. That <see cref="Lazy{T}"/> could call a constructor is why its type is marked.</summary>
/// <typeparam name="T">What that is.</typeparam>
/// <param name="Digest">Tells whether it is the same as in another run.</param>
/// <param name="Content">The content, which is parsed when it is asked for; null where the file cannot be read.</param>
internal sealed record ConfiguredContent<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(Digest Digest, Lazy<T?> Content)
    where T : class
{
    /// <summary>The content.</summary>
    public T? Value => Content.Value;
}
