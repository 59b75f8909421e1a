using System.Diagnostics;
using System.Text;

using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

using Xunit.Abstractions;

namespace LintText.Tests.Analysis;

/// <summary>Demands that a large text is done with in time.</summary>
public abstract class LargeInput(ITestOutputHelper output)
{
    protected const int Megabyte = 1 << 20;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    protected static string Repeat(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();

    protected Task Run(string text, params string[] extensions) => Run(text, LintOptions.Default, extensions);

    protected async Task Run(string text, LintOptions options, params string[] extensions)
    {
        foreach (var extension in extensions)
        {
            var watch = Stopwatch.StartNew();
            var read = TimeSpan.Zero;
            var work = Task.Run(() =>
            {
                var document = DocumentReader.Read("draft." + extension, SourceText.From(text));
                read = watch.Elapsed;
                Engine.Analyze(document, options).Healthy();
            });

            // What hangs must fail, not hold up the tests behind it.
            Assert.True(await Task.WhenAny(work, Task.Delay(Bound)) == work, $"Not done after {Bound} as {extension}; reading took {read}.");
            await work;
            output.WriteLine($"{extension}: read {read.TotalSeconds:0.00} s, all {watch.Elapsed.TotalSeconds:0.00} s");
        }
    }
}
