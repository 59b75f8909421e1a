using System.Globalization;

using LintText.Audit.Names;

namespace LintText.Audit.Linking;

/// <summary>
/// Finds which names over an archive are one person’s. Two people taken for one spoil every figure about both, while one taken for two only thins them: so each
/// step asks for evidence and passes on where there is more than one candidate.
/// </summary>
/// <param name="aliases">What the house knows better.</param>
internal sealed class PersonLinker(Aliases aliases)
{
    /// <summary>So many drafts a person must be quoted in for the family name alone to mean them.</summary>
    private const int DraftsOfTheKnown = 3;

    /// <summary>So far from a piece that gives the full name, in days, a family name alone may still mean that person.</summary>
    private const int DaysOfTheKnown = 400;

    private readonly Dictionary<string, NameForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameForm>> _families = new(StringComparer.Ordinal);
    private readonly List<(PersonName Name, SourceRow Row)> _familyOnly = [];

    /// <summary>What looked alike and was not joined.</summary>
    public List<NearMiss> NearMisses { get; } = [];

    /// <summary>All forms.</summary>
    public IEnumerable<NameForm> Forms => _forms.Values;

    /// <summary>Takes a source.</summary>
    public void Add(SourceRow row)
    {
        var name = PersonName.Parse(row.FullName);
        if (name.Family.Length == 0)
            return;

        if (aliases.FindPerson(row.FullName, row.Role) is { } entry)
            FormOf("house " + entry.Name + "\n" + name.Key, name, isPrivate: false, entry.Name).Add(row);
        else if (name.IsFamilyOnly)
            _familyOnly.Add((name, row));
        else if (row.RoleClass == RoleClasses.Resident)
            FormOf(name.Key + "\n" + string.Join(' ', row.TellingWords.Order(StringComparer.Ordinal)), name, isPrivate: true, houseName: null).Add(row);
        else
            FormOf(name.Key, name, isPrivate: false, houseName: null).Add(row);
    }

    /// <summary>Joins what belongs together, once all sources were added.</summary>
    public void Link()
    {
        foreach (var house in _forms.Values.Where(f => f.HouseName is not null).GroupBy(f => f.HouseName!, StringComparer.Ordinal))
            JoinAll(house, "aliases", "the house’s aliases name them together");
        foreach (var family in _families.Values)
        {
            var forms = family.Where(f => f.HouseName is null).ToList();
            LinkPrivate(forms);
            LinkMiddleNames(forms);
            LinkInitials(forms);
        }

        foreach (var (name, row) in _familyOnly)
            LinkFamilyName(name, row);
    }

    private static void JoinAll(IEnumerable<NameForm> forms, string rule, string evidence)
    {
        NameForm? first = null;
        foreach (var form in forms)
        {
            if (first is null)
                first = form;
            else
                form.JoinTo(first, rule, evidence);
        }
    }

    private NameForm FormOf(string key, PersonName name, bool isPrivate, string? houseName)
    {
        if (_forms.TryGetValue(key, out var form))
            return form;

        _forms[key] = form = new NameForm(key) { Name = name, IsPrivate = isPrivate, HouseName = houseName };
        if (!_families.TryGetValue(name.Family, out var family))
            _families[name.Family] = family = [];
        family.Add(form);
        return form;
    }

    /// <summary>Private people of one name are one person where a word of their roles is the same, and not on the name alone.</summary>
    private void LinkPrivate(List<NameForm> forms)
    {
        foreach (var group in forms.GroupBy(f => f.Name!.Key, StringComparer.Ordinal).Where(g => g.Any(f => f.IsPrivate)))
        {
            // Who is quoted in an office again and again is meant by the name, too, where a piece has another word for them.
            var all = group.ToList();
            if (all.Find(f => !f.IsPrivate) is { } known && known.Rows.Select(r => r.Path).Distinct().Count() >= DraftsOfTheKnown)
            {
                foreach (var form in all.Where(f => f.IsPrivate))
                    Join(form, known, "the name of somebody whom the archive quotes in an office", word: null);
            }

            for (var i = 1; i < all.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (all[i].Root == all[j].Root)
                        continue;
                    if (all[i].SharedWord(all[j]) is { } word)
                        Join(all[i], all[j], "same name and role", word);
                    else
                        NearMisses.Add(new NearMiss(all[j], all[i], "the same name, but a private person, and no role or place in common"));
                }
            }
        }
    }

    /// <summary>“John Brandt”, “John A. Brandt”: one person, unless there is a “John B. Brandt”, too.</summary>
    private void LinkMiddleNames(List<NameForm> forms)
    {
        foreach (var group in forms.Where(f => !f.IsPrivate && f.Name!.Given[0].Length > 1).GroupBy(f => f.Name!.Given[0], StringComparer.Ordinal))
        {
            var all = group.OrderByDescending(f => f.Name!.Given.Length).ThenBy(f => f.Key, StringComparer.Ordinal).ToList();
            var isOne = all.TrueForAll(a => all.TrueForAll(b => a.Name!.Fits(b.Name!)));
            for (var i = 1; i < all.Count; i++)
            {
                var (form, other) = (all[i], all.Take(i).FirstOrDefault(o => o.Name!.Fits(all[i].Name!)));
                if (other is null)
                    NearMisses.Add(new NearMiss(all[0], form, "given names that gainsay each other"));
                else if (isOne && form.Name!.Suffix == other.Name!.Suffix)
                    Join(form, other, "same name, one with a middle name", word: null);
                else if (form.SharedWord(other) is { } word)
                    Join(form, other, "names that fit, and the same role", word);
                else
                    NearMisses.Add(new NearMiss(other, form, isOne ? "one is a junior or senior" : "several people fit"));
            }
        }
    }

    /// <summary>“J. Brandt” is John Brandt where no other Brandt fits, and a word of their roles is the same.</summary>
    private void LinkInitials(List<NameForm> forms)
    {
        foreach (var form in forms.Where(f => f.Name!.Given[0].Length == 1))
        {
            var candidates = forms.Where(f => f.Name!.Given[0].Length > 1 && f.Name.Fits(form.Name!)).GroupBy(f => f.Root).ToList();
            var fitting = candidates.Where(c => c.Any(f => f.SharedWord(form) is not null)).ToList();
            if (candidates.Count == 1 && fitting.Count == 1 && fitting[0].First(f => f.SharedWord(form) is not null) is var other)
                Join(form, other, "initials and role", form.SharedWord(other));
            else if (candidates.Count > 0)
                NearMisses.Add(new NearMiss(candidates[0].First(), form, candidates.Count > 1 ? "the initials fit several people" : "the initials fit, but no role or body in common"));
        }
    }

    /// <summary>A family name alone means somebody whose role it has, or the one person of that name whom the archive keeps quoting.</summary>
    private void LinkFamilyName(PersonName name, SourceRow row)
    {
        var words = row.TellingWords.ToList();
        var candidates = (_families.GetValueOrDefault(name.Family) ?? []).Where(f => !f.Name!.IsFamilyOnly).GroupBy(f => f.Root).ToList();
        var fitting = candidates.Where(c => c.Any(f => words.Exists(f.Words.ContainsKey))).ToList();
        var own = FormOf(name.Key + "\n" + row.Path, name, isPrivate: row.RoleClass == RoleClasses.Resident, houseName: null);
        own.Add(row);
        if (fitting.Count == 1 && fitting[0].First(f => words.Exists(f.Words.ContainsKey)) is var told)
        {
            Join(own, told, "family name and role", words.First(told.Words.ContainsKey));
            return;
        }

        var here = candidates.Where(c => c.Any(f => f.Rows.Exists(r => r.Path == row.Path))).ToList();
        if (here is [var near])
        {
            Join(own, near.First(f => f.Rows.Exists(r => r.Path == row.Path)), "family name in a piece that has the whole name", word: null);
            return;
        }

        if (candidates is not [var only])
            return;

        var rows = only.SelectMany(f => f.Rows).ToList();
        if (row.RoleClass != RoleClasses.Resident && !only.Any(f => f.IsPrivate) && rows.Select(r => r.Path).Distinct().Skip(DraftsOfTheKnown - 1).Any() && rows.Exists(r => IsNear(r.Date, row.Date)))
            Join(own, only.First(), "family name of the one person of that name whom the archive quotes", word: null);
        else
            NearMisses.Add(new NearMiss(only.First(), own, "a family name alone, and no role in common"));
    }

    private static bool IsNear(string? one, string? other) =>
        one is null || other is null || Math.Abs(DateOnly.ParseExact(one, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - DateOnly.ParseExact(other, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber) <= DaysOfTheKnown;

    private void Join(NameForm form, NameForm other, string rule, string? word)
    {
        if (aliases.AreApart(form.Name!.Key, other.Name!.Key))
        {
            NearMisses.Add(new NearMiss(other, form, "the house’s aliases keep them apart"));
            return;
        }

        var (here, there) = word is null ? (form.Rows[0], other.Rows[0]) : (form.Words.GetValueOrDefault(word) ?? form.Rows[0], other.Words.GetValueOrDefault(word) ?? other.Rows[0]);
        form.JoinTo(other, rule, word is null ? $"{here.Place}, {there.Place}" : $"“{word}” in {here.Place} and {there.Place}");
    }
}
