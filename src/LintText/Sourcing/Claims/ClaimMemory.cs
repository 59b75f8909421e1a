using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Keeps what the claim network read in the sentences of a draft, so that after an edit only those are read that have changed, or of which
/// something else is known. A sentence is known by the digest of all that the network reads of it.
/// </summary>
internal sealed class ClaimMemory
{
    private ConcurrentDictionary<Seen, ImmutableArray<ClaimSpan>> _former = new();
    private ConcurrentDictionary<Seen, ImmutableArray<ClaimSpan>> _current = new();
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
        var seen = Seen.Of(workspace);
        if (!_current.TryGetValue(seen, out var spans))
        {
            if (!_former.TryGetValue(seen, out spans))
                spans = read(workspace);
            _current.TryAdd(seen, spans);
        }

        return spans;
    }

    /// <summary>The digest of what the network reads, and of how many tokens.</summary>
    private readonly record struct Seen(UInt128 High, UInt128 Low, int Count)
    {
        public static Seen Of(ClaimWorkspace workspace)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(workspace.Inputs, digest);
            return new Seen(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(digest), System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(digest[16..]), workspace.Count);
        }
    }
}
