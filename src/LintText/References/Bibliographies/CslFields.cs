using System.Collections.Immutable;

namespace LintText.References.Bibliographies;

/// <summary>The variables of the Citation Style Language (CSL 1.0.2, appendix IV) that are read.</summary>
internal static class CslFields
{
    /// <summary>Those that say where a work appeared or what it is.</summary>
    public static ImmutableArray<string> Venue { get; } = ["container-title", "publisher", "genre", "medium", "note", "status", "archive", "number"];
}
