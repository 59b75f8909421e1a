using System.Xml.Linq;

namespace LintText.Word.Packages;

/// <summary>What a part of a package points to.</summary>
/// <param name="Id">The name by which the part’s XML speaks of it.</param>
/// <param name="Type">The address that says what it is.</param>
/// <param name="Target">The part’s name in the package, or an address outside, as it is written.</param>
/// <param name="IsExternal">Whether it is outside the package. It is never looked at.</param>
internal sealed record PartRelationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>Whether it is of a kind, by the last segment of its type, which transitional and strict files share.</summary>
    public bool IsOf(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);

    /// <summary>Reads a relationship.</summary>
    /// <param name="element">The element.</param>
    /// <param name="folder">The folder of the part that it belongs to, with its slash; empty for the package itself.</param>
    public static PartRelationship Of(XElement element, string folder)
    {
        var (target, isExternal) = (element.Attribute("Target")?.Value ?? string.Empty, element.Attribute("TargetMode")?.Value == "External");
        return new PartRelationship(element.Attribute("Id")?.Value ?? string.Empty, element.Attribute("Type")?.Value ?? string.Empty, isExternal ? target : Resolve(folder, target), isExternal);
    }

    private static string Resolve(string folder, string target)
    {
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or ".."))
                segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
