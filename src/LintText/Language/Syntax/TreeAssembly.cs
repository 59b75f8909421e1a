namespace LintText.Language;

/// <summary>Puts the tree of a sentence together from the trees of its stretches.</summary>
internal sealed class TreeAssembly
{
    private const int Unset = -2;

    private readonly TokenText _text;
    private readonly Sentence _sentence;
    private readonly SyntaxModel _model = SyntaxModel.English;
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly TagClass[] _tags;
    private readonly bool[] _isLeftOut;

    public TreeAssembly(TokenText text, Sentence sentence)
    {
        _text = text;
        _sentence = sentence;
        _heads = new int[sentence.TokenCount];
        Array.Fill(_heads, Unset);
        _relations = new Relation[sentence.TokenCount];
        _tags = new TagClass[sentence.TokenCount];
        _isLeftOut = new bool[sentence.TokenCount];
    }

    /// <summary>Leaves tokens out of what is parsed next.</summary>
    public void LeaveOut(int first, int end) => Array.Fill(_isLeftOut, true, first - _sentence.FirstToken, Math.Max(0, end - first));

    /// <summary>Takes tokens in again.</summary>
    public void Take(int first, int end) => Array.Fill(_isLeftOut, false, first - _sentence.FirstToken, Math.Max(0, end - first));

    /// <summary>Tags and parses the tokens of a stretch that are not left out.</summary>
    /// <returns>The root of their tree, or -1 where there are none.</returns>
    public int Parse(int first, int end)
    {
        var workspace = SyntaxWorkspace.ForThread();
        var input = workspace.Input;
        input.Fill(_text, first, end, _isLeftOut.AsSpan(first - _sentence.FirstToken, end - first));
        if (input.Count == 0)
            return -1;

        Tagger.Tag(_model, input);
        Parser.Parse(_model, input, workspace.State, workspace.Network);
        var tags = input.ToTokenTags(_model);
        var heads = new int[end - first];
        var relations = new Relation[end - first];
        SyntaxTreeBuilder.Fill(_text, first, input, workspace.State, heads, relations);
        var root = -1;
        for (var i = first; i < end; i++)
        {
            var place = i - _sentence.FirstToken;
            if (_isLeftOut[place])
                continue;

            (_heads[place], _relations[place], _tags[place]) = (heads[i - first], relations[i - first], tags[i - first]);
            if (heads[i - first] < 0)
                root = i;
        }

        return root;
    }

    /// <summary>Hangs the tree of a quoted statement, with its marks, where no arc crosses.</summary>
    /// <returns>The root of the whole.</returns>
    public int AttachStatement(int statement, QuotedStretch stretch, int root)
    {
        if (statement < 0)
            return root;

        SetMarks(stretch.First, stretch.ContentFirst, statement, PennTag.OpenQuote);
        SetMarks(stretch.ContentEnd, stretch.End, statement, PennTag.CloseQuote);
        if (root < 0)
            return statement;

        _heads[statement - _sentence.FirstToken] = VisibleFrom(stretch, root);
        _relations[statement - _sentence.FirstToken] = Relation.ClausalComplement;
        return root;
    }

    /// <summary>The tree. Marks that were left out hang on the word next to them.</summary>
    public SentenceSyntax Build(int root)
    {
        if (root < 0)
            root = _sentence.FirstToken;

        // An opening mark goes with the word behind it, a closing one with the word before.
        var isSet = Array.ConvertAll(_heads, h => h != Unset);
        for (var i = 0; i < _heads.Length; i++)
        {
            if (isSet[i])
                continue;

            var token = _sentence.FirstToken + i;
            var isOpening = i == 0 || _text[token - 1].End < _text[token].Start || (!isSet[i - 1] && _tags[i - 1].Penn == PennTag.OpenQuote);
            var behind = Array.IndexOf(isSet, true, i);
            var before = Array.LastIndexOf(isSet, true, i);

            // In “ ” the closing mark has no word of its own: it follows the opening one, or their arcs would cross.
            var followsOpening = i > 0 && !isSet[i - 1] && _heads[i - 1] > token - 1;
            var neighbour = (isOpening || followsOpening) && behind >= 0 ? behind : before >= 0 ? before : behind;
            SetMarks(token, token + 1, neighbour < 0 ? root : _sentence.FirstToken + neighbour, isOpening ? PennTag.OpenQuote : PennTag.CloseQuote);
        }

        _heads[root - _sentence.FirstToken] = -1;
        _relations[root - _sentence.FirstToken] = Relation.Root;
        return new SentenceSyntax(_text, _model, new SentenceTags(_sentence, _tags), _heads, _relations);
    }

    private void SetMarks(int first, int end, int head, PennTag tag)
    {
        for (var i = first; i < end; i++)
        {
            var place = i - _sentence.FirstToken;
            _heads[place] = head;
            _relations[place] = Relation.Punctuation;
            _tags[place] = new TagClass(UniversalTag.Punctuation, tag);
        }
    }

    /// <summary>The verb nearest to the root that an arc from a stretch can reach without crossing another.</summary>
    private int VisibleFrom(QuotedStretch stretch, int root)
    {
        var left = stretch.First - 1;
        while (left >= _sentence.FirstToken && _heads[left - _sentence.FirstToken] == Unset)
            left--;
        if (left < _sentence.FirstToken)
            return root;

        // Up from the left neighbour, as long as the heads stand on the left; the first head on the right spans the stretch.
        var visible = left;
        var verb = -1;
        while (visible >= 0 && visible < stretch.First)
        {
            if (_tags[visible - _sentence.FirstToken].Universal == UniversalTag.Verb)
                verb = visible;
            var head = _heads[visible - _sentence.FirstToken];

            // A dependent behind the stretch spans it: an arc from further up would cross that one.
            if (head < 0 || Array.IndexOf(_heads, visible, stretch.End - _sentence.FirstToken) >= 0)
                return verb >= 0 ? verb : visible;
            if (head >= stretch.End)
                return verb >= 0 ? verb : head;
            visible = head;
        }

        return verb >= 0 ? verb : left;
    }
}
