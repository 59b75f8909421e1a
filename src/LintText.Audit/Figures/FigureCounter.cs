using LintText.Audit.Names;

namespace LintText.Audit.Figures;

/// <summary>
/// Counts an archive’s shares, and how they spread when pieces are drawn anew with replacement (the bootstrap of Efron 1979, over drafts and not statements, since
/// what one piece says hangs together). The draws are the same in every run.
/// </summary>
/// <param name="data">The archive.</param>
internal sealed class FigureCounter(ArchiveData data)
{
    private const int Seed = 20210923;

    /// <summary>Fewer draws do for more drafts, whose figures spread less.</summary>
    private const int ManyDraws = 500, FewDraws = 200, ManyDrafts = 20_000;

    /// <summary>So many months a change is told from.</summary>
    private const int FewestMonths = 4;

    private static readonly string?[] Nobody = [null];

    private readonly int _official = IndexOf(data.Classes, RoleClasses.Official);

    /// <summary>Counts.</summary>
    public SourcingFigures Count()
    {
        var sections = Grouping(d => [d.Section]);
        var authors = Grouping(d => d.Authors.Length == 0 ? Nobody : d.Authors);
        var months = Grouping(d => [d.Month]);
        var dated = months.Names.OfType<string>().Order(StringComparer.Ordinal).ToList();
        var secondHalf = data.Drafts.Select(d => d.Month is null || dated.Count < FewestMonths ? -1 : dated.BinarySearch(d.Month, StringComparer.Ordinal) < dated.Count / 2 ? 0 : 1).ToArray();

        var once = Enumerable.Repeat(1, data.Drafts.Count).ToArray();
        var real = Draw(once, sections, authors, months, secondHalf);
        var draws = new List<Drawn>();
        var random = new Random(Seed);
        for (var i = data.Drafts.Count == 0 ? 0 : data.Drafts.Count > ManyDrafts ? FewDraws : ManyDraws; i > 0; i--)
        {
            Array.Clear(once);
            for (var j = 0; j < once.Length; j++)
                once[random.Next(once.Length)]++;
            draws.Add(Draw(once, sections, authors, months, secondHalf));
        }

        Estimate? Of(Func<Drawn, double> figure, double least = 0) => double.IsNaN(figure(real)) ? null : Estimate.OfResamples(figure(real), draws.Select(figure), least);
        return new SourcingFigures
        {
            Drafts = data.Drafts.Count,
            Statements = (long)real.Statements,
            Quotations = data.Drafts.Sum(d => d.Said.Sum(s => (long)s.Quotations)),
            Unnamed = (long)real.Unnamed,
            Speaking = data.Drafts.SelectMany(d => d.Said).Where(s => s.Entity >= 0).Select(s => s.Entity).Distinct().Count(),
            UnnamedShare = Of(d => d.Unnamed / d.Statements),
            TopTenShare = Of(d => d.TopTen),
            Gini = Of(d => d.Gini),
            UnnamedChange = Of(d => d.Halves[1].Unnamed / d.Halves[1].Statements - d.Halves[0].Unnamed / d.Halves[0].Statements, least: -1),
            OfficialChange = _official < 0 ? null : Of(d => d.Halves[1].Official / d.Halves[1].Statements - d.Halves[0].Official / d.Halves[0].Statements, least: -1),
            Sections = Groups(sections, g => g.Sections, byName: false),
            Authors = Groups(authors, g => g.Authors, byName: false),
            Months = Groups(months, g => g.Months, byName: true),
            Classes =
            [
                .. data.Classes.Index().Where(c => real.Classes[c.Index] > 0)
                    .Select(c => new ClassFigures(c.Item, (long)real.Classes[c.Index], Sum(c.Index, s => s.Quotations), Sum(c.Index, s => s.Words), data.Drafts.Count(d => d.Said.Any(s => s.Class == c.Index)), Of(d => d.Classes[c.Index] / d.Statements)!.Value))
                    .OrderByDescending(c => c.Statements).ThenBy(c => c.Name, StringComparer.Ordinal),
            ],
            OfficialsByMonth =
            [
                .. dated.Select(m => (Month: m, Index: months.IndexOf(m)))
                    .Where(m => real.Months[m.Index].Statements > 0)
                    .Select(m => (m.Month, Of(d => d.Months[m.Index].Official / d.Months[m.Index].Statements)!.Value, months.Members[m.Index])),
            ],
        };

        IReadOnlyList<GroupFigures> Groups(GroupIndex index, Func<Drawn, Tally[]> tallies, bool byName)
        {
            var groups = index.Names.Index().Select(n => new GroupFigures(n.Item, index.Members[n.Index], (long)tallies(real)[n.Index].Statements, (long)tallies(real)[n.Index].Unnamed, Of(d => tallies(d)[n.Index].Unnamed / tallies(d)[n.Index].Statements)));
            return byName ? [.. groups.OrderBy(g => g.Name is null).ThenBy(g => g.Name, StringComparer.Ordinal)] : [.. groups.OrderBy(g => g.Name is null).ThenByDescending(g => g.Statements).ThenBy(g => g.Name, StringComparer.Ordinal)];
        }
    }

    private long Sum(int index, Func<Said, int> figure) => data.Drafts.Sum(d => d.Said.Where(s => s.Class == index).Sum(s => (long)figure(s)));

    /// <summary>Counts a draw: each draft so many times as it was drawn.</summary>
    private Drawn Draw(int[] times, GroupIndex sections, GroupIndex authors, GroupIndex months, int[] halves)
    {
        var drawn = new Drawn(data.Classes.Count, sections.Names.Count, authors.Names.Count, months.Names.Count);
        var entities = new double[data.EntityCount];
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] == 0)
                continue;

            var own = default(Tally);
            foreach (var said in data.Drafts[i].Said)
            {
                double statements = said.Statements * times[i];
                own = own.Add(statements, said.IsUnnamed ? statements : 0, said.Class == _official ? statements : 0);
                drawn.Classes[said.Class] += statements;
                if (said.Entity >= 0)
                    entities[said.Entity] += statements;
            }

            drawn.Statements += own.Statements;
            drawn.Unnamed += own.Unnamed;
            Spread(drawn.Sections, sections.Of[i], own);
            Spread(drawn.Authors, authors.Of[i], own);
            Spread(drawn.Months, months.Of[i], own);
            if (halves[i] >= 0)
                drawn.Halves[halves[i]] = drawn.Halves[halves[i]].Add(own.Statements, own.Unnamed, own.Official);
        }

        (drawn.TopTen, drawn.Gini) = Concentration.Of(entities);
        return drawn;
    }

    private static void Spread(Tally[] tallies, int[] groups, Tally own)
    {
        foreach (var group in groups)
            tallies[group] = tallies[group].Add(own.Statements, own.Unnamed, own.Official);
    }

    private GroupIndex Grouping(Func<DraftData, IEnumerable<string?>> groupsOf)
    {
        var index = new GroupIndex(data.Drafts.Count);
        for (var i = 0; i < data.Drafts.Count; i++)
            index.Of[i] = [.. groupsOf(data.Drafts[i]).Distinct().Select(index.Add)];
        return index;
    }

    private static int IndexOf(IReadOnlyList<string> list, string item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == item)
                return i;
        }

        return -1;
    }

    private readonly record struct Tally(double Statements, double Unnamed, double Official)
    {
        public Tally Add(double statements, double unnamed, double official) => new(Statements + statements, Unnamed + unnamed, Official + official);
    }

    private sealed class Drawn(int classes, int sections, int authors, int months)
    {
        public double Statements { get; set; }

        public double Unnamed { get; set; }

        public double TopTen { get; set; }

        public double Gini { get; set; }

        public double[] Classes { get; } = new double[classes];

        public Tally[] Sections { get; } = new Tally[sections];

        public Tally[] Authors { get; } = new Tally[authors];

        public Tally[] Months { get; } = new Tally[months];

        public Tally[] Halves { get; } = new Tally[2];
    }

    private sealed class GroupIndex(int drafts)
    {
        private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

        public int[][] Of { get; } = new int[drafts][];

        public List<string?> Names { get; } = [];

        public List<int> Members { get; } = [];

        public int IndexOf(string name) => _index[name];

        public int Add(string? name)
        {
            if (!_index.TryGetValue(name ?? string.Empty, out var index))
            {
                _index[name ?? string.Empty] = index = Names.Count;
                Names.Add(name);
                Members.Add(0);
            }

            Members[index]++;
            return index;
        }
    }
}
