using System.Runtime.CompilerServices;

using Xunit;

namespace LintText.TestKit;

/// <summary>
/// Compares a text with the one that was approved, in Verify’s manner: <c>Type.Method.verified.txt</c> beside the test, and
/// <c>Type.Method.received.txt</c> where they differ. To approve a text, rename the received file.
/// </summary>
public static class Verifier
{
    /// <summary>Demands that a text is the approved one. Line ends count as LF.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="file">The test’s file, which is named after its type.</param>
    /// <param name="method">The test’s method.</param>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        var text = Normalize(actual);
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail(expected is null ? $"{verified} is missing; look at {received} and rename it." : $"{Difference(expected, text)}\n\nIf {received} is right, it replaces {verified}.");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        return $"The texts differ in line {line + 1}.\nverified: {(line < left.Length ? left[line] : "(no more lines)")}\nreceived: {(line < right.Length ? right[line] : "(no more lines)")}";
    }
}
