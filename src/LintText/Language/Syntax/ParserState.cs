namespace LintText.Language;

/// <summary>What a step of the parser does.</summary>
internal enum ParserMove : byte
{
    /// <summary>The first word of the buffer goes onto the stack.</summary>
    Shift,

    /// <summary>The first word of the buffer becomes the head of the top of the stack, which is done.</summary>
    Left,

    /// <summary>The second word of the stack becomes the head of the top, which is done.</summary>
    Right,
}

/// <summary>A step of the parser.</summary>
/// <param name="Move">What it does.</param>
/// <param name="Relation">The relation of the arc that it makes.</param>
internal readonly record struct ParserAction(ParserMove Move, Relation Relation);

/// <summary>
/// A configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez &amp; Satta 2011). The root stands at the end of the buffer
/// and takes the last word that is left, so that every sentence comes out as one projective tree with one root, after exactly two
/// steps a word.
/// </summary>
internal sealed class ParserState
{
    private int[] _stack = [];
    private int _size;

    /// <summary>The number of words; the root’s index.</summary>
    public int Count { get; private set; }

    /// <summary>The first word of the buffer.</summary>
    public int Buffer { get; private set; }

    /// <summary>How many words are on the stack.</summary>
    public int StackSize => _size;

    /// <summary>Whether only the root is left.</summary>
    public bool IsFinal => Buffer == Count && _size == 0;

    /// <summary>The head of each word; -1 before it has one.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>The relation of each word to its head.</summary>
    public Relation[] Relations { get; private set; } = [];

    /// <summary>The children of each word that are farthest out, and those next to them; -1 for none.</summary>
    public Children[] Dependents { get; private set; } = [];

    /// <summary>What is kept of the children of a word.</summary>
    internal struct Children
    {
        public int Left, Left2, Right, Right2;
        public ushort LeftCount, RightCount;
        public ulong LeftRelations, RightRelations;
    }

    /// <summary>Starts a sentence.</summary>
    /// <param name="count">The number of words.</param>
    public void Reset(int count)
    {
        if (Heads.Length < count + 1)
        {
            var size = Math.Max(64, count * 2);
            _stack = new int[size];
            Heads = new int[size];
            Relations = new Relation[size];
            Dependents = new Children[size];
        }

        Count = count;
        Buffer = 0;
        _size = 0;
        Heads.AsSpan(0, count + 1).Fill(-1);
        Relations.AsSpan(0, count + 1).Clear();
        Dependents.AsSpan(0, count + 1).Fill(new Children { Left = -1, Left2 = -1, Right = -1, Right2 = -1 });
    }

    /// <summary>A word on the stack, counted from the top; -1 when there are not as many.</summary>
    public int Stack(int depth) => depth < _size ? _stack[_size - 1 - depth] : -1;

    /// <summary>Whether a move can be made.</summary>
    public bool Allows(ParserMove move) => move switch
    {
        ParserMove.Shift => Buffer < Count,
        ParserMove.Left => _size > 0 && (Buffer < Count || _size == 1),
        _ => _size > 1,
    };

    /// <summary>Whether an action can be taken: the relation of the root is the root’s alone.</summary>
    public bool Allows(ParserAction action) =>
        Allows(action.Move) && (action.Relation == Relation.Root) == (action.Move == ParserMove.Left && Buffer == Count);

    /// <summary>Takes an action.</summary>
    public void Apply(ParserAction action)
    {
        switch (action.Move)
        {
            case ParserMove.Shift:
                _stack[_size++] = Buffer++;
                break;
            case ParserMove.Left:
                Attach(_stack[--_size], Buffer, action.Relation);
                break;
            default:
                Attach(_stack[_size - 1], _stack[_size - 2], action.Relation);
                _size--;
                break;
        }
    }

    private void Attach(int word, int head, Relation relation)
    {
        Heads[word] = head;
        Relations[word] = relation;
        ref var children = ref Dependents[head];
        if (word < head)
        {
            children.Left2 = children.Left;
            children.Left = word;
            children.LeftCount++;
            children.LeftRelations |= 1UL << (int)relation;
        }
        else
        {
            children.Right2 = children.Right;
            children.Right = word;
            children.RightCount++;
            children.RightRelations |= 1UL << (int)relation;
        }
    }
}
