namespace LintText.Fuzz;

/// <summary>Cuts a text with a fault down to what the fault needs.</summary>
internal static class Minimizer
{
    /// <summary>How often a fault is looked for at most.</summary>
    private const int MostTrials = 600;

    /// <summary>A shorter text that has the same fault.</summary>
    /// <param name="input">The text.</param>
    /// <param name="fault">Its fault.</param>
    /// <param name="withThreads">Whether the fault needs threads.</param>
    public static FuzzInput Minimize(FuzzInput input, string fault, bool withThreads)
    {
        var kind = KindOf(fault);
        var trials = 0;
        for (var piece = Math.Max(1, input.Text.Length / 2); piece > 0; piece = piece == 1 ? 0 : (piece + 1) / 2)
        {
            for (var start = 0; start < input.Text.Length && trials < MostTrials;)
            {
                trials++;
                var shorter = input with { Text = input.Text.Remove(start, Math.Min(piece, input.Text.Length - start)) };
                if (shorter.Fault(withThreads) is { } found && KindOf(found) == kind)
                    input = shorter;
                else
                    start += piece;
            }
        }

        return input;
    }

    /// <summary>A fault without its numbers and what it quotes, so that two of one kind are told to be one.</summary>
    /// <param name="fault">The fault.</param>
    public static string KindOf(string fault) => string.Concat(fault.TakeWhile(c => c is not '“').Where(c => !char.IsDigit(c) || fault.StartsWith("SR", StringComparison.Ordinal)));
}
