using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LintText.Fuzz;

/// <summary>The folder of texts that had a fault once, each as short as it could be made; tests read them again. A file’s extension is its subject’s name.</summary>
internal static class FaultFolder
{
    /// <summary>Halves of characters are kept as well: UTF-16.</summary>
    private static readonly Encoding Encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: false);

    /// <summary>All texts in a folder, by file name.</summary>
    /// <param name="folder">The folder.</param>
    public static ImmutableSortedDictionary<string, FuzzInput> Read(string folder) =>
        Directory.EnumerateFiles(folder).ToImmutableSortedDictionary(f => Path.GetFileName(f), f => new FuzzInput(Path.GetExtension(f)[1..], ReadText(f)), StringComparer.Ordinal);

    /// <summary>Adds a text.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>The file.</returns>
    public static string Write(string folder, FuzzFault fault)
    {
        Directory.CreateDirectory(folder);
        var number = Directory.EnumerateFiles(folder).Count() + 1;
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D3}.{fault.Input.Subject}"));
        var bytes = fault.Input.Text.Any(char.IsSurrogate) ? (byte[])[.. Encoding.Preamble, .. Raw(fault.Input.Text)] : System.Text.Encoding.UTF8.GetBytes(fault.Input.Text);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Raw(string text) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray();

    private static string ReadText(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes is [0xFF, 0xFE, ..] && bytes.Length % 2 == 0
            ? new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(bytes.AsSpan(2)))
            : System.Text.Encoding.UTF8.GetString(bytes);
    }
}
