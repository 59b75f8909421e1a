namespace LintText.Word;

/// <summary>A file cannot be read as a Word document, or not written to.</summary>
/// <param name="message">One clause: what is wrong and how to mend it.</param>
internal sealed class WordFileException(string message) : Exception(message);
