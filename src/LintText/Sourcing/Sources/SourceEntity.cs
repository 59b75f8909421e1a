
using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Sources;

/// <summary>Somebody or something whose mentions are being gathered.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">The first mention, or the name in it.</param>
/// <param name="head">Its head noun or family name, lower case.</param>
/// <param name="isAnonymous">Whether it is a person whom the text does not name.</param>
internal sealed class SourceEntity(SourceKind kind, string name, string head, bool isAnonymous)
{
    public SourceKind Kind { get; set; } = kind;

    public string Name { get; set; } = name;

    public string Head { get; } = head;

    public bool IsAnonymous { get; set; } = isAnonymous;

    /// <summary>The pronoun that has stood for a person: he or she; null as long as none has.</summary>
    public Gender? Gender { get; set; }

    /// <summary>The mentions that are the source of an attribution, in the prose.</summary>
    public List<TextSpan> Mentions { get; } = [];

    /// <summary>Whether the text has called it by its family name alone.</summary>
    public bool IsCalledByFamilyName { get; set; }

    /// <summary>Where in the prose it was mentioned last, a source or not.</summary>
    public int LastPlace { get; set; }

    /// <summary>The initials of a body: “IWA” for the Isen Water Authority.</summary>
    public string? Acronym { get; set; }

    public TextSpan FirstMention { get; set; }

    public string? Role { get; set; }

    public string? Affiliation { get; set; }

    public TextSpan Basis { get; set; }

    /// <summary>The place in <see cref="SourcingModel.Sources"/>; -1 as long as nothing is ascribed to it.</summary>
    public int Index { get; set; } = -1;

    public Source ToSource(AnonymityGrant? grant) => new(Index, Kind, Name, IsAnonymous, FirstMention, Head)
    {
        Mentions = [.. Mentions],
        Role = Role,
        Affiliation = Affiliation,
        Basis = Basis,
        Grant = grant,
    };
}

/// <summary>Which personal pronoun stands for a person.</summary>
internal enum Gender
{
    Masculine,
    Feminine,
}
