using System.Text.RegularExpressions;

namespace LintText.Workspace.Git;

/// <summary>
/// The address of a remote repository in one spelling, <c>github.com/owner/name</c>, whichever way it is reached, and without the
/// secrets that addresses in CI systems carry (gitformat of URLs: git-clone(1), GIT URLS).
/// </summary>
internal static partial class OriginAddress
{
    /// <summary>Normalises an address; a path on this machine stays what it is.</summary>
    public static string Normalize(string address)
    {
        var text = address.Trim();
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && !uri.IsFile)
            return Join(uri.IsDefaultPort || uri.Port < 0 || IsUsualPort(uri) ? uri.Host : $"{uri.Host}:{uri.Port}", uri.AbsolutePath);
        return !Path.IsPathRooted(text) && ShortPattern().Match(text) is { Success: true } match ? Join(match.Groups["host"].Value, match.Groups["path"].Value) : text;
    }

    private static bool IsUsualPort(Uri uri) => (uri.Scheme, uri.Port) is ("ssh", 22) or ("git", 9418);

    private static string Join(string host, string path)
    {
        var trimmed = path.Trim('/');
        return $"{host.ToLowerInvariant()}/{(trimmed.EndsWith(".git", StringComparison.Ordinal) ? trimmed[..^".git".Length] : trimmed)}";
    }

    [GeneratedRegex(@"^(?:[^@/]+@)?(?<host>[^:/@]+):(?<path>[^/].*|/[^/].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortPattern();
}
