using System.Diagnostics;
using System.Globalization;

namespace LintText.Fuzz.Growth;

/// <summary>A process that reads texts of families, so that one which hangs or dies can be given up.</summary>
internal sealed class GrowthWorker : IDisposable
{
    /// <summary>The argument that makes the program a worker.</summary>
    public const string Argument = "worker";

    private Process? _process;

    /// <summary>Is one: reads numbers of families and sizes, and answers with seconds and megabytes.</summary>
    public static int Serve()
    {
        foreach (var draft in Subject.Drafts)
            Subject.Analyze(draft, "Ilse Brandt said “the brazen regime left” (Lund 2018).\n\n- a\n\n// An official said so.\n");

        using var own = Process.GetCurrentProcess();
        while (Console.In.ReadLine() is { } line)
        {
            var request = line.Split(' ');
            var family = GrowthFamilies.All[int.Parse(request[0], CultureInfo.InvariantCulture)];
            var text = family.Make(int.Parse(request[1], CultureInfo.InvariantCulture));
            own.Refresh();
            var before = own.TotalProcessorTime;
            Subject.All[family.Subject].Work(text);
            own.Refresh();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(own.TotalProcessorTime - before).TotalSeconds} {own.PeakWorkingSet64 / 1048576.0}"));
        }

        return 0;
    }

    /// <summary>Measures one text.</summary>
    /// <param name="family">The family’s number.</param>
    /// <param name="size">How long it is, in characters.</param>
    /// <param name="limit">How long to wait for it.</param>
    /// <param name="isAlone">Whether it gets a process of its own, so that its memory is its own.</param>
    public Measurement Measure(int family, int size, TimeSpan limit, bool isAlone)
    {
        if (isAlone)
            End();

        _process ??= Start();
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{family} {size}"));
        var answer = _process.StandardOutput.ReadLineAsync();
        if (answer.Wait(limit) && answer.Result?.Split(' ') is [var seconds, var megabytes])
            return new Measurement(double.Parse(seconds, CultureInfo.InvariantCulture), double.Parse(megabytes, CultureInfo.InvariantCulture));

        End();
        return default;
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    private static Process Start() => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(GrowthWorker).Assembly.Location, Argument]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private void End()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        _process = null;
    }
}
