using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

using LintText.Documents;
using LintText.Word;
using LintText.Word.Reading;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Files;

/// <summary>Reads bytes as text: UTF-8, or UTF-16 and UTF-32 with a byte order mark; of a Word document, the text that is in it.</summary>
internal static partial class SourceLoader
{
    /// <summary>As many megabytes as a file can have that is read at all.</summary>
    public const int NoLimit = int.MaxValue / BytesPerMegabyte;

    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>How many bytes are searched for NUL to tell binary files from text, as in git.</summary>
    private const int BinaryProbe = 8000;

    /// <summary>Reads a file.</summary>
    /// <returns>The text and its bytes, or what is wrong.</returns>
    public static (SourceText? Text, byte[] Bytes, ToolProblem? Problem) Load(string path, string display, int maxMegabytes)
    {
        if (Refuse(path, display) is { } refusal)
            return (null, [], refusal);

        try
        {
            using var stream = RegularFile.Open(path);
            if (stream.Length > (long)maxMegabytes * BytesPerMegabyte)
                return (null, [], TooLarge(display, stream.Length, maxMegabytes));

            // An editor may be writing it anew: what is there is what counts.
            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Decode(length == bytes.Length ? bytes : bytes[..length], display);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var why = exception is UnauthorizedAccessException ? "it may not be read; check its permissions" : "it cannot be read; check that it is a file that nothing else holds open";
            return (null, [], new ToolProblem(display, why));
        }
    }

    /// <summary>Why a path is not even opened, or null.</summary>
    private static ToolProblem? Refuse(string path, string display) => FileStatus.Of(path).Kind switch
    {
        FileKind.Missing when FileStatus.Of(path, followLinks: false).Kind == FileKind.Link => new ToolProblem(display, "a link that leads nowhere; mend it, or remove it"),
        FileKind.Special => new ToolProblem(display, "no file but a pipe, a socket or a device, and not read"),
        FileKind.Missing => new ToolProblem(display, "it was there and is gone; run again if it should have been checked") { IsWarning = true },
        _ => null,
    };

    /// <summary>Reads a stream to its end.</summary>
    public static (SourceText? Text, byte[] Bytes, ToolProblem? Problem) Load(Stream stream, string display, int maxMegabytes)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > (long)maxMegabytes * BytesPerMegabyte)
                return (null, [], TooLarge(display, buffer.Length, maxMegabytes));
        }

        return Decode(buffer.ToArray(), display);
    }

    private static (SourceText? Text, byte[] Bytes, ToolProblem? Problem) Decode(byte[] bytes, string display)
    {
        if (DocumentReader.FormatOf(display) == DocumentFormat.Word)
            return Extract(bytes, display);

        if (EncodingOfMark(bytes) is { } marked)
            return DecodeMarked(bytes, marked, display);

        if (bytes.AsSpan(0, Math.Min(bytes.Length, BinaryProbe)).Contains((byte)0))
            return (null, bytes, new ToolProblem(display, "not a text file (it holds NUL bytes); exclude it, or save UTF-16 text with a byte order mark"));

        if (!Utf8.IsValid(bytes) && DeclaredEncoding(bytes, display) is { } declared)
            return (SourceText.From(declared.GetString(bytes), declared), bytes, null);

        if (!Utf8.IsValid(bytes))
        {
            var (line, offset) = FirstInvalid(bytes);
            return (null, bytes, new ToolProblem(display, line, 0, $"not valid UTF-8 (byte 0x{bytes[offset]:X2} at offset {offset.ToString(CultureInfo.InvariantCulture)}); save the file as UTF-8"));
        }

        // Roslyn would decode a large file into pieces, which readers then put together again.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return (SourceText.From(utf8.GetString(bytes, mark, bytes.Length - mark), utf8), bytes, null);
    }

    /// <summary>Of a file that is no text, what is taken out of it stands for its text.</summary>
    private static (SourceText? Text, byte[] Bytes, ToolProblem? Problem) Extract(byte[] bytes, string display)
    {
        try
        {
            using var document = WordDocument.Open(bytes);
            return (document.Text, bytes, null);
        }
        catch (WordFileException exception)
        {
            return (null, bytes, new ToolProblem(display, exception.Message));
        }
    }

    private static (SourceText? Text, byte[] Bytes, ToolProblem? Problem) DecodeMarked(byte[] bytes, Encoding encoding, string display)
    {
        try
        {
            // Roslyn takes the mark of UTF-32 for that of UTF-16, so the text is decoded here.
            var mark = encoding.Preamble.Length;
            return (SourceText.From(encoding.GetString(bytes, mark, bytes.Length - mark), encoding), bytes, null);
        }
        catch (ArgumentException)
        {
            // With replacement characters, a fix would write back something else than what was there.
            var name = encoding is UnicodeEncoding ? "UTF-16" : "UTF-32";
            return (null, bytes, new ToolProblem(display, $"not valid {name}, as its byte order mark says; save the file as UTF-8"));
        }
    }

    /// <summary>
    /// The encoding of one byte a character that a page of HTML declares in its first 1,024 bytes (HTML Living Standard, 13.2.3.2), where .NET knows it;
    /// ISO 8859-1 stands for Windows’ 1252, as it does for browsers.
    /// </summary>
    private static Encoding? DeclaredEncoding(byte[] bytes, string display)
    {
        if (Path.GetExtension(display).ToLowerInvariant() is not (".html" or ".htm"))
            return null;

        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024));
        if (CharsetPattern().Match(head) is not { Success: true } match)
            return null;

        var name = match.Groups["name"].Value.ToLowerInvariant();
        if (CodePagesEncodingProvider.Instance.GetEncoding(name is "iso-8859-1" or "latin1" or "ascii" or "us-ascii" ? "windows-1252" : name) is not { IsSingleByte: true } encoding)
            return null;

        var strict = (Encoding)encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_-]{3,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetPattern();

    private static Encoding? EncodingOfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => null,
    };

    private static (int Line, int Offset) FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int line = 1, offset = 0;
        while (offset < bytes.Length && Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            line += bytes[offset] == (byte)'\n' ? 1 : 0;
            offset += length;
        }

        return (line, Math.Min(offset, bytes.Length - 1));
    }

    private static ToolProblem TooLarge(string display, long length, int maxMegabytes) =>
        new(display, $"too large ({(length / (double)BytesPerMegabyte).ToString("0.0", CultureInfo.InvariantCulture)} MB, the limit is {maxMegabytes} MB); split it, exclude it, or raise lint_text.max_file_megabytes");
}
