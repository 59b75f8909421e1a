namespace LintText.Language;

/// <summary>
/// The syntax of one sentence: tags, lemmas, and a projective dependency tree in the manner of Universal Dependencies version 2.
/// Tokens are counted in the document, as in <see cref="TokenText"/>. A token outside the sentence has no tag, no relation and no head.
/// </summary>
public sealed class SentenceSyntax
{
    private readonly TokenText _text;
    private readonly SyntaxModel _model;
    private readonly SentenceTags _tags;
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly int[] _firstChildren;
    private readonly int[] _nextSiblings;
    private readonly int[] _leftEdges;
    private readonly int[] _rightEdges;
    private string?[]? _lemmas;

    internal SentenceSyntax(TokenText text, SyntaxModel model, SentenceTags tags, int[] heads, Relation[] relations)
    {
        _text = text;
        _model = model;
        _tags = tags;
        _heads = heads;
        _relations = relations;
        _firstChildren = new int[heads.Length];
        _nextSiblings = new int[heads.Length];
        _leftEdges = new int[heads.Length];
        _rightEdges = new int[heads.Length];
        Root = Link();
    }

    /// <summary>The sentence’s first token.</summary>
    public int FirstToken => _tags.FirstToken;

    /// <summary>The index behind its last token.</summary>
    public int EndToken => _tags.EndToken;

    /// <summary>The token that heads the sentence.</summary>
    public int Root { get; }

    /// <summary>The universal part of speech of a token.</summary>
    /// <param name="token">Its index in the document.</param>
    public UniversalTag Tag(int token) => _tags[token].Tags.Universal;

    /// <summary>The Penn Treebank tag of a token.</summary>
    /// <param name="token">Its index in the document.</param>
    public PennTag PennTag(int token) => _tags[token].Tags.Penn;

    /// <summary>Whether a token is a finite verb or a modal.</summary>
    /// <param name="token">Its index in the document.</param>
    public bool IsFinite(int token) => PennTag(token) is Language.PennTag.VBD or Language.PennTag.VBZ or Language.PennTag.VBP or Language.PennTag.MD;

    /// <summary>What the phrase that a token heads mentions, or would if it were a phrase’s head; none for a token outside the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public EntityKind Kind(int token) => _tags[token].Kind;

    /// <summary>Whether a token heads a phrase that mentions something.</summary>
    /// <param name="token">Its index in the document.</param>
    public bool IsMention(int token) => _tags[token].IsMention;

    /// <summary>The relation of a token to its head.</summary>
    /// <param name="token">Its index in the document.</param>
    public Relation Relation(int token) => Contains(token) ? _relations[token - FirstToken] : Language.Relation.None;

    /// <summary>The head of a token; -1 for the root and for a token outside the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public int Head(int token) => Contains(token) ? _heads[token - FirstToken] : -1;

    /// <summary>The highest token above one that does not leave a stretch (token indices, half-open): of a name, often its first word.</summary>
    internal int Highest(int token, int first, int end)
    {
        while (Head(token) is var above && above >= first && above < end)
            token = above;
        return token;
    }

    /// <summary>The base form of a token, in lower case; the empty string for a token outside the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public string Lemma(int token)
    {
        if (!Contains(token))
            return "";

        _lemmas ??= new string?[_heads.Length];
        return _lemmas[token - FirstToken] ??= Lemmatizer.Lemma(_model.Lemmas, _text.Text(token), _tags[token].Tags);
    }

    /// <summary>What a noun or verb can mean here: of the senses of its base form those that fit the kind of what its phrase mentions, or all where none does.</summary>
    /// <param name="token">Its index in the document.</param>
    internal SenseClasses Senses(int token)
    {
        var all = WordSenses.English.All(Lemma(token), Tag(token));
        var fitting = all & SenseKinds.Of(Kind(token));
        return fitting == SenseClasses.None || Tag(token) is UniversalTag.Verb or UniversalTag.Auxiliary ? all : fitting;
    }

    /// <summary>What the network made of a token of the sentence: its states for the word alone, then for the word in the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    internal ReadOnlySpan<byte> States(int token) => _tags.States(token);

    /// <summary>The leftmost child of a token, or -1.</summary>
    /// <param name="token">Its index in the document.</param>
    public int FirstChild(int token) => Contains(token) ? _firstChildren[token - FirstToken] : -1;

    /// <summary>The next child of the same head to the right, or -1.</summary>
    /// <param name="token">A child’s index in the document.</param>
    public int NextSibling(int token) => Contains(token) ? _nextSiblings[token - FirstToken] : -1;

    /// <summary>The children of a token from left to right, for <c>foreach</c>.</summary>
    /// <param name="token">Its index in the document.</param>
    public ChildTokens Children(int token) => new(this, token);

    /// <summary>The leftmost child that stands in a relation to a token, or -1.</summary>
    /// <param name="token">The token’s index in the document.</param>
    /// <param name="relation">The relation.</param>
    public int Child(int token, Relation relation)
    {
        var child = FirstChild(token);
        while (child >= 0 && _relations[child - FirstToken] != relation)
            child = NextSibling(child);
        return child;
    }

    /// <summary>The first token of what a token heads; the token itself if it is outside the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public int LeftEdge(int token) => Contains(token) ? _leftEdges[token - FirstToken] : token;

    /// <summary>The token behind what a token heads; the token itself if it is outside the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public int RightEdge(int token) => Contains(token) ? _rightEdges[token - FirstToken] : token;

    /// <summary>Whether a token is another or depends on it, directly or not.</summary>
    /// <param name="token">Its index in the document.</param>
    /// <param name="ancestor">The other’s index.</param>
    public bool IsInSubtree(int token, int ancestor) => Contains(token) && Contains(ancestor) && token >= LeftEdge(ancestor) && token < RightEdge(ancestor);

    private bool Contains(int token) => token >= FirstToken && token < EndToken;

    /// <summary>Links children to each other and finds the edges of subtrees.</summary>
    /// <returns>The root.</returns>
    private int Link()
    {
        var first = FirstToken;
        var root = first;
        Array.Fill(_firstChildren, -1);
        Array.Fill(_nextSiblings, -1);
        for (var i = _heads.Length - 1; i >= 0; i--)
        {
            _leftEdges[i] = first + i;
            _rightEdges[i] = first + i + 1;
            if (_heads[i] < 0)
            {
                root = first + i;
                continue;
            }

            ref var head = ref _firstChildren[_heads[i] - first];
            _nextSiblings[i] = head;
            head = first + i;
        }

        Widen(root);
        return root;
    }

    /// <summary>Finds the edges of subtrees from the leaves up, without recursion: a chain of heads can be as long as the sentence.</summary>
    private void Widen(int root)
    {
        var first = FirstToken;
        var token = root;
        while (token >= 0)
        {
            while (_firstChildren[token - first] is >= 0 and var child)
                token = child;

            // Climb while there is no sibling to go on with.
            while (token != root)
            {
                var head = _heads[token - first] - first;
                _leftEdges[head] = Math.Min(_leftEdges[head], _leftEdges[token - first]);
                _rightEdges[head] = Math.Max(_rightEdges[head], _rightEdges[token - first]);
                if (_nextSiblings[token - first] >= 0)
                    break;
                token = _heads[token - first];
            }

            token = token == root ? -1 : _nextSiblings[token - first];
        }
    }
}
