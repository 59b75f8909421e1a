namespace LintText.Language;

/// <summary>
/// Reads sentences: tags, kinds of what is mentioned, and the projective tree of the highest score, with one root. Time grows with the
/// square of a sentence’s length, and where the best heads alone make no tree with its cube; sentences are cut at 400 tokens.
/// </summary>
internal static class Parser
{
    private const int Kinds = (int)EntityKind.Substance + 1;

    /// <summary>Reads a sentence with a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="text">The document’s tokens.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="shelf">Receives the states of its tokens.</param>
    /// <param name="memory">What was made of sentences before, or null.</param>
    public static SentenceSyntax Parse(SyntaxModel model, TokenText text, Sentence sentence, StateShelf shelf, SentenceMemory? memory = null)
    {
        var workspace = SyntaxWorkspace.Pool.Take();
        workspace.Input.Fill(text, sentence);
        var states = shelf.Add(sentence.TokenCount, 2 * model.Encoder.StateSize);
        Read(model, workspace, memory, sentence.FirstToken, states);
        var syntax = SyntaxTreeBuilder.Build(text, sentence, model, workspace.Input, workspace.Reading, states);
        SyntaxWorkspace.Pool.Return(workspace);
        return syntax;
    }

    /// <summary>Reads the words of a workspace’s input and copies their states, or remembers both.</summary>
    public static void Read(SyntaxModel model, SyntaxWorkspace workspace, SentenceMemory? memory, int firstToken, TokenStates states)
    {
        if (memory is not null)
        {
            memory.Read(model, workspace, firstToken, states);
            return;
        }

        Parse(model, workspace);
        workspace.Input.CopyStates(model.Encoder, workspace.Encoder, firstToken, states);
    }

    /// <summary>Reads the words of a workspace’s input.</summary>
    public static void Parse(SyntaxModel model, SyntaxWorkspace workspace)
    {
        var (input, reading, encoder) = (workspace.Input, workspace.Reading, model.Encoder);
        reading.Reset(input.Count);
        encoder.Encode(input, workspace.Encoder);
        for (var i = 0; i < input.Count; i++)
        {
            var row = workspace.Encoder.Heads.Slice(i * encoder.HeadSize, encoder.HeadSize);
            reading.Tags[i] = (byte)(input.AreOnlyVerbs[i] ? IndexOfLargestVerb(model, row) : ScoreOrder.IndexOfLargest(row[..model.TagClasses.Length]));
            var kinds = row.Slice(encoder.KindStart, Kinds);
            reading.Kinds[i] = (EntityKind)(ScoreOrder.IndexOfLargest(kinds[1..]) + 1);
            reading.AreMentions[i] = kinds[(int)reading.Kinds[i]] > kinds[0];
        }

        workspace.Arcs.Attach(encoder, workspace.Encoder.Heads, reading);
    }

    private static int IndexOfLargestVerb(SyntaxModel model, ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var i = 0; i < model.TagClasses.Length; i++)
        {
            if (model.TagClasses[i] is { Universal: UniversalTag.Verb, Penn: PennTag.VBD or PennTag.VBZ or PennTag.VBN or PennTag.VBP or PennTag.VB } && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return best;
    }
}
