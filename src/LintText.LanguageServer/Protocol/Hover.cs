namespace LintText.LanguageServer.Protocol;

/// <summary>What is shown of a place.</summary>
/// <param name="Contents">The text.</param>
/// <param name="Range">What it is about.</param>
internal sealed record Hover(MarkupContent Contents, PlaceRange Range);

/// <summary>A text with or without markup.</summary>
/// <param name="Kind"><c>markdown</c> or <c>plaintext</c>.</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupContent(string Kind, string Value);
