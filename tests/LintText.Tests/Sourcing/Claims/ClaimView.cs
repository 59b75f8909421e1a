using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing.Claims;

/// <summary>Shows claims in one line each, for tests.</summary>
internal static class ClaimView
{
    public static IReadOnlyList<Claim> Read(string text, string path = "draft.md", bool isOpinion = false) => new SourcingModel(DocumentView.Read(text, path), isOpinion).Claims;

    public static string[] Show(string text, string path = "draft.md")
    {
        var model = new SourcingModel(DocumentView.Read(text, path), isOpinion: false);
        return [.. model.Claims.Select(c => $"{c.Kind} {c.Status}: {model.Document.GetText(c.Evidence)}")];
    }

    /// <summary>The status of the only claim of a kind.</summary>
    public static ClaimStatus Status(ClaimKind kind, string text, string path = "draft.md", bool isOpinion = false) => Assert.Single(Read(text, path, isOpinion), c => c.Kind == kind).Status;
}
