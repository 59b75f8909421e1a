namespace LintText.Workspace.Git;

/// <summary>Where what is checked comes from.</summary>
/// <param name="Repository">The address of the repository, without secrets.</param>
/// <param name="Commit">The commit that is checked out.</param>
/// <param name="Branch">The branch, or null where none is.</param>
internal sealed record GitProvenance(Uri Repository, string Commit, string? Branch)
{
    /// <summary>What git says of a repository, or null where it has no <c>origin</c> on the web or nothing is committed.</summary>
    /// <param name="root">The repository’s folder.</param>
    public static GitProvenance? Of(string root)
    {
        if (!Path.Exists(Path.Combine(root, ".git")) || GitBase.RemotesOf(root) is not { } remotes || !remotes.TryGetValue("origin", out var address))
            return null;

        var place = OriginAddress.Normalize(address);
        return !Path.IsPathRooted(place) && place != address.Trim() && Uri.TryCreate($"https://{place}", UriKind.Absolute, out var uri) && GitProgram.Ask(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") is { Length: > 0 } commit
            ? new GitProvenance(uri, commit.Trim(), GitProgram.Ask(root, "symbolic-ref", "--quiet", "--short", "HEAD")?.Trim())
            : null;
    }
}
