using LintText.Analysis;

using Xunit;

namespace LintText.TestKit;

/// <summary>For tests that look at findings: an analyzer that threw must not pass for one that was silent.</summary>
public static class HealthyResult
{
    /// <summary>The result, in which no analyzer may have failed.</summary>
    public static DocumentResult Healthy(this DocumentResult result)
    {
        Assert.All(result.Failures, f => Assert.Fail($"{f.Analyzer.GetType().Name}: {f.Exception}"));
        return result;
    }
}
