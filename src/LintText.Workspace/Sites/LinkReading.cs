namespace LintText.Workspace.Sites;

/// <summary>One way to read a link. Of several that are in force, the link leads somewhere if one does.</summary>
/// <param name="Path">An address, or the full path of a source file.</param>
/// <param name="IsSource">Whether the generator looks for a source file, and writes its address; otherwise browsers look up the address.</param>
internal readonly record struct LinkReading(string Path, bool IsSource);
