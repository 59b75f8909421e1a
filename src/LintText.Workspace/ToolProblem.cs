namespace LintText.Workspace;

/// <summary>Something that keeps the tool from doing part of its job: a file it cannot read, a setting it does not know.</summary>
/// <param name="Path">The file, as the user knows it, or null.</param>
/// <param name="Line">The line, from 1, or 0.</param>
/// <param name="Column">The column, from 1, or 0.</param>
/// <param name="Message">One sentence: what is wrong and how to mend it.</param>
internal sealed record ToolProblem(string? Path, int Line, int Column, string Message)
{
    public ToolProblem(string? path, string message)
        : this(path, 0, 0, message)
    {
    }

    /// <summary>The code of whoever found it, such as a compiler’s <c>CS1002</c>; or null.</summary>
    public string? Code { get; init; }

    /// <summary>Whether it is about the tool’s configuration rather than about a draft.</summary>
    public bool IsConfiguration { get; init; }

    /// <summary>Whether it is worth a word but keeps nothing from being done.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Whether it is a fault of an analyzer, which may not fail another time.</summary>
    public bool IsFailure { get; init; }

    /// <summary>Whether it says that there is nothing to check where something was named.</summary>
    public bool IsEmptiness { get; init; }

    /// <summary>Whether it only explains, so that somebody who wants findings alone need not see it.</summary>
    public bool IsNote { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        // A library’s message may have several lines.
        var message = string.Join(' ', Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var place = (Path, Line, Column) switch
        {
            (null, _, _) => string.Empty,
            (_, 0, _) => $"{Path}: ",
            (_, _, 0) => $"{Path}:{Line}: ",
            _ => $"{Path}:{Line}:{Column}: ",
        };
        return $"lint-text: {place}{(Code is null ? string.Empty : Code + ": ")}{message}";
    }
}
