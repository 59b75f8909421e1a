namespace LintText.Fuzz;

/// <summary>A text and what reads it.</summary>
/// <param name="Subject">The subject’s name.</param>
/// <param name="Text">The text.</param>
internal sealed record FuzzInput(string Subject, string Text)
{
    /// <summary>What is wrong with how the text is read, or null.</summary>
    /// <param name="withThreads">Whether it is looked at on several threads, too.</param>
    public string? Fault(bool withThreads)
    {
        try
        {
            if (!Fuzz.Subject.Drafts.Contains(Subject))
            {
                Fuzz.Subject.All[Subject].Work(Text);
                return null;
            }

            return Invariants.DraftInvariants.FaultIn(Subject, Text) ?? (withThreads ? Invariants.DraftInvariants.FaultOfThreads(Subject, Text) : null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = exception.InnerException ?? exception;
            return $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}{Place(cause)}";
        }
    }

    /// <summary>The innermost method of ours that a stack names.</summary>
    private static string Place(Exception exception) =>
        exception.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("LintText.", StringComparison.Ordinal)) is { } line ? " (" + line.Trim().Split(" in ")[0] + ")" : string.Empty;
}
