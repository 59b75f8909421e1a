using System.Diagnostics;
using System.Globalization;

using LintText.Fuzz;
using LintText.Fuzz.Growth;

// Run it in the repository.
// growth [--memory] [--kilobytes N,N] [WORD...]: how time grows with length, for the families whose names contain the words.
// [--seconds N] [--seed S] [--first N]: texts by chance for so long; faults go into bench/LintText.Fuzz/Faults.
switch (args)
{
    case [GrowthWorker.Argument]:
        return GrowthWorker.Serve();
    case ["growth", .. var rest]:
        return Grow(rest);
    case [] or ["--seconds" or "--seed" or "--first", ..] when args.Length % 2 == 0:
        return Fuzz(args);
    default:
        Console.Error.WriteLine("usage: LintText.Fuzz [--seconds N] [--seed S] [--first N]\n       LintText.Fuzz growth [--memory] [--kilobytes N,N] [WORD...]");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Fuzz(string[] arguments)
{
    var (seconds, seed, first) = (60, 1, 0);
    for (var i = 0; i < arguments.Length; i += 2)
    {
        var value = Number(arguments[i + 1]);
        (seconds, seed, first) = arguments[i] switch
        {
            "--seconds" => (value, seed, first),
            "--seed" => (seconds, value, first),
            _ => (seconds, seed, value),
        };
    }

    using var own = Process.GetCurrentProcess();
    var fuzzer = new Fuzzer(seed, SeedDrafts.Read(Environment.CurrentDirectory));
    fuzzer.Run(first, _ =>
    {
        own.Refresh();
        return own.TotalProcessorTime.TotalSeconds >= seconds;
    });

    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {own.TotalProcessorTime.TotalSeconds:0} s of processor time: {fuzzer.Counts.Values.Sum()} texts ({string.Join(", ", fuzzer.Counts.Select(c => $"{c.Key} {c.Value}"))}), {fuzzer.Faults.Count} faults"));
    foreach (var fault in fuzzer.Faults)
        Console.Out.WriteLine($"{FaultFolder.Write("bench/LintText.Fuzz/Faults", fault)}: {fault.Description}");
    return fuzzer.Faults.Count == 0 ? 0 : 1;
}

static int Grow(ReadOnlySpan<string> arguments)
{
    var isMemory = arguments is ["--memory", ..];
    arguments = isMemory ? arguments[1..] : arguments;
    var sizes = GrowthTable.AllSizes;
    if (arguments is ["--kilobytes", var list, ..])
    {
        sizes = [.. list.Split(',').Select(Number)];
        arguments = arguments[2..];
    }

    return GrowthTable.Run([.. arguments], sizes, Console.Out, isMemory);
}
