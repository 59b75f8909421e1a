using System.Collections.Concurrent;

namespace LintText.Language;

/// <summary>
/// Keeps what the network made of the sentences of a draft, so that after an edit only those are read that have changed. A sentence is
/// known by all that the network sees of it, so what is kept is what reading it again would give. Several threads may use it at once.
/// </summary>
internal sealed class SentenceMemory
{
    private ConcurrentDictionary<Seen, Kept> _former = new();
    private ConcurrentDictionary<Seen, Kept> _current = new();
    private bool _isWhole = true;
    private int _read;

    /// <summary>How many sentences and stretches were really read since the last <see cref="Begin"/>.</summary>
    public int ReadCount => Volatile.Read(ref _read);

    /// <summary>Begins another reading of the draft. Where the last one was broken off, all that is there stays.</summary>
    public void Begin()
    {
        if (_isWhole)
            (_former, _current) = (_current, new());
        _isWhole = false;
        _read = 0;
    }

    /// <summary>Ends a reading that came to its end: what it had no use for is forgotten.</summary>
    public void End()
    {
        _former = new();
        _isWhole = true;
    }

    /// <summary>Reads the words of a workspace’s input, or remembers what reading them gave; the states go to the tokens that the words came from.</summary>
    /// <param name="model">The model.</param>
    /// <param name="workspace">The words, and room for what is found.</param>
    /// <param name="firstToken">The token whose states come first.</param>
    /// <param name="states">Receives the states.</param>
    public void Read(SyntaxModel model, SyntaxWorkspace workspace, int firstToken, TokenStates states)
    {
        var seen = Seen.Of(workspace.Input);
        if (!_current.TryGetValue(seen, out var kept))
        {
            if (!_former.TryGetValue(seen, out kept))
            {
                Interlocked.Increment(ref _read);
                Parser.Parse(model, workspace);
                kept = Kept.Of(model.Encoder, workspace);
            }

            _current.TryAdd(seen, kept);
        }

        kept.CopyTo(workspace, firstToken, states);
    }

    /// <summary>All that the network sees of a run of words.</summary>
    private sealed class Seen : IEquatable<Seen>
    {
        private readonly SyntaxWord[] _words;
        private readonly bool[] _areOnlyVerbs;
        private readonly int _hash;

        private Seen(SyntaxWord[] words, bool[] areOnlyVerbs)
        {
            (_words, _areOnlyVerbs) = (words, areOnlyVerbs);
            var hash = words.Length;
            foreach (ref readonly var word in words.AsSpan())
                hash = HashCode.Combine(hash, word.Lower, word.Shape);
            _hash = hash;
        }

        public static Seen Of(SyntaxInput input) => new(input.Words[..input.Count], input.AreOnlyVerbs[..input.Count]);

        public bool Equals(Seen? other)
        {
            if (other is null || other._hash != _hash || other._words.Length != _words.Length || !other._areOnlyVerbs.AsSpan().SequenceEqual(_areOnlyVerbs))
                return false;

            for (var i = 0; i < _words.Length; i++)
            {
                if (!_words[i].IsReadAs(other._words[i]))
                    return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => Equals(obj as Seen);

        public override int GetHashCode() => _hash;
    }

    /// <summary>What reading a run of words gave.</summary>
    private sealed class Kept
    {
        private readonly byte[] _tags;
        private readonly int[] _heads;
        private readonly Relation[] _relations;
        private readonly EntityKind[] _kinds;
        private readonly bool[] _areMentions;
        private readonly byte[] _states;
        private readonly int _width;

        private Kept(SentenceReading reading, byte[] states, int width)
        {
            var count = reading.Count;
            (_tags, _heads, _relations, _kinds, _areMentions) = (reading.Tags[..count], reading.Heads[..count], reading.Relations[..count], reading.Kinds[..count], reading.AreMentions[..count]);
            (_states, _width) = (states, width);
        }

        public static Kept Of(SentenceEncoder encoder, SyntaxWorkspace workspace)
        {
            var width = 2 * encoder.StateSize;
            var states = new byte[workspace.Input.Count * width];
            for (var word = 0; word < workspace.Input.Count; word++)
                encoder.CopyStates(workspace.Encoder, word, states.AsSpan(word * width, width));
            return new Kept(workspace.Reading, states, width);
        }

        public void CopyTo(SyntaxWorkspace workspace, int firstToken, TokenStates states)
        {
            var (input, reading) = (workspace.Input, workspace.Reading);
            reading.Reset(_tags.Length);
            _tags.CopyTo(reading.Tags, 0);
            _heads.CopyTo(reading.Heads, 0);
            _relations.CopyTo(reading.Relations, 0);
            _kinds.CopyTo(reading.Kinds, 0);
            _areMentions.CopyTo(reading.AreMentions, 0);
            for (var word = 0; word < input.Count; word++)
            {
                if (!input.SharesToken(word))
                    _states.AsSpan(word * _width, _width).CopyTo(states[input.FirstTokens[word] - firstToken]);
            }
        }
    }
}
