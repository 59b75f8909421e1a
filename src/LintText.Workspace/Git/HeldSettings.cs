namespace LintText.Workspace.Git;

/// <summary>Files of settings as they were before a change, or as they are staged; what git has no say in is as it is on disk.</summary>
/// <param name="change">The change.</param>
/// <param name="isBefore">Whether they are meant as they were before.</param>
internal sealed class HeldSettings(GitChange change, bool isBefore)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="text">Its text; null where it is not there.</param>
    /// <returns>Whether git has a say in it.</returns>
    public bool TryRead(string path, out string? text)
    {
        text = null;
        if (change.Before.PathOf(path) is not { } known || !change.Knows(known))
            return false;

        text = (isBefore ? change.ReadBefore(known) : change.ReadNow(known)) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null;
        return true;
    }
}
