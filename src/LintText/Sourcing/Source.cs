using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>A person, named.</summary>
    Person,

    /// <summary>A body that speaks for itself: a ministry, a company, a court.</summary>
    Organization,

    /// <summary>A number of people: experts, residents.</summary>
    Group,

    /// <summary>A person known by role only: an official, an aide.</summary>
    Role,

    /// <summary>A report, a ruling, a study.</summary>
    Document,

    /// <summary>The writer.</summary>
    Self,

    /// <summary>Not told.</summary>
    Unknown,
}

/// <summary>Somebody or something that statements rest on; all mentions of it in a document are one source.</summary>
/// <param name="Index">Its position in <see cref="SourcingModel.Sources"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The first mention as written.</param>
/// <param name="IsAnonymous">Whether it is a person whom the text does not name.</param>
/// <param name="FirstMention">The first mention, in the prose (UTF-16 offsets, half-open).</param>
/// <param name="Head">The head noun of the first mention, lower case.</param>
public sealed record Source(int Index, SourceKind Kind, string Name, bool IsAnonymous, TextSpan FirstMention, string Head)
{
    /// <summary>The source that stands for “nobody is named”.</summary>
    public static Source Unknown { get; } = new(-1, SourceKind.Unknown, string.Empty, false, default, string.Empty);

    /// <summary>Whether it is somebody or something other than the writer, and known at all.</summary>
    public bool IsOutsideWriter => Index >= 0 && Kind != SourceKind.Self;

    /// <summary>All mentions that are the source of an attribution, in the prose, in order.</summary>
    public ImmutableArray<TextSpan> Mentions { get; init; } = [FirstMention];

    /// <summary>What the text says that the source is: “director of the Port Authority”; null where it says nothing.</summary>
    public string? Role { get; init; }

    /// <summary>The body that the source speaks for or belongs to; null where the text names none.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Where the text says that the source is not named on purpose; null where it does not.</summary>
    public AnonymityGrant? Grant { get; init; }

    /// <summary>The words that say how the source knows (“who attended the meeting”), in the prose; empty where there are none.</summary>
    public TextSpan Basis { get; init; }
}
