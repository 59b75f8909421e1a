using LintText.Documents;

namespace LintText.Rules.Transparency;

/// <summary>What the front matter says that a piece is.</summary>
internal static class PieceType
{
    /// <summary>Whether one voice is the point of it: an interview, a profile, a statement.</summary>
    public static bool IsOneVoice(ProseDocument document) =>
        document.FrontMatter.Find("type")?.Text.ToLowerInvariant() is "interview" or "profile" or "statement" or "obituary" or "press release";
}
