using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Keeps what the claim network read in the sentences of a draft, so that after an edit only those are read that have changed, or of which
/// something else is known around them. A sentence is known by all that the network reads of it. For one thread at a time.
/// </summary>
internal sealed class ClaimMemory
{
    private Dictionary<ulong, Kept> _former = new();
    private Dictionary<ulong, Kept> _current = new();
    private bool _isWhole = true;

    /// <summary>Begins another reading of the draft. Where the last one was broken off, all that is there stays.</summary>
    public void Begin()
    {
        if (_isWhole)
            (_former, _current) = (_current, new());
        _isWhole = false;
    }

    /// <summary>Ends a reading that came to its end: what it had no use for is forgotten.</summary>
    public void End()
    {
        _former = new();
        _isWhole = true;
    }

    /// <summary>What was read, or what is read now.</summary>
    /// <param name="workspace">What the network reads.</param>
    /// <param name="read">Reads it.</param>
    public ImmutableArray<ClaimSpan> Get(ClaimWorkspace workspace, Func<ClaimWorkspace, ImmutableArray<ClaimSpan>> read)
    {
        var inputs = workspace.Inputs;
        var hash = Hash(inputs);
        if (_current.TryGetValue(hash, out var kept) && kept.IsOf(inputs))
            return kept.Spans;

        // Of two that share a number only one is kept.
        if (!_former.TryGetValue(hash, out kept) || !kept.IsOf(inputs))
            kept = new Kept(inputs.ToArray(), read(workspace));
        _current[hash] = kept;
        return kept.Spans;
    }

    /// <summary>A number that tells most inputs apart, in one go over eight bytes at a time.</summary>
    private static ulong Hash(ReadOnlySpan<byte> inputs)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var hash = (ulong)inputs.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(inputs);
        foreach (var word in words)
            hash = BitOperations.RotateLeft((hash ^ word) * Prime, 29);
        foreach (var rest in inputs[(words.Length * sizeof(ulong))..])
            hash = BitOperations.RotateLeft((hash ^ rest) * Prime, 29);
        return hash;
    }

    /// <summary>What was read of some inputs.</summary>
    private sealed record Kept(byte[] Inputs, ImmutableArray<ClaimSpan> Spans)
    {
        public bool IsOf(ReadOnlySpan<byte> inputs) => inputs.SequenceEqual(Inputs);
    }
}
