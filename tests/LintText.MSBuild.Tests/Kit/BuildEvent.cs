using Microsoft.Build.Framework;

namespace LintText.MSBuild.Tests.Kit;

/// <summary>An error, warning or message that a build logged, in the terms of the tool.</summary>
internal sealed record BuildEvent(Severity Severity, string? Code, string? HelpLink, string? File, int Line, int Column, int EndLine, int EndColumn, string Message, string? Project)
{
    /// <summary>Where it is, as the console shows it: <c>(line,column,end line,end column)</c>.</summary>
    public string Span => $"({Line},{Column},{EndLine},{EndColumn})";

    /// <summary>The name of the file.</summary>
    public string? FileName => Path.GetFileName(File);

    /// <summary>Severity and code, as the console shows them.</summary>
    public string Kind => $"{Severity.ToString().ToLowerInvariant()} {Code}";

    /// <summary>Reads an event, or gives null for one of another kind.</summary>
    public static BuildEvent? From(BuildEventArgs args) => args switch
    {
        BuildErrorEventArgs e => new(Severity.Error, e.Code, e.HelpLink, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message ?? string.Empty, e.ProjectFile),
        BuildWarningEventArgs e => new(Severity.Warning, e.Code, e.HelpLink, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message ?? string.Empty, e.ProjectFile),
        BuildMessageEventArgs e => new(Severity.Suggestion, e.Code, null, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message ?? string.Empty, e.ProjectFile),
        _ => null,
    };
}
