using System.Diagnostics.CodeAnalysis;

using LintText.Workspace.Files;


namespace LintText.Cli.Commands;

/// <summary>
/// Arguments from a file, <c>@args.txt</c>: one a line, as they stand, so that nothing needs quoting. Blank lines and lines that begin
/// with # are left out. A file that holds NUL has one behind each argument instead, which is then taken whole: names of files may hold
/// line breaks.
/// </summary>
internal static class ResponseFile
{
    /// <param name="environment">The process.</param>
    /// <param name="read">The files that were read before, full paths; a file that names itself would be read without end.</param>
    /// <param name="streams">Receives the arguments of files that can be read but once, such as a shell’s own pipes.</param>
    /// <param name="file">The file, as it stands behind the ‘@’.</param>
    /// <param name="tokens">Its arguments.</param>
    /// <param name="error">What is wrong.</param>
    public static bool Read(HostEnvironment environment, HashSet<string> read, Dictionary<string, IReadOnlyList<string>> streams, string file, out IReadOnlyList<string>? tokens, [NotNullWhen(false)] out string? error)
    {
        tokens = null;
        error = null;

        // A draft may have such a name. As it stands it would be taken for a file of arguments again. A name that is no UTF-8 comes
        // with replacements and is not found under them, but another file could be, which no person has named.
        if (file.Contains('\uFFFD', StringComparison.Ordinal) || Path.Exists(Path.GetFullPath("@" + file, environment.CurrentDirectory)))
        {
            tokens = [Path.Combine(".", "@" + file)];
            return true;
        }

        var path = Path.GetFullPath(file, environment.CurrentDirectory);
        if (!read.Add(path))
        {
            error = $"the file of arguments '{file}' is read twice, perhaps since it names itself; take out one '@{file}'";
            return false;
        }

        // A shell’s own pipes lie outside; one in a checkout is nobody’s list.
        if (new Checkout(environment.CurrentDirectory).RootOf(path) is not null && FileStatus.Of(path).Kind is FileKind.Special)
        {
            error = $"the file of arguments '{file}' is no file but a pipe, a socket or a device; remove it";
            return false;
        }

        try
        {
            tokens = Split(File.ReadAllText(path));
            if (FileStatus.Of(path).Kind is FileKind.Special)
                streams[file] = tokens;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = $"the file of arguments '{file}' cannot be read; '@' before a name reads arguments from it, one a line";
            return false;
        }
    }

    private static string[] Split(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return text.Split('\0', StringSplitOptions.RemoveEmptyEntries);

        using var reader = new StringReader(text);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line);
        }

        return [.. lines];
    }
}
