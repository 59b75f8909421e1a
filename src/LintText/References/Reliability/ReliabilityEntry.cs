using System.Globalization;

namespace LintText.References.Reliability;

/// <summary>What a list says of a source.</summary>
internal enum Verdict
{
    /// <summary>It may be cited.</summary>
    Reliable,

    /// <summary>It may be cited for some things, or there is no agreement about it.</summary>
    Caution,

    /// <summary>It should not be cited.</summary>
    Unreliable,

    /// <summary>It must not be cited.</summary>
    Deprecated,
}

/// <summary>One line of a reliability list.</summary>
/// <param name="Host">The host, lower case, without “www.”; hosts below it are meant, too.</param>
/// <param name="Path">What a path must begin with, with its leading stroke; “/” for all.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why, to be read after a colon.</param>
internal sealed record ReliabilityEntry(string Host, string Path, Verdict Verdict, string Reason)
{
    /// <summary>The first year of what the verdict is about, or null for no bound.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last year of what the verdict is about, or null for no bound.</summary>
    public int? ToYear { get; init; }

    /// <summary>What the entry is about: the host, and the path where it has one.</summary>
    public string Name => Path == "/" ? Host : Host + Path;

    /// <summary>The years in words, to be read after a reason; empty where there is no bound.</summary>
    public string Period => (FromYear, ToYear) switch
    {
        (int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{from} to {to}"),
        (int from, null) => string.Create(CultureInfo.InvariantCulture, $"from {from}"),
        (null, int to) => string.Create(CultureInfo.InvariantCulture, $"until {to}"),
        _ => string.Empty,
    };

    /// <summary>Whether the entry is about something of a year; where the year is not known, it is.</summary>
    /// <param name="year">The year, or null.</param>
    public bool Covers(int? year) => year is null || (year >= (FromYear ?? int.MinValue) && year <= (ToYear ?? int.MaxValue));
}
