using System.Runtime.CompilerServices;

using Xunit;

namespace LintText.TestKit;

/// <summary>
/// Snapshot tests with Verify’s conventions: <c>Type.Method.verified.txt</c> beside the test is what was approved; on a mismatch
/// <c>Type.Method.received.txt</c> is written, to be renamed when the change is meant.
/// </summary>
public static class Verifier
{
    /// <summary>Demands that a text is the one that was approved. Line ends are line feeds.</summary>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var received = $"{name}.received.txt";
        var approved = $"{name}.verified.txt";
        actual = Normalize(actual);

        var expected = File.Exists(approved) ? Normalize(File.ReadAllText(approved)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetFileName(approved)} {(expected is null ? "does not exist" : "says something else")}. Compare it with {received} and rename that if the change is meant.{FirstDifference(expected, actual)}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string? expected, string actual)
    {
        if (expected is null)
            return string.Empty;

        var old = expected.Split('\n');
        var now = actual.Split('\n');
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"\nLine {line + 1}\nverified: {old.ElementAtOrDefault(line)}\nreceived: {now.ElementAtOrDefault(line)}";
    }
}
