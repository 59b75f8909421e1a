namespace LintText.Documents;

/// <summary>The file formats that have a reader.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text; blocks are recognised by their form.</summary>
    PlainText,

    /// <summary>Markdown: CommonMark with front matter, tables, footnotes, definition lists, maths and containers.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>C#: the comments are read, the code is not.</summary>
    CSharp,

    /// <summary>A Word document (Office Open XML). Its text is taken out by the host; the engine reads what was taken out.</summary>
    Word,
}
