using System.Text;
using System.Text.RegularExpressions;

using LintText.Reporting;

namespace LintText.Cli.Reporting;

/// <summary>
/// A writer through which nothing comes but screened text: what every report and message is written to. A line is held back until it
/// ends, since whether it is a command to a workflow runner shows at its beginning and within it.
/// </summary>
/// <param name="inner">What is written to in the end.</param>
internal sealed partial class ScreenedWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    private readonly StringBuilder _line = new();
    private bool _isContinued;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>What is written to in the end, for what draws on a terminal and shows nothing but words of ours.</summary>
    public TextWriter Inner => inner;

    /// <summary>Whether something could not be written.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>
    /// The same for whoever writes styles (ECMA-48, SGR): these come through, and no other escape does. Who uses it screens the text
    /// between.
    /// </summary>
    public TextWriter Styled => field ??= new StyledWriter(this);

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => Add(ScreenedText.Lines(value ?? string.Empty));

    public override void WriteLine() => Add("\n");

    /// <summary>Writes one line, whatever the text holds.</summary>
    public override void WriteLine(string? value)
    {
        Write(ScreenedText.Line(value ?? string.Empty));
        WriteLine();
    }

    /// <summary>Writes a text that is no message of ours but what was asked for, such as a fixed draft for a program to read; never to a terminal.</summary>
    public void WriteAsIs(string text)
    {
        Release();
        Pass(text);
    }

    /// <summary>Writes a line that is meant as a command to a workflow runner.</summary>
    public void WriteCommand(string command)
    {
        Release();
        Pass(ScreenedText.Line(command) + "\n");
    }

    /// <summary>Writes a line that is meant as a command to a runner that looks for a mark anywhere in a line.</summary>
    /// <param name="mark">The mark, which no other text comes through with.</param>
    /// <param name="command">What is behind it.</param>
    public void WriteCommand(string mark, string command)
    {
        Release();
        Pass(mark + ScreenedText.Line(command) + "\n");
    }

    public override void Flush()
    {
        Release();
        try
        {
            inner.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            HasFailed = true;
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Release();
        base.Dispose(disposing);
    }

    private void Add(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', start))
        {
            _line.Append(text, start, end - start);
            Release();
            Pass("\n");
            _isContinued = false;
            start = end + 1;
        }

        _line.Append(text, start, text.Length - start);
    }

    /// <summary>Passes on what is held back.</summary>
    private void Release()
    {
        if (_line.Length == 0)
            return;

        // A command would be seen behind styles, too, by a runner that drops them.
        var line = _line.ToString();
        var styles = _isContinued ? 0 : StylesPattern().Match(line).Length;
        var text = _isContinued ? line : line[..styles] + ScreenedText.WithoutCommand(line[styles..]);
        _line.Clear();
        _isContinued = true;
        Pass(text);
    }

    private void Pass(string text)
    {
        try
        {
            inner.Write(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            HasFailed = true;
            throw;
        }
    }

    private void AddStyled(string text)
    {
        var start = 0;
        foreach (var style in StylePattern().EnumerateMatches(text))
        {
            Write(text[start..style.Index]);
            _line.Append(text, style.Index, style.Length);
            start = style.Index + style.Length;
        }

        Write(text[start..]);
    }

    [GeneratedRegex(@"\e\[[0-9;]*m", RegexOptions.CultureInvariant)]
    private static partial Regex StylePattern();

    [GeneratedRegex(@"^(?:\e\[[0-9;]*m|\s)*", RegexOptions.CultureInvariant)]
    private static partial Regex StylesPattern();

    private sealed class StyledWriter(ScreenedWriter owner) : TextWriter(owner.FormatProvider)
    {
        public override Encoding Encoding => owner.Encoding;

        public override void Write(char value) => owner.AddStyled(value.ToString());

        public override void Write(char[] buffer, int index, int count) => owner.AddStyled(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => owner.AddStyled(buffer.ToString());

        public override void Write(string? value) => owner.AddStyled(value ?? string.Empty);

        public override void WriteLine() => owner.WriteLine();

        public override void WriteLine(string? value)
        {
            owner.AddStyled(value ?? string.Empty);
            owner.WriteLine();
        }

        public override void Flush() => owner.Flush();
    }
}
