using System.Globalization;

namespace LintText.TestKit;

/// <summary>
/// How long tests run that could run forever: those that draw samples, and those that race. <c>.ci/full</c> sets the variable and runs
/// the tests that have the trait <c>Category=Scaled</c>, which is every test that asks here.
/// </summary>
public static class TestScale
{
    /// <summary>The environment variable: by how much a run is longer than the one that everybody waits for.</summary>
    public const string Variable = "LINT_TEXT_TEST_SCALE";

    private static readonly int Factor = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>How many samples or rounds there are.</summary>
    /// <param name="count">How many there are in an ordinary run.</param>
    public static int Of(int count) => checked(count * Factor);

    private static int Read(string? value) => value switch
    {
        null or "" => 1,
        _ when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor > 0 => factor,
        _ => throw new InvalidOperationException($"{Variable} is '{value}' and no number from 1 on."),
    };
}
