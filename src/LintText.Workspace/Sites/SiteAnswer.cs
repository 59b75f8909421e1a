using LintText.References;

namespace LintText.Workspace.Sites;

/// <summary>What a link on a site leads to.</summary>
/// <param name="State">Whether there is something.</param>
/// <param name="Source">The full path of the file whose places count, where there is one; else null.</param>
/// <param name="Nearest">What was probably meant, where nothing is there; or null.</param>
internal sealed record SiteAnswer(LinkedFileState State, string? Source = null, string? Nearest = null)
{
    /// <summary>It cannot be told.</summary>
    public static SiteAnswer Unknown { get; } = new(LinkedFileState.Unknown);

    /// <summary>Nothing is there.</summary>
    public static SiteAnswer Missing { get; } = new(LinkedFileState.Missing);

    /// <summary>Something is there.</summary>
    /// <param name="source">The file that it is made from, or null.</param>
    public static SiteAnswer Found(string? source) => new(LinkedFileState.Found, source);
}
