namespace LintText.Assistants;

/// <summary>What was asked cannot be done, and the assistant is told why.</summary>
/// <param name="message">What is wrong, and what to ask instead.</param>
internal sealed class ToolRefusedException(string message) : Exception(message);
