using System.Diagnostics.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary>Arguments from a file, <c>@args.txt</c>: one a line, as they stand, so that nothing needs quoting. Blank lines and lines that begin with # are left out.</summary>
internal static class ResponseFile
{
    public static bool Read(HostEnvironment environment, string file, out IReadOnlyList<string>? tokens, [NotNullWhen(false)] out string? error)
    {
        tokens = null;
        error = null;

        // A draft may have such a name. As it stands it would be taken for a file of arguments again.
        if (Path.Exists(Path.GetFullPath("@" + file, environment.CurrentDirectory)))
        {
            tokens = [Path.Combine(".", "@" + file)];
            return true;
        }

        try
        {
            tokens = [.. File.ReadLines(Path.GetFullPath(file, environment.CurrentDirectory)).Where(l => l.Length > 0 && l[0] != '#')];
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = $"the file of arguments '{file}' cannot be read; '@' before a name reads arguments from it, one a line";
            return false;
        }
    }
}
