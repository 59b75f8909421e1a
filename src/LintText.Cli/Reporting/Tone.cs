using LintText.Reporting;

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

/// <summary>Writes stretches of output in their colours (ECMA-48, SGR), or without any.</summary>
internal sealed class ToneWriter(ScreenedWriter writer, bool isColored)
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
            writer.Styled.Write($"\u001b[{code}m{ScreenedText.Line(text)}\u001b[0m");
        else
            Write(text);
    }

    public void Write(string text) => writer.Write(ScreenedText.Line(text));

    public void WriteLine(Tone tone, string text)
    {
        Write(tone, text);
        writer.WriteLine();
    }

    public void WriteLine(string text = "") => writer.WriteLine(text);
}
