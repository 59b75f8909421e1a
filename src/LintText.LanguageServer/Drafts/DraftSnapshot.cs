using System.Diagnostics.CodeAnalysis;

using LintText.LanguageServer.Positions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Drafts;

/// <summary>An open draft as it is at one moment. It is read once, when somebody first asks, and not at all when a later one has taken its place by then.</summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer holds nothing that is to be given back, and others may still ask whether it was cancelled.")]
internal sealed class DraftSnapshot
{
    private readonly Lazy<Task<DraftReading?>> _reading;
    private readonly CancellationTokenSource _superseded = new();

    /// <summary>Makes a snapshot.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="text">Its text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="version">Its version, as the client counts.</param>
    /// <param name="settings">A number for the rules and settings that it is read with; another one when they have changed.</param>
    /// <param name="read">Reads it.</param>
    public DraftSnapshot(OpenDraft draft, SourceText text, LineMap lines, int version, int settings, Func<DraftSnapshot, CancellationToken, DraftReading?> read)
    {
        (Draft, Text, Lines, Version, Settings) = (draft, text, lines, version, settings);
        _reading = new(() => Task.Run(() => read(this, _superseded.Token), _superseded.Token));
    }

    /// <summary>The draft.</summary>
    public OpenDraft Draft { get; }

    /// <summary>Its text.</summary>
    public SourceText Text { get; }

    /// <summary>Its lines.</summary>
    public LineMap Lines { get; }

    /// <summary>Its version, as the client counts.</summary>
    public int Version { get; }

    /// <summary>A number for the rules and settings that it is read with.</summary>
    public int Settings { get; }

    /// <summary>What this moment is called: the same name, the same findings.</summary>
    public string Name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Version}.{Settings}");

    /// <summary>Whether a later one has taken its place.</summary>
    public bool IsSuperseded => _superseded.IsCancellationRequested;

    /// <summary>What was read of it; null where it is no draft.</summary>
    /// <param name="cancellation">Lets go of waiting; others may still wait.</param>
    /// <exception cref="OperationCanceledException">A later one has taken its place, or nobody waits any more.</exception>
    public Task<DraftReading?> ReadAsync(CancellationToken cancellation) => _reading.Value.WaitAsync(cancellation);

    /// <summary>Lets it go, since a later one has taken its place or the draft was closed.</summary>
    public void Supersede() => _superseded.Cancel();
}
