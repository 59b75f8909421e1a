using System.Diagnostics;

using LintText.Fuzz;
using LintText.Fuzz.Growth;

using Xunit.Abstractions;

namespace LintText.Tests.Analysis;

/// <summary>No family of texts makes a reader or rule hang. What time each takes at which length, <c>bench/LintText.Fuzz growth</c> prints.</summary>
public sealed class LargeGrowthTests(ITestOutputHelper output)
{
    private const int Size = 64 << 10;

    /// <summary>Many times what the slowest takes on a machine that does nothing else: only what grows with the square of its length is beyond.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Subjects => [.. Subject.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Sixty_four_kilobytes_of_each_family_are_done_with_in_time(string subject)
    {
        foreach (var family in GrowthFamilies.All.Where(f => f.Subject == subject))
        {
            var text = family.Make(Size);
            var watch = Stopwatch.StartNew();
            var work = Task.Run(() => Subject.All[subject].Work(text));

            // What hangs must fail, not hold up the tests behind it.
            Assert.True(await Task.WhenAny(work, Task.Delay(Bound)) == work, $"{family.Name} is not done after {Bound}.");
            await work;
            if (watch.Elapsed > TimeSpan.FromSeconds(1))
                output.WriteLine($"{family.Name}: {watch.Elapsed.TotalSeconds:0.0} s");
        }
    }

    [Fact]
    public void There_are_families_for_every_subject() => Assert.All(Subject.All.Keys, s => Assert.Contains(GrowthFamilies.All, f => f.Subject == s));
}
