using LintText.Audit.Names;

namespace LintText.Audit.Linking;

/// <summary>One spelling of a name over the archive, with all that drafts say of those who have it. Forms that are found to be one person’s are joined.</summary>
/// <param name="key">The spelling as it is compared.</param>
internal sealed class NameForm(string key)
{
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private NameForm? _parent;

    /// <summary>The spelling as it is compared.</summary>
    public string Key => key;

    /// <summary>The name taken apart; of persons only.</summary>
    public PersonName? Name { get; init; }

    /// <summary>Whether everybody of this form has a private role, so that the name alone joins nothing.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>What the house calls whoever has this form, where it says so.</summary>
    public string? HouseName { get; init; }

    /// <summary>The rows.</summary>
    public List<SourceRow> Rows { get; } = [];

    /// <summary>The words of roles and bodies that tell whom the form means, each with the first row that has it.</summary>
    public Dictionary<string, SourceRow> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>How it came to be joined to others, and on what evidence; null for one that stands alone or that others were joined to.</summary>
    public (string Rule, string Evidence)? Joined { get; private set; }

    /// <summary>The form that stands for all that were joined.</summary>
    public NameForm Root
    {
        get
        {
            var root = this;
            while (root._parent is { } parent)
                root = parent;
            return root;
        }
    }

    /// <summary>The commonest spelling; of two as common the longer one.</summary>
    public string Spelling => _spellings.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Adds a row.</summary>
    public void Add(SourceRow row)
    {
        Rows.Add(row);
        _spellings[row.FullName] = _spellings.GetValueOrDefault(row.FullName) + 1;
        foreach (var word in row.TellingWords)
            Words.TryAdd(word, row);
    }

    /// <summary>The first telling word that two forms share, or null.</summary>
    public string? SharedWord(NameForm other) => Words.Keys.Where(other.Words.ContainsKey).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Joins this form, and all that were joined to it, to another.</summary>
    /// <returns>Whether they were not joined already.</returns>
    public bool JoinTo(NameForm other, string rule, string evidence)
    {
        var (own, target) = (Root, other.Root);
        if (own == target)
            return false;

        own._parent = target;
        Joined ??= (rule, evidence);
        return true;
    }
}
