using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

using LintText.Language;

namespace LintText.Benchmarks;

/// <summary>Loading the embedded language model in a new process, with what the just-in-time compiler takes.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1)]
public class SyntaxLoadBenchmarks
{
#pragma warning disable CA1822 // A benchmark is an instance method.
    [Benchmark(Description = "load")]
    public object Load() => SyntaxModel.English;
#pragma warning restore CA1822
}
