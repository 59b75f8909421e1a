namespace LintText.Workspace;

/// <summary>The form in which paths are shown: relative to the working folder where they lie in it, with forward slashes.</summary>
internal static class DisplayPath
{
    public static string Of(string root, string full)
    {
        var relative = Path.GetRelativePath(root, full);
        return relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
