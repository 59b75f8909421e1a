using System.Text.RegularExpressions;

using LintText.TestKit;

namespace LintText.Cli.Tests.Files;

/// <summary>
/// The code of the hosts and of their workspace opens files, and writes to the console, in few places: what they look at first holds for all. Whoever
/// adds a place here has to show why the ones there are do not do (docs/security.md).
/// </summary>
public sealed partial class WaysInAndOutTests
{
    /// <summary>Readers and writers of files. The file of arguments may be a shell’s own pipe; the others write, or read back what they wrote.</summary>
    private static readonly string[] OfFiles =
    [
        "LintText.Cli/Commands/ResponseFile.cs",
        "LintText.Cli/StandardOutput.cs",
        "LintText.Workspace/Caching/CacheKey.cs",
        "LintText.Workspace/Files/AtomicFile.cs",
        "LintText.Workspace/Files/RegularFile.cs",
        "LintText.Workspace/Files/TemporaryFile.cs",
        "LintText.Workspace/Fixing/DraftWriter.cs",
    ];

    private static readonly string[] OfTheConsole = ["LintText.Cli/Commands/HostEnvironment.cs", "LintText.Cli/Program.cs", "LintText.Cli/StandardOutput.cs"];

    [Fact]
    public void Files_are_opened_where_it_is_known_what_they_are() => Assert.Equal(OfFiles, FilesWith(OpenPattern()));

    [Fact]
    public void The_console_is_written_to_through_the_screen() => Assert.Equal(OfTheConsole, FilesWith(ConsolePattern()));

    private static IEnumerable<string> FilesWith(Regex pattern)
    {
        var root = Repository.PathTo("src");
        return ((string[])["LintText.Assistants", "LintText.Audit", "LintText.Cli", "LintText.LanguageServer", "LintText.Workspace"]).SelectMany(p => Directory.EnumerateFiles(Path.Combine(root, p), "*.cs", SearchOption.AllDirectories))
            .Where(f => pattern.IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(?<![\w.])File\.(?:Read|Open|Write|Append|Create\()|new FileStream\(|new Stream(?:Reader|Writer)\((?:path|file)", RegexOptions.CultureInvariant)]
    private static partial Regex OpenPattern();

    [GeneratedRegex(@"Console\.(?:Out|Error|Write|Open)", RegexOptions.CultureInvariant)]
    private static partial Regex ConsolePattern();
}
