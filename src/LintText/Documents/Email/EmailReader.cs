using System.Text;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Reads a mail as it is sent (RFC 5322): its subject is the title, its other headers are metadata, and its text is read as plain text, where “&gt;”
/// quotes (RFC 3676). Of a mail in parts the first in plain text is read; what is encoded in base 64 is not.
/// </summary>
internal static partial class EmailReader
{
    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.Email, source);
        var lines = new SourceLines(source, builder.SourceString);
        var (body, headers) = ReadHeaders(builder, lines, 0);
        var writer = new FrontMatterWriter(builder);
        foreach (var (key, value) in headers)
        {
            var text = builder.SourceString.Substring(value.Start, value.Length);
            var name = builder.SourceString.Substring(key.Start, key.Length).ToLowerInvariant();
            writer.AddText(name == "subject" ? "title" : name, text, key, value, marks: 0);
        }

        writer.Close(headers.Count == 0 ? default : TextSpan.FromBounds(0, headers[^1].Value.End));
        WriteBody(builder, lines, body, lines.Count, headers, depth: 0);
        return builder.Build();
    }

    private static void WriteBody(ProseBuilder builder, SourceLines lines, int first, int end, List<(TextSpan Key, TextSpan Value)> headers, int depth)
    {
        const int DeepestNesting = 5;
        var type = Find(builder, headers, "content-type");
        if (type.Contains("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            if (BoundaryPattern().Match(type) is { Success: true } boundary && depth < DeepestNesting)
                WriteParts(builder, lines, first, end, "--" + boundary.Groups["mark"].Value, depth);
            return;
        }

        var encoding = Find(builder, headers, "content-transfer-encoding");
        if (encoding.Contains("base64", StringComparison.OrdinalIgnoreCase) || (type.Length > 0 && !type.Contains("text/plain", StringComparison.OrdinalIgnoreCase)))
        {
            if (first < end)
                builder.AddSilentBlock(BlockKind.Code, lines.Between(first, end - 1));
            return;
        }

        var charset = type.Contains("iso-8859-1", StringComparison.OrdinalIgnoreCase) || type.Contains("windows-1252", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : Encoding.UTF8;
        new EmailText(builder, lines, encoding.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase) ? charset : null).Write(first, end);
    }

    /// <summary>The first part in plain text is read; the others say the same again, or are files.</summary>
    private static void WriteParts(ProseBuilder builder, SourceLines lines, int first, int end, string mark, int depth)
    {
        var isWritten = false;
        var start = -1;
        for (var i = first; i <= end; i++)
        {
            if (i < end && !(lines.Of(i).StartsWith(mark) && lines.Of(i)[mark.Length..].Trim() is "" or "--"))
                continue;

            if (start >= 0 && start < i)
            {
                var (body, headers) = ReadHeaders(builder, lines, start);
                var type = Find(builder, headers, "content-type");
                if (!isWritten && (type.Length == 0 || type.Contains("text/plain", StringComparison.OrdinalIgnoreCase) || type.Contains("multipart/", StringComparison.OrdinalIgnoreCase)))
                {
                    WriteBody(builder, lines, Math.Min(body, i), i, headers, depth + 1);
                    isWritten = true;
                }
                else if (body < i)
                {
                    builder.AddSilentBlock(BlockKind.Code, lines.Between(body, i - 1));
                }
            }

            // The last boundary has two hyphens behind it.
            if (i < end && lines.Of(i).TrimEnd().Length > mark.Length)
                break;
            start = i + 1;
        }
    }

    /// <summary>The headers, folded lines joined, and the line behind them.</summary>
    private static (int Body, List<(TextSpan Key, TextSpan Value)> Headers) ReadHeaders(ProseBuilder builder, SourceLines lines, int first)
    {
        var headers = new List<(TextSpan Key, TextSpan Value)>();
        var i = first;

        // A mailbox has a line before each mail: “From odo@example.net Wed Mar  4 …”.
        if (i < lines.Count && lines.Of(i).StartsWith("From "))
            i++;
        for (; i < lines.Count && !lines.IsBlank(i); i++)
        {
            var line = lines[i];
            if (headers.Count > 0 && lines.Of(i)[0] is ' ' or '\t')
                headers[^1] = (headers[^1].Key, TextSpan.FromBounds(headers[^1].Value.Start, lines.Trimmed(i).End));
            else if (HeaderPattern().Match(builder.SourceString, line.Start, line.Length) is { Success: true } header)
                headers.Add((new TextSpan(line.Start, header.Groups["key"].Length), PlainTextReader.Trim(builder.SourceString, TextSpan.FromBounds(line.Start + header.Length, line.End))));
            else
                break;
        }

        if (headers.Count == 0)
            return (first, headers);
        return (Math.Min(i + (i < lines.Count && lines.IsBlank(i) ? 1 : 0), lines.Count), headers);
    }

    private static string Find(ProseBuilder builder, List<(TextSpan Key, TextSpan Value)> headers, string name)
    {
        foreach (var (key, value) in headers)
        {
            if (builder.SourceString.AsSpan(key.Start, key.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
                return builder.SourceString.Substring(value.Start, value.Length);
        }

        return string.Empty;
    }

    [GeneratedRegex(@"\G(?<key>[A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex("""boundary\s*=\s*(?:"(?<mark>[^"]{1,100})"|(?<mark>[^\s;"]{1,100}))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BoundaryPattern();
}
