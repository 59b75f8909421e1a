using LintText.Language;

namespace LintText.Training;

/// <summary>How many arcs of the treebank’s tree a move makes impossible in the arc-hybrid system (Goldberg &amp; Nivre 2013).</summary>
internal static class DynamicOracle
{
    public static int CostOf(ParserMove move, ParserState state, TreebankWord[] words)
    {
        int buffer = state.Buffer, s0 = state.Stack(0), s1 = state.Stack(1), count = words.Length;
        var cost = 0;
        switch (move)
        {
            case ParserMove.Shift:
                // The word loses a head and children on the stack; only the top may still become its head.
                for (var depth = 0; depth < state.StackSize; depth++)
                {
                    var word = state.Stack(depth);
                    if (words[word].Head == buffer || (depth > 0 && words[buffer].Head == word))
                        cost++;
                }

                return cost;
            case ParserMove.Left:
                // The top loses a head other than the buffer’s first word, and all children.
                if (words[s0].Head != buffer && (words[s0].Head > buffer || (words[s0].Head == s1 && s1 >= 0)))
                    cost++;
                break;
            default:
                if (words[s0].Head >= buffer)
                    cost++;
                break;
        }

        for (var i = buffer; i < count; i++)
        {
            if (words[i].Head == s0)
                cost++;
        }

        return cost;
    }
}
