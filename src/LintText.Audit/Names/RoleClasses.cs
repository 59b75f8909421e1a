using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.Audit.Names;

/// <summary>Tells what those who are quoted do, by the words for their roles and bodies in <c>rules/lexicons/roles.yml</c>.</summary>
internal sealed class RoleClasses
{
    /// <summary>The class of who has no role, or one that the list does not know.</summary>
    public const string Other = "other";

    /// <summary>The class of private people: two of one name are not taken for one person on the name alone.</summary>
    public const string Resident = "resident";

    /// <summary>The class of public offices.</summary>
    public const string Official = "official";

    private static readonly Lazy<RoleClasses> Shared = new(() => new RoleClasses(EmbeddedYaml.Read("rules/lexicons/roles.yml")));

    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal), _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared;
    private readonly int _longest;

    private RoleClasses(YamlNode root)
    {
        Read((YamlMappingNode)root["roles"], _roles);
        Read((YamlMappingNode)root["bodies"], _bodies);
        _shared = [.. ((YamlSequenceNode)root["shared"]).Select(n => n.ToString())];
        _longest = _roles.Keys.Concat(_bodies.Keys).Max(w => w.Count(c => c == ' ')) + 1;
        Names = [.. _roles.Values.Concat(_bodies.Values).Distinct(), Other];
    }

    /// <summary>The English ones.</summary>
    public static RoleClasses English => Shared.Value;

    /// <summary>The classes, in the order of the list.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The class of somebody.</summary>
    /// <param name="role">What the text says that they are, or null.</param>
    /// <param name="affiliation">The body that they speak for or belong to, or null.</param>
    public string OfPerson(string? role, string? affiliation)
    {
        if (role is null)
            return affiliation is null ? Other : OfBody(affiliation);

        // The head stands before what the role is of: “secretary | of state for ports”, “director | at Lenk Shipping”.
        var words = Words(role);
        if (Find(_roles, words, 0, words.Length, fromStart: true) is { } whole && whole.End == words.Length)
            return whole.Class;

        var end = Array.FindIndex(words, w => w is "of" or "at" or "for" or "with" or "from" or "in" or "on" or "who" or "to");
        end = end <= 0 ? words.Length : end;
        if (Find(_roles, words, 0, Math.Min(words.Length, end + _longest), fromStart: true) is { } longer && longer.End > end)
            return longer.Class;
        for (var head = end - 1; head >= 0; head--)
        {
            var isShared = _shared.Contains(words[head]);
            if (isShared && (affiliation is null ? Other : OfBody(affiliation)) is var told && told != Other)
                return told;
            if (isShared && Find(_bodies, words, 0, words.Length, fromStart: false) is { } body)
                return body.Class;
            if (LongestAt(_roles, words, head, end) is { } role1)
                return role1;
        }

        return affiliation is null ? Other : OfBody(affiliation);
    }

    /// <summary>The class of a body.</summary>
    /// <param name="name">Its name.</param>
    public string OfBody(string name)
    {
        var words = Words(name);
        return Find(_bodies, words, 0, words.Length, fromStart: false)?.Class ?? Other;
    }

    /// <summary>The words that tell one role or body from another: those that are neither joined to it by form nor shared by all.</summary>
    /// <param name="text">A role or the name of a body, or null.</param>
    public static IEnumerable<string> TellingWords(string? text) => text is null ? [] : Words(text).Where(w => w.Length > 2 && w is not ("the" or "and" or "for" or "former" or "then" or "who" or "with" or "from" or "its" or "his" or "her" or "their" or "new" or "senior" or "deputy"));

    /// <summary>The words of a text in lower case, without marks.</summary>
    public static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ';', ':', '(', ')', '“', '”', '"', '/', '\u00a0', '—', '–'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.EndsWith("’s", StringComparison.Ordinal) || w.EndsWith("'s", StringComparison.Ordinal) ? w[..^2] : w.Trim('’', '\'')).Where(w => w.Length > 0).ToArray();

    private static void Read(YamlMappingNode node, Dictionary<string, string> classes)
    {
        foreach (var (name, words) in node)
        {
            foreach (var word in (YamlSequenceNode)words)
                classes.TryAdd(word.ToString(), name.ToString());
        }
    }

    /// <summary>The class of the longest entry that ends at a word, or null.</summary>
    private string? LongestAt(Dictionary<string, string> classes, string[] words, int last, int end)
    {
        for (var first = Math.Max(0, last + 1 - _longest); first <= last && last < end; first++)
        {
            if (classes.TryGetValue(string.Join(' ', words[first..(last + 1)]), out var found))
                return found;
        }

        return null;
    }

    private (string Class, int End)? Find(Dictionary<string, string> classes, string[] words, int start, int end, bool fromStart)
    {
        // The last word of a body’s name mostly tells what it is: “Times Insurance”; a role begins with its head.
        (string Class, int End)? found = null;
        for (var first = start; first < end; first++)
        {
            for (var length = Math.Min(_longest, end - first); length > 0; length--)
            {
                if (!classes.TryGetValue(string.Join(' ', words[first..(first + length)]), out var name))
                    continue;
                if (fromStart)
                    return (name, first + length);
                if (found is null || first + length > found.Value.End)
                    found = (name, first + length);
                break;
            }
        }

        return found;
    }
}
