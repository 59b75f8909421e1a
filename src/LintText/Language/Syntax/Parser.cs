namespace LintText.Language;

/// <summary>
/// Parses sentences step by step, without looking back, in the arc-hybrid system; a network, trained with a dynamic oracle (Goldberg
/// &amp; Nivre 2013), chooses the steps. It takes two steps a word, so time is linear in a sentence’s length.
/// </summary>
internal static class Parser
{
    /// <summary>Tags and parses a sentence.</summary>
    /// <param name="text">The document’s tokens.</param>
    /// <param name="sentence">One of its sentences.</param>
    public static SentenceSyntax Parse(TokenText text, Sentence sentence) => Parse(SyntaxModel.English, text, sentence);

    /// <summary>Tags and parses a sentence with a model.</summary>
    public static SentenceSyntax Parse(SyntaxModel model, TokenText text, Sentence sentence)
    {
        var workspace = SyntaxWorkspace.ForThread();
        workspace.Input.Fill(text, sentence);
        Tagger.Tag(model, workspace.Input);
        Parse(model, workspace.Input, workspace.State, workspace.Network);
        return SyntaxTreeBuilder.Build(text, sentence, model, workspace.Input, workspace.State);
    }

    /// <summary>Parses the tagged words of an input.</summary>
    public static void Parse(SyntaxModel model, SyntaxInput input, ParserState state, NetworkWorkspace network)
    {
        Span<float> hidden = stackalloc float[ParserNetwork.HiddenSize];
        Span<float> scores = stackalloc float[ParserNetwork.ActionRoom];
        var actions = model.Actions;
        state.Reset(input.Count);
        model.Parser.Encode(input, network);
        while (!state.IsFinal)
        {
            model.Parser.Score(ParserSituation.Of(state), network, hidden, scores);

            var best = -1;
            for (var i = 0; i < actions.Length; i++)
            {
                if ((best < 0 || scores[i] > scores[best]) && state.Allows(actions[i]))
                    best = i;
            }

            state.Apply(actions[best]);
        }
    }
}
