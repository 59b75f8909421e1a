namespace LintText.Workspace.Files;

/// <summary>
/// A glob of a <c>.gitignore</c> (gitignore(5)): <c>*</c> and <c>?</c> stay within a folder, <c>**</c> does not, <c>[a-z]</c> is a class.
/// Patterns of the command line go through Microsoft.Extensions.FileSystemGlobbing, which has no classes and no negation.
/// </summary>
internal static class GlobPattern
{
    public static bool IsMatch(string pattern, string path)
    {
        // With several stars, the same rest of the pattern meets the same rest of the path in many ways; once is enough, since a
        // repository can bring a pattern that has all of them tried.
        var failed = pattern.AsSpan().Count('*') > 1 ? new bool[(pattern.Length + 1) * (path.Length + 1)] : null;
        return IsMatch(pattern, 0, path, 0, failed);
    }

    private static bool IsMatch(string pattern, int p, string path, int i, bool[]? failed)
    {
        var (pStart, iStart) = (p, i);
        if (failed is not null && failed[(p * (path.Length + 1)) + i])
            return false;

        var isMatch = false;
        while (true)
        {
            if (p == pattern.Length)
            {
                isMatch = i == path.Length;
                break;
            }

            if (pattern[p] == '*')
            {
                isMatch = string.CompareOrdinal(pattern, p, "**", 0, 2) == 0 ? MatchesAnyDepth(pattern, p, path, i, failed) : MatchesWithinFolder(pattern, p + 1, path, i, failed);
                break;
            }

            if (!MatchesOne(pattern, ref p, path, i))
                break;
            i++;
        }

        if (!isMatch && failed is not null)
            failed[(pStart * (path.Length + 1)) + iStart] = true;
        return isMatch;
    }

    /// <summary>Matches one character of the path, and moves on in the pattern.</summary>
    private static bool MatchesOne(string pattern, ref int p, string path, int i)
    {
        if (i == path.Length)
            return false;

        switch (pattern[p])
        {
            case '?':
                p++;
                return path[i] != '/';
            case '[' when pattern.AsSpan(p + 1).IndexOf(']') is > 0 and var close:
                var members = pattern.AsSpan(p + 1, close);
                p += close + 2;
                return path[i] != '/' && IsInClass(members, path[i]);
            case '\\' when p + 1 < pattern.Length:
                p += 2;
                return path[i] == pattern[p - 1];
            default:
                return path[i] == pattern[p++];
        }
    }

    private static bool MatchesAnyDepth(string pattern, int p, string path, int i, bool[]? failed)
    {
        var rest = p;
        while (rest < pattern.Length && pattern[rest] == '*')
            rest++;
        if (rest == pattern.Length)
            return i < path.Length;

        // “**/” also stands for no folder at all.
        if (pattern[rest] == '/')
            rest++;
        for (var at = i; at <= path.Length; at++)
        {
            if ((at == i || path[at - 1] == '/') && IsMatch(pattern, rest, path, at, failed))
                return true;
        }

        return false;
    }

    private static bool MatchesWithinFolder(string pattern, int rest, string path, int i, bool[]? failed)
    {
        for (var at = i; at <= path.Length; at++)
        {
            if (IsMatch(pattern, rest, path, at, failed))
                return true;
            if (at < path.Length && path[at] == '/')
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
