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
    private readonly TokenReading[] _tokens;
    private readonly bool[] _isLeftOut;
    private readonly TokenStates _states;
    private readonly SentenceMemory? _memory;

    public TreeAssembly(TokenText text, Sentence sentence, StateShelf shelf, SentenceMemory? memory)
    {
        _memory = memory;
        _text = text;
        _sentence = sentence;
        _heads = new int[sentence.TokenCount];
        Array.Fill(_heads, Unset);
        _relations = new Relation[sentence.TokenCount];
        _tokens = new TokenReading[sentence.TokenCount];
        _isLeftOut = new bool[sentence.TokenCount];
        _states = shelf.Add(sentence.TokenCount, 2 * _model.Encoder.StateSize);
    }

    /// <summary>Leaves tokens out of what is parsed next.</summary>
    public void LeaveOut(int first, int end) => Array.Fill(_isLeftOut, true, first - _sentence.FirstToken, Math.Max(0, end - first));

    /// <summary>Takes tokens in again.</summary>
    public void Take(int first, int end) => Array.Fill(_isLeftOut, false, first - _sentence.FirstToken, Math.Max(0, end - first));

    /// <summary>Tags and parses the tokens of a stretch that are not left out.</summary>
    /// <returns>The root of their tree, or -1 where there are none.</returns>
    public int Parse(int first, int end)
    {
        var workspace = SyntaxWorkspace.Pool.Take();
        var root = Parse(first, end, workspace);
        SyntaxWorkspace.Pool.Return(workspace);
        return root;
    }

    private int Parse(int first, int end, SyntaxWorkspace workspace)
    {
        var input = workspace.Input;
        input.Fill(_text, first, end, _isLeftOut.AsSpan(first - _sentence.FirstToken, end - first));
        if (input.Count == 0)
            return -1;

        Parser.Read(_model, workspace, _memory, _sentence.FirstToken, _states);
        var tokens = input.ToTokens(_model, workspace.Reading);
        var heads = new int[end - first];
        var relations = new Relation[end - first];
        SyntaxTreeBuilder.Fill(_text, first, input, workspace.Reading, heads, relations);
        var root = -1;
        for (var i = first; i < end; i++)
        {
            var place = i - _sentence.FirstToken;
            if (_isLeftOut[place])
                continue;

            (_heads[place], _relations[place], _tokens[place]) = (heads[i - first], relations[i - first], tokens[i - first]);
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

        for (var i = 0; i < _heads.Length; i++)
        {
            if (_heads[i] == Unset)
                AttachMarks(i, EndOfUnset(i), root);
        }

        _heads[root - _sentence.FirstToken] = -1;
        _relations[root - _sentence.FirstToken] = Relation.Root;
        return new SentenceSyntax(_text, _model, new SentenceTags(_sentence, _tokens, _states), _heads, _relations);
    }

    private void SetMarks(int first, int end, int head, PennTag tag)
    {
        for (var i = first; i < end; i++)
        {
            var place = i - _sentence.FirstToken;
            _heads[place] = head;
            _relations[place] = Relation.Punctuation;
            _tokens[place] = new TokenReading(UniversalTag.Punctuation, tag);
        }
    }

    /// <summary>
    /// Hangs a run of marks: closing ones on the word before, from the first opening one on on the word behind, so that no arcs
    /// cross.
    /// </summary>
    private void AttachMarks(int first, int end, int root)
    {
        var before = first > 0 ? _sentence.FirstToken + first - 1 : -1;
        var behind = end < _heads.Length ? _sentence.FirstToken + end : -1;
        var opening = first;
        while (opening < end && !IsOpening(opening, first))
            opening++;

        SetMarks(_sentence.FirstToken + first, _sentence.FirstToken + opening, before >= 0 ? before : behind >= 0 ? behind : root, PennTag.CloseQuote);
        SetMarks(_sentence.FirstToken + opening, _sentence.FirstToken + end, behind >= 0 ? behind : before >= 0 ? before : root, PennTag.OpenQuote);
    }

    /// <summary>Whether a mark has a space before it, or begins the sentence.</summary>
    private bool IsOpening(int place, int firstOfRun)
    {
        var token = _sentence.FirstToken + place;
        return place == 0 || _text[token - 1].End < _text[token].Start || (place > firstOfRun && IsOpening(place - 1, firstOfRun));
    }

    private int EndOfUnset(int place)
    {
        while (place < _heads.Length && _heads[place] == Unset)
            place++;
        return place;
    }

    /// <summary>
    /// The verb nearest to the root that an arc from a stretch can reach without crossing another: up from the word before, as long
    /// as the heads stand on the left and no arc of theirs spans the stretch.
    /// </summary>
    private int VisibleFrom(QuotedStretch stretch, int root)
    {
        var token = stretch.First - 1;
        while (token >= _sentence.FirstToken && _heads[token - _sentence.FirstToken] == Unset)
            token--;
        if (token < _sentence.FirstToken)
            return root;

        var nearest = token;
        var verb = -1;
        while (true)
        {
            if (_tokens[token - _sentence.FirstToken].Tags.Universal == UniversalTag.Verb)
                verb = token;
            var head = _heads[token - _sentence.FirstToken];
            if (head < 0 || head >= stretch.End || Array.IndexOf(_heads, token, stretch.End - _sentence.FirstToken) >= 0)
                break;
            token = head;
        }

        return verb >= 0 ? verb : nearest;
    }
}
