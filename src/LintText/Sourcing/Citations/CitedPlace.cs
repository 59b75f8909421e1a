using LintText.References;
using LintText.References.Reliability;

namespace LintText.Sourcing;

/// <summary>Where one citation leads.</summary>
/// <param name="Name">The host; without an address, what the citation is: “footnotes”, “references in brackets”.</param>
/// <param name="Kind">What kind of place it is, or null where there is no address.</param>
/// <param name="Verdict">What the house’s list says of it, or null.</param>
/// <param name="Year">The year of the work, where its address or its entry in a bibliography tells it.</param>
internal sealed record CitedPlace(string Name, HostKind? Kind, Verdict? Verdict, int? Year);
