using LintText.Fuzz;
using LintText.Fuzz.Invariants;
using LintText.TestKit;

namespace LintText.Tests.Fuzzing;

/// <summary>What holds of every text holds of texts made by chance, and of those in which it did not hold once.</summary>
public sealed class FuzzTests
{
    private static readonly string Folder = Repository.PathTo("bench", "LintText.Fuzz", "Faults");

    public static TheoryData<string> Faults => [.. FaultFolder.Read(Folder).Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_that_was_mended_stays_mended(string file) => Assert.Null(FaultFolder.Read(Folder)[file].Fault(withThreads: false));

    [Theory]
    [Trait("Category", "Scaled")]
    [InlineData(1)]
    [InlineData(2)]
    public void Texts_by_chance_have_no_fault(int seed)
    {
        var last = TestScale.Of(600);
        var fuzzer = new Fuzzer(seed, SeedDrafts.Read(Repository.Root));
        fuzzer.Run(0, number => number == last);
        Assert.True(fuzzer.Faults.Count == 0, string.Join("\n", fuzzer.Faults.Select(f => $"{f.Description}: {f.Input.Subject} {System.Text.Json.JsonSerializer.Serialize(f.Input.Text)}")));
    }

    [Fact]
    public void Findings_out_of_order_are_a_fault()
    {
        // An invariant that cannot fail holds nothing: findings out of order.
        var result = Subject.Analyze("txt", "Experts say the boat was late.\n\nThe brazen regime left.\n\nExperts say the ferry was late.");
        Assert.True(result.Findings.Length > 2);
        Assert.Null(SpanInvariant.FaultIn(result));
        Assert.Contains("out of order", SpanInvariant.FaultIn(result with { Findings = [.. result.Findings.Reverse()] }));
    }
}
