using LintText.Audit.Names;

namespace LintText.Audit.Linking;

/// <summary>A source of one draft, as linking needs it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FullName">The name with most parts.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Role">What the draft says that it is, or null.</param>
/// <param name="Affiliation">The body that it speaks for, or null.</param>
/// <param name="RoleClass">The class of the role.</param>
/// <param name="Path">The draft’s path.</param>
/// <param name="Line">The line of its first mention, from 1.</param>
/// <param name="Date">The draft’s day, or null.</param>
internal sealed record SourceRow(long Id, string FullName, string Kind, string? Role, string? Affiliation, string RoleClass, string Path, int Line, string? Date)
{
    /// <summary>The words of its role and body that tell whom the name means.</summary>
    public IEnumerable<string> TellingWords => RoleClasses.TellingWords(Role).Concat(RoleClasses.TellingWords(Affiliation)).Distinct();

    /// <summary>Where it is: “politics/levy.md:12”.</summary>
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}");
}
