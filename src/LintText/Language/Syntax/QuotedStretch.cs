namespace LintText.Language;

/// <summary>A quotation as the parser sees it, in tokens of the document, half-open; cut to one sentence.</summary>
/// <param name="First">Its first token, the opening mark if that is in the sentence.</param>
/// <param name="End">The token behind its last one.</param>
/// <param name="ContentFirst">The first token between the marks.</param>
/// <param name="ContentEnd">The token behind the last one between the marks.</param>
internal readonly record struct QuotedStretch(int First, int End, int ContentFirst, int ContentEnd);
