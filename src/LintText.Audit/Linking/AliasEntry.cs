using System.Collections.Immutable;

namespace LintText.Audit.Linking;

/// <summary>What a house says of one person or body.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Also">The other names that it has.</param>
/// <param name="Roles">Words of which a source’s role must hold one; none where every source of these names is meant.</param>
internal sealed record AliasEntry(string Name, ImmutableArray<string> Also, ImmutableArray<string> Roles);
