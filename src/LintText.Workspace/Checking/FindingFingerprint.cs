using System.Security.Cryptography;
using System.Text;

using LintText.Analysis;

namespace LintText.Workspace.Checking;

/// <summary>What a finding is known by when lines move: the rule, the path, the words of the sentence and those that were seen.</summary>
internal static class FindingFingerprint
{
    private const int Digits = 32;

    /// <summary>Thirty-two hexadecimal digits, the same for findings that nothing but their place tells apart.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The draft’s path as it is to be known by.</param>
    public static string Of(Finding finding, string path)
    {
        var words = string.Join(' ', finding.Context.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule.Id}\n{path}\n{words}\n{finding.SeenText}")))[..Digits];
    }
}
