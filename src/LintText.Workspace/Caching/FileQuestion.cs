namespace LintText.Workspace.Caching;

/// <summary>What a draft’s findings ask of the files around it.</summary>
internal enum FileQuestionKind
{
    /// <summary>Whether there is something at the end of a link.</summary>
    File,

    /// <summary>What places a linked file has.</summary>
    Anchors,

    /// <summary>What a bibliography that the draft’s own front matter names holds.</summary>
    Bibliography,

    /// <summary>Whether a linked page may have a place that is not in its text: the path, a NUL, the place’s name.</summary>
    AddedAnchor,

    /// <summary>Whether what a page includes may define a label.</summary>
    Label,
}

/// <summary>One question. Its answer is a text that differs when anything differs that a finding can rest on.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Subject">The path, as the draft has it.</param>
internal readonly record struct FileQuestion(FileQuestionKind Kind, string Subject);
