namespace LintText.Analysis;

/// <summary>Something wrong in a file that the engine is configured with: a rule pack, a style sheet, a bibliography, a list of sources.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1; 0 where it is not known.</param>
/// <param name="Column">The column, from 1; 0 where it is not known.</param>
/// <param name="Message">One sentence: what is wrong and how to mend it.</param>
public sealed record FileProblem(string Path, int Line, int Column, string Message)
{
    /// <summary>Whether the file could be used all the same.</summary>
    public bool IsWarning { get; init; }
}
