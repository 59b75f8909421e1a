namespace LintText.Cli.Commands;

/// <summary>How the answer to a question in SQL is printed.</summary>
internal enum AnswerFormat
{
    /// <summary>Columns of text.</summary>
    Pretty,

    /// <summary>RFC 4180, with a line of names.</summary>
    Csv,

    /// <summary>A JSON object a line.</summary>
    Jsonl,
}
