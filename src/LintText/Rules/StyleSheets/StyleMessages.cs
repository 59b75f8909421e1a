namespace LintText.Rules.StyleSheets;

/// <summary>What messages about style sheets have in common.</summary>
internal static class StyleMessages
{
    /// <summary>The house’s reason in brackets, or nothing.</summary>
    public static string Reason(StyleEntry entry) => entry.Why is { } why ? $" ({why.TrimEnd('.')})" : string.Empty;
}
