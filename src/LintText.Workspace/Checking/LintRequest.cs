using System.Text;

using LintText.Workspace.Caching;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.RuleLoading;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Checking;

/// <summary>What a run is asked to do.</summary>
internal sealed record LintRequest(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Include,
    IReadOnlyList<string> Exclude,
    IReadOnlyList<string> RulePacks,
    string? StdinFileName)
{
    /// <summary>Standard input, kept for when drafts are checked again after fixing: it can be read only once.</summary>
    public InputDraft Input { get; } = new();

    /// <summary>Whether rules in C# may be run, whatever the configuration says.</summary>
    public bool AllowsCode { get; init; }

    /// <summary>Which findings are wanted.</summary>
    public FindingSelection Selection { get; init; } = FindingSelection.Everything;

    /// <summary>Which rules of the house’s own are asked for.</summary>
    public RuleRequest Rules => new(RulePacks, AllowsCode, IsKept: CacheFolder is not null);

    /// <summary>Whether it is a failure where a folder or a glob stands for no draft; null where it is for a glob and a note for a folder.</summary>
    public bool? FailsOnEmpty { get; init; }

    /// <summary>Whether notes that only explain are wanted.</summary>
    public bool WantsNotes { get; init; } = true;

    /// <summary>The folder that results are kept in between runs, or null.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Whether that folder was named, so that it matters where it cannot be written.</summary>
    public bool IsCacheNamed { get; init; }

    /// <summary>The part of the drafts that is to be checked, or null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The change that is to be checked, or null for all that is there.</summary>
    public ChangeRequest? Change { get; init; }

    /// <summary>Whether each draft’s ledger is wanted with its findings.</summary>
    public bool WantsLedgers { get; init; }

    /// <summary>Whether what a page about each draft shows is wanted, too. It is not kept between runs, so drafts are checked anew.</summary>
    public bool WantsReviews { get; init; }

    /// <summary>Whether findings are wanted. Without them no rule is run.</summary>
    public bool WantsFindings { get; init; } = true;

    /// <summary>Whether the particulars of each draft are wanted with its ledger. They are not kept between runs.</summary>
    public bool WantsParticulars { get; init; }

    /// <summary>Asked of each draft, by the path it is reported under and the digest of all that its result rests on, whether the result is at hand, so that the draft need not be read; may be null. From several threads.</summary>
    public Func<string, Digest, bool>? IsKnown { get; init; }

    /// <summary>Told of each draft as soon as it was checked, from several threads; may be null.</summary>
    public Action<CheckedDraft>? WhenChecked { get; init; }

    /// <summary>Told of each draft once those before it were told of, and gives what the result is to hold of it; may be null. Never from two threads at once.</summary>
    public Func<CheckedDraft, CheckedDraft>? InOrder { get; init; }
}

/// <summary>The draft on standard input.</summary>
internal sealed class InputDraft
{
    /// <summary>The name of a draft before it was looked at, where it was given none.</summary>
    public const string UnknownName = "stdin.txt";

    private (SourceText? Text, byte[] Bytes, ToolProblem? Problem)? _loaded;

    public (SourceText? Text, byte[] Bytes, ToolProblem? Problem) Load(WorkspaceEnvironment environment, string name, int maxMegabytes)
    {
        if (_loaded is not { } loaded)
        {
            using var stream = environment.OpenInput();
            _loaded = loaded = SourceLoader.Load(stream, name, maxMegabytes);
        }

        return loaded;
    }

    /// <summary>Puts a fixed text in the place of what was read.</summary>
    public void Replace(SourceText text) => _loaded = (text, Encoding.UTF8.GetBytes(text.ToString()), null);
}
