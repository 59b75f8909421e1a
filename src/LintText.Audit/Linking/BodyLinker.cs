using LintText.Audit.Names;

namespace LintText.Audit.Linking;

/// <summary>
/// Finds which names over an archive are one body’s or one document’s: those of one spelling, article and legal form aside, and initials that a draft itself
/// spells out. “The ministry” is another ministry in another draft, so what is no proper name is not joined at all.
/// </summary>
/// <param name="aliases">What the house knows better.</param>
internal sealed class BodyLinker(Aliases aliases)
{
    private readonly Dictionary<string, NameForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SourceRow>> _spelledOut = new(StringComparer.Ordinal);

    /// <summary>What looked alike and was not joined.</summary>
    public List<NearMiss> NearMisses { get; } = [];

    /// <summary>All forms.</summary>
    public IEnumerable<NameForm> Forms => _forms.Values;

    /// <summary>Takes a source.</summary>
    public void Add(SourceRow row)
    {
        // A name with the initials that the draft has for it: “Isen Water Authority (IWA)”.
        var name = row.FullName;
        if (name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open && name[(open + 1)..^1] is var acronym && BodyName.IsAcronym(acronym))
        {
            row = row with { FullName = name[..open].TrimEnd() };
            if (!_spelledOut.TryGetValue(acronym.ToLowerInvariant(), out var names))
                _spelledOut[acronym.ToLowerInvariant()] = names = new Dictionary<string, SourceRow>(StringComparer.Ordinal);
            names.TryAdd(BodyName.KeyOf(row.FullName), row);
        }

        var key = BodyName.KeyOf(row.FullName);
        if (key.Length == 0)
            return;

        if (aliases.FindBody(row.FullName) is { } entry)
            FormOf("house " + entry.Name + "\n" + key, entry.Name).Add(row);
        else
            FormOf(row.Kind + "\n" + (BodyName.IsProper(row.FullName) ? key : key + "\n" + row.Path), houseName: null).Add(row);
    }

    /// <summary>Joins what belongs together, once all sources were added.</summary>
    public void Link()
    {
        foreach (var house in _forms.Values.Where(f => f.HouseName is not null).GroupBy(f => f.HouseName!, StringComparer.Ordinal))
        {
            var all = house.ToList();
            foreach (var form in all.Skip(1))
                form.JoinTo(all[0], "aliases", "the house’s aliases name them together");
        }

        foreach (var (acronym, names) in _spelledOut.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            if (!_forms.TryGetValue("organization\n" + acronym, out var form))
                continue;

            var candidates = names.Select(n => (Form: _forms.GetValueOrDefault("organization\n" + n.Key), Row: n.Value)).Where(c => c.Form is not null).ToList();
            if (candidates is [var only] && !aliases.AreApart(acronym, BodyName.KeyOf(only.Row.FullName)))
                form.JoinTo(only.Form!, "initials that a draft spells out", $"{only.Row.Place} has both");
            else if (candidates.Count > 1)
                NearMisses.Add(new NearMiss(candidates[0].Form!, form, "the initials stand for several bodies"));
        }

        var bodies = _forms.Values.Where(f => f.Rows[0].Kind == "organization").OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        var initials = bodies.Where(f => !BodyName.IsAcronym(f.Spelling)).GroupBy(f => BodyName.InitialsOf(f.Spelling), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var form in bodies.Where(f => f.Joined is null && BodyName.IsAcronym(f.Spelling)))
        {
            if (initials.TryGetValue(form.Spelling, out var other) && other.Root != form.Root)
                NearMisses.Add(new NearMiss(other, form, "the initials fit, but no draft has both"));
        }
    }

    private NameForm FormOf(string key, string? houseName)
    {
        if (!_forms.TryGetValue(key, out var form))
            _forms[key] = form = new NameForm(key) { HouseName = houseName };
        return form;
    }
}
