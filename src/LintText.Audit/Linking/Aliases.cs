using System.Collections.Immutable;

using LintText.Audit.Names;

namespace LintText.Audit.Linking;

/// <summary>What a house knows better: <c>aliases.yml</c>. It overrides whatever names alone would tell.</summary>
internal sealed class Aliases
{
    private readonly Dictionary<string, List<AliasEntry>> _people = new(StringComparer.Ordinal), _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<(string One, string Other)> _apart = [];

    /// <summary>Takes what a file says.</summary>
    /// <param name="people">Its people.</param>
    /// <param name="bodies">Its bodies.</param>
    /// <param name="apart">Pairs of names that are two people or two bodies.</param>
    public Aliases(ImmutableArray<AliasEntry> people, ImmutableArray<AliasEntry> bodies, ImmutableArray<(string One, string Other)> apart)
    {
        Fill(_people, people, PersonKey);
        Fill(_bodies, bodies, BodyName.KeyOf);
        foreach (var (one, other) in apart)
        {
            _apart.Add(Ordered(PersonKey(one), PersonKey(other)));
            _apart.Add(Ordered(BodyName.KeyOf(one), BodyName.KeyOf(other)));
        }
    }

    /// <summary>Nothing is known better.</summary>
    public static Aliases None { get; } = new([], [], []);

    /// <summary>What the house says of a person of a name, or null.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="role">The role that the text gives, or null.</param>
    public AliasEntry? FindPerson(string name, string? role) => Find(_people, PersonKey(name), role);

    /// <summary>What the house says of a body of a name, or null.</summary>
    /// <param name="name">The name as written.</param>
    public AliasEntry? FindBody(string name) => Find(_bodies, BodyName.KeyOf(name), role: null);

    /// <summary>Whether two names, as keys, are kept apart.</summary>
    public bool AreApart(string one, string other) => _apart.Contains(Ordered(one, other));

    /// <summary>The key of a person’s name; of one word, which may be all that a house calls them, the word.</summary>
    private static string PersonKey(string name) => PersonName.Parse(name.Split('(')[0]).Key;

    private static (string, string) Ordered(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);

    private static void Fill(Dictionary<string, List<AliasEntry>> entries, ImmutableArray<AliasEntry> given, Func<string, string> keyOf)
    {
        foreach (var entry in given)
        {
            foreach (var key in entry.Also.Add(entry.Name).Select(keyOf).Where(k => k.Length > 0).Distinct())
            {
                if (!entries.TryGetValue(key, out var list))
                    entries[key] = list = [];
                list.Add(entry);
            }
        }
    }

    private static AliasEntry? Find(Dictionary<string, List<AliasEntry>> entries, string key, string? role)
    {
        if (!entries.TryGetValue(key, out var list))
            return null;

        var words = role is null ? [] : RoleClasses.Words(role);
        return list.FirstOrDefault(e => !e.Roles.IsEmpty && e.Roles.Any(r => words.Contains(r.ToLowerInvariant()))) ?? list.FirstOrDefault(e => e.Roles.IsEmpty);
    }
}
