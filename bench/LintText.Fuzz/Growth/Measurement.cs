using System.Globalization;

namespace LintText.Fuzz.Growth;

/// <summary>What one text of a family took.</summary>
/// <param name="Seconds">Processor time, or null where it was not done in time.</param>
/// <param name="Megabytes">The most memory that its process had at once.</param>
internal readonly record struct Measurement(double? Seconds, double Megabytes)
{
    /// <summary>How the time is written.</summary>
    public override string ToString() => Seconds is { } seconds ? seconds.ToString("0.00", CultureInfo.InvariantCulture) : "timeout";
}
