using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.References;

/// <summary>Tells kinds of hosts apart by the small list in <c>rules/lexicons/hosts.yml</c>.</summary>
internal sealed class HostKinds
{
    private static readonly Lazy<HostKinds> Shared = new(() => new HostKinds(EmbeddedYaml.Read("rules/lexicons/hosts.yml")));

    private readonly Dictionary<string, (HostKind Kind, string Path)> _hosts = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(HostKind Kind, Regex Pattern)> _patterns;

    private HostKinds(YamlNode root)
    {
        var patterns = ImmutableArray.CreateBuilder<(HostKind, Regex)>();
        foreach (var group in ((YamlSequenceNode)root["kinds"]).Children.Cast<YamlMappingNode>())
        {
            var kind = Enum.Parse<HostKind>(group["kind"].ToString().Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
            foreach (var host in ListOf(group, "hosts"))
            {
                var slash = host.IndexOf('/', StringComparison.Ordinal);
                _hosts[slash < 0 ? host : host[..slash]] = (kind, slash < 0 ? "/" : host[slash..]);
            }

            foreach (var pattern in ListOf(group, "patterns"))
                patterns.Add((kind, new Regex(pattern, RegexOptions.CultureInvariant)));
        }

        _patterns = patterns.ToImmutable();
    }

    /// <summary>The kind of place that an address leads to.</summary>
    public static HostKind Of(WebAddress address) => Shared.Value.Find(address);

    private HostKind Find(WebAddress address)
    {
        if (address.Host is "doi.org" or "dx.doi.org")
            return HostKind.Doi;

        foreach (var host in address.Hosts)
        {
            if (_hosts.TryGetValue(host, out var entry) && StartsWith(address.Path, entry.Path))
                return entry.Kind;
        }

        var text = address.Host + address.Path.ToLowerInvariant();
        foreach (var (kind, pattern) in _patterns)
        {
            if (pattern.IsMatch(text) && (kind != HostKind.SearchResults || address.Query.Length > 0))
                return kind;
        }

        return HostKind.Site;
    }

    private static bool StartsWith(string path, string start) =>
        path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (start[^1] == '/' || path.Length == start.Length || path[start.Length] == '/');

    private static IEnumerable<string> ListOf(YamlMappingNode group, string key) =>
        group.Children.TryGetValue(new YamlScalarNode(key), out var list) ? ((YamlSequenceNode)list).Children.Select(n => n.ToString()) : [];
}
