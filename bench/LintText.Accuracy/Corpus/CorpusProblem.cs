namespace LintText.Accuracy.Corpus;

/// <summary>Something that the corpus must not have.</summary>
/// <param name="File">The file, as it was opened.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong, without full stop.</param>
internal sealed record CorpusProblem(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
