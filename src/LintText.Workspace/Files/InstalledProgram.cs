namespace LintText.Workspace.Files;

/// <summary>
/// Finds programs that are installed. Given a bare name, .NET and Windows look in the current folder before <c>PATH</c>, and a checkout
/// may bring a program of any name.
/// </summary>
internal static class InstalledProgram
{
    /// <summary>The full path of a program in a folder of <c>PATH</c>, or null.</summary>
    /// <param name="root">The folder of the checkout, in which no program counts.</param>
    /// <param name="name">The program’s name without an extension.</param>
    public static string? Find(string root, string name) => Find(root, name, Folders("PATH"));

    /// <summary>The full path of a program in one of some folders, or null.</summary>
    /// <param name="root">The folder of the checkout, in which no program counts.</param>
    /// <param name="name">The program’s name without an extension.</param>
    /// <param name="folders">Where to look, in order.</param>
    public static string? Find(string root, string name, IEnumerable<string> folders)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var checkout = new Checkout(root);
        return folders
            .Where(folder => Path.IsPathFullyQualified(folder) && checkout.IsOutside(root, folder))
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>The folders that a variable of the environment lists.</summary>
    /// <param name="variable">The variable.</param>
    public static string[] Folders(string variable) => (Environment.GetEnvironmentVariable(variable) ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
