namespace LintText.Cli.Discovery;

/// <summary>
/// A glob of a <c>.gitignore</c> (gitignore(5)): <c>*</c> and <c>?</c> stay within a folder, <c>**</c> does not, <c>[a-z]</c> is a class.
/// Patterns of the command line go through Microsoft.Extensions.FileSystemGlobbing, which has no classes and no negation.
/// </summary>
internal static class GlobPattern
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        while (true)
        {
            if (pattern.IsEmpty)
                return path.IsEmpty;

            if (pattern.StartsWith("**"))
                return MatchesAnyDepth(pattern, path);

            switch (pattern[0])
            {
                case '*':
                    return MatchesWithinFolder(pattern[1..], path);
                case '?':
                    if (path.IsEmpty || path[0] == '/')
                        return false;
                    pattern = pattern[1..];
                    break;
                case '[' when pattern[1..].IndexOf(']') is > 0 and var close:
                    if (path.IsEmpty || path[0] == '/' || !IsInClass(pattern.Slice(1, close), path[0]))
                        return false;
                    pattern = pattern[(close + 2)..];
                    break;
                default:
                    if (pattern[0] == '\\' && pattern.Length > 1)
                        pattern = pattern[1..];
                    if (path.IsEmpty || path[0] != pattern[0])
                        return false;
                    pattern = pattern[1..];
                    break;
            }

            path = path[1..];
        }
    }

    private static bool MatchesAnyDepth(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var rest = pattern.TrimStart('*');
        if (rest.IsEmpty)
            return !path.IsEmpty;

        // “**/” also stands for no folder at all.
        if (rest[0] == '/')
            rest = rest[1..];
        for (var i = 0; i <= path.Length; i++)
        {
            if ((i == 0 || path[i - 1] == '/') && IsMatch(rest, path[i..]))
                return true;
        }

        return false;
    }

    private static bool MatchesWithinFolder(ReadOnlySpan<char> rest, ReadOnlySpan<char> path)
    {
        for (var i = 0; i <= path.Length; i++)
        {
            if (IsMatch(rest, path[i..]))
                return true;
            if (i < path.Length && path[i] == '/')
                return false;
        }

        return false;
    }

    private static bool IsInClass(ReadOnlySpan<char> members, char c)
    {
        var isNegated = members[0] is '!' or '^';
        if (isNegated)
            members = members[1..];

        var isIn = false;
        for (var i = 0; i < members.Length; i++)
        {
            if (i + 2 < members.Length && members[i + 1] == '-')
            {
                isIn |= c >= members[i] && c <= members[i + 2];
                i += 2;
            }
            else
            {
                isIn |= c == members[i];
            }
        }

        return isIn != isNegated;
    }
}
