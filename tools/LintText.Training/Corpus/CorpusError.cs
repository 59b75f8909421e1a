namespace LintText.Training.Corpus;

/// <summary>Something in a draft of the corpus that the guideline does not allow.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Column">Its column, in UTF-16 code units from 1.</param>
/// <param name="Message">What is wrong, without full stop.</param>
public sealed record CorpusError(int Line, int Column, string Message);
