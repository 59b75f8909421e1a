namespace LintText.Workspace.Files;

/// <summary>
/// Opens files for reading, and nothing else: a pipe would be waited for without end, a device may have no end. The only way in which
/// the tool reads what a checkout holds; whether it belongs to the checkout, <see cref="Checkout"/> says.
/// </summary>
internal static class RegularFile
{
    /// <summary>The most bytes that a text has which is read whole beside drafts: a configuration, a list of suppressions.</summary>
    public const int LargestText = 16 * 1024 * 1024;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It is no regular file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path)
    {
        if (FileStatus.Of(path).Kind is FileKind.Special)
            throw new IOException($"{path} is no regular file.");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
    }

    /// <inheritdoc cref="Open"/>
    public static byte[] ReadAllBytes(string path)
    {
        using var stream = Open(path);
        using var buffer = new MemoryStream(capacity: (int)Math.Min(stream.Length, int.MaxValue));
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>Reads a file as UTF-8 or what its byte order mark says.</summary>
    /// <inheritdoc cref="Open"/>
    public static string ReadAllText(string path)
    {
        using var reader = new StreamReader(OpenText(path));
        return reader.ReadToEnd();
    }

    /// <inheritdoc cref="ReadAllText"/>
    public static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(OpenText(path));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static FileStream OpenText(string path)
    {
        var stream = Open(path);
        if (stream.Length <= LargestText)
            return stream;

        stream.Dispose();
        throw new IOException($"{path} is too large.");
    }
}
