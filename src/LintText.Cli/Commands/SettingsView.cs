using LintText.Cli.Reporting;
using LintText.Workspace.Checking;
using LintText.Workspace.Configuration;

namespace LintText.Cli.Commands;

/// <summary><c>--show-settings FILE</c>: what is in force for a draft, and the file and line that each setting comes from.</summary>
internal static class SettingsView
{
    private const string ByDefault = "by default";

    public static int Print(HostEnvironment environment, LintRequest request, string path)
    {
        var (settings, problems) = LintRun.Explain(environment, request, Path.GetFullPath(path, environment.CurrentDirectory));
        foreach (var problem in problems)
            environment.Error.WriteLine(problem.ToString());

        var writer = new ToneWriter(environment.Output, environment.IsColored);
        writer.WriteLine(Tone.Strong, path);
        writer.WriteLine($"Configuration: {(settings.Files.IsEmpty ? "no .editorconfig and no .globalconfig applies" : string.Join(", ", settings.Files))}");
        writer.WriteLine();
        writer.WriteLine(Tone.Strong, "Options");
        WriteRows(writer, settings.Options, s => $"{s.Key} = {s.Value}");
        writer.WriteLine();
        writer.WriteLine(Tone.Strong, "Severities");
        var keys = settings.Severities.Select(s => $"{s.Key} {s.Name}").ToList();
        var width = keys.Max(Columns.Width);
        WriteRows(writer, settings.Severities, s => $"{s.Key} {s.Name}".PadRight(width) + $"  {s.Value}");
        return problems.Any(p => !p.IsWarning) ? ExitCode.Failure : ExitCode.Clean;
    }

    private static void WriteRows(ToneWriter writer, IReadOnlyCollection<EffectiveSetting> rows, Func<EffectiveSetting, string> show)
    {
        var texts = rows.Select(show).ToList();
        var width = texts.Max(Columns.Width);
        foreach (var (row, text) in rows.Zip(texts))
        {
            writer.Write(row.Origin is null ? Tone.Dim : Tone.Plain, $"  {text}{new string(' ', width - Columns.Width(text))}");
            writer.WriteLine(Tone.Dim, $"  {row.Origin ?? ByDefault}");
        }
    }
}
