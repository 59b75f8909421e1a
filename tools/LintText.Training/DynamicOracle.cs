using LintText.Language;

namespace LintText.Training;

/// <summary>How many arcs of the treebank’s tree a move makes impossible in the arc-hybrid system (Goldberg &amp; Nivre 2013).</summary>
internal static class DynamicOracle
{
    /// <summary>The costs of the three moves; of one that is not allowed, the largest number.</summary>
    /// <returns>The least.</returns>
    public static int FindCosts(ParserState state, TreebankWord[] words, Span<int> costs)
    {
        var least = int.MaxValue;
        for (var move = ParserMove.Shift; move <= ParserMove.Right; move++)
        {
            costs[(int)move] = state.Allows(move) ? CostOf(move, state, words) : int.MaxValue;
            least = Math.Min(least, costs[(int)move]);
        }

        return least;
    }

    /// <summary>Whether an arc has the treebank’s relation; one that the treebank does not have may have any.</summary>
    public static bool HasRightLabel(ParserAction action, ParserState state, TreebankWord[] words)
    {
        if (action.Move == ParserMove.Shift)
            return true;

        var word = words[state.Stack(0)];
        var head = action.Move == ParserMove.Left ? state.Buffer : state.Stack(1);
        return word.Head != head || word.Relation == action.Relation;
    }

    private static int CostOf(ParserMove move, ParserState state, TreebankWord[] words)
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
