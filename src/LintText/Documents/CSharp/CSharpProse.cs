namespace LintText.Documents;

/// <summary>Which comments of a C# file are read as prose (<c>lint_text.csharp</c>).</summary>
public enum CSharpProse
{
    /// <summary>None: the file is not read. The default, because few who check drafts want their code checked, too.</summary>
    None,

    /// <summary>Documentation comments: <c>///</c> and <c>/** … */</c>.</summary>
    DocComments,

    /// <summary>Documentation comments and ordinary ones: <c>//</c> and <c>/* … */</c>.</summary>
    Comments,
}
