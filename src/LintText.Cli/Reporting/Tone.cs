using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>What a stretch of output is, from which its colour follows.</summary>
internal enum Tone
{
    Plain,
    Error,
    Warning,
    Suggestion,
    Dim,
    Strong,
}

/// <summary>
/// Writes stretches of output in their colours (ECMA-48, SGR), or without any. No other control characters come through:
/// one in a draft could move the cursor.
/// </summary>
internal sealed class ToneWriter(TextWriter writer, bool isColored)
{
    public static Tone Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Tone.Error,
        DiagnosticSeverity.Warning => Tone.Warning,
        _ => Tone.Suggestion,
    };

    public void Write(Tone tone, string text)
    {
        var code = tone switch
        {
            Tone.Error => "1;31",
            Tone.Warning => "1;33",
            Tone.Suggestion => "1;36",
            Tone.Dim => "2",
            Tone.Strong => "1",
            _ => null,
        };
        if (isColored && code is not null && text.Length > 0)
            writer.Write($"\u001b[{code}m{Printable(text)}\u001b[0m");
        else
            Write(text);
    }

    public void Write(string text) => writer.Write(Printable(text));

    public void WriteLine(Tone tone, string text)
    {
        Write(tone, text);
        writer.WriteLine();
    }

    public void WriteLine(string text = "") => writer.WriteLine(Printable(text));

    /// <summary>A text on one line: with spaces for tabs and line ends, and a replacement for other control characters.</summary>
    public static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.ReplaceLineEndings(" ").Select(c => c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c)) : text;
}
