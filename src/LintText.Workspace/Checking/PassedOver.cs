using System.Collections.Immutable;

using LintText.Documents;

namespace LintText.Workspace.Checking;

/// <summary>What of a draft is in another language than English, and was passed over.</summary>
/// <param name="Blocks">How many blocks.</param>
/// <param name="IsWhole">Whether nothing of its running text is left.</param>
internal readonly record struct PassedOver(int Blocks, bool IsWhole)
{
    /// <summary>How many paths the note names.</summary>
    private const int LongestList = 3;

    /// <summary>What is passed over of a document.</summary>
    public static PassedOver Of(ProseDocument document)
    {
        var blocks = document.Blocks.Count(b => b.Kind == BlockKind.OtherLanguage);
        return new PassedOver(blocks, blocks > 0 && !document.Blocks.Any(b => b.IsProse && b.IsArticle && b.Span.Length > 1));
    }

    /// <summary>One note for a run: which drafts, and how many paragraphs of others; null where there are none.</summary>
    public static ToolProblem? Note(ImmutableArray<CheckedDraft> drafts)
    {
        var whole = drafts.Where(d => d.PassedOver.IsWhole).ToList();
        var partly = drafts.Where(d => d.PassedOver is { Blocks: > 0, IsWhole: false }).ToList();
        if (whole.Count + partly.Count == 0)
            return null;

        var parts = new List<string>();
        if (whole.Count > 0)
            parts.Add($"{Counted.Of(whole.Count, "draft")} ({List(whole)})");
        if (partly.Count > 0)
            parts.Add($"{Counted.Of(partly.Sum(d => d.PassedOver.Blocks), "paragraph")} of {(whole.Count > 0 ? Counted.Of(partly.Count, "other") : Counted.Of(partly.Count, "draft"))} ({List(partly)})");
        return new ToolProblem(null, $"passed over, not in English: {string.Join(", and ", parts)}; 'lint-text show FILE' prints what was read") { IsWarning = true, IsNote = true };
    }

    private static string List(List<CheckedDraft> drafts) =>
        string.Join(", ", drafts.Take(LongestList).Select(d => d.DisplayPath)) + (drafts.Count > LongestList ? ", …" : string.Empty);
}
