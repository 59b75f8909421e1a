using System.Globalization;

using LintText.Audit.Database;
using LintText.Audit.Figures;
using LintText.Audit.Ingest;
using LintText.Audit.Linking;
using LintText.Audit.Names;
using LintText.Workspace;
using LintText.Workspace.Checking;

namespace LintText.Accuracy;

/// <summary>
/// Holds an audit of a corpus against its annotation: how often each source is named as one, what share of attributions is of somebody with a name, and what share the ten commonest
/// have. Annotators mark the words for a source and do not say whom a pronoun means, so both sides count what is ascribed to words that hold a name, by the family name or the
/// last word of a body’s.
/// </summary>
internal sealed class AuditComparison
{
    private readonly Dictionary<string, int> _gold = new(StringComparer.Ordinal), _found = new(StringComparer.Ordinal);
    private int _goldNamed, _goldAll, _foundNamed, _foundAll;

    /// <summary>Compares.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="folder">An empty folder for its texts and the database; its owner deletes it.</param>
    public static AuditComparison Run(string corpus, string folder)
    {
        var comparison = new AuditComparison();
        foreach (var (index, document) in GoldDocument.Read(corpus).Index())
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{index:0000}.txt")), document.Text);
            foreach (var attribution in document.Attributions.Where(a => a.Source.Count > 0))
                Count(document.Text[attribution.Source.Min()..(attribution.Source.Max() + 1)], comparison._gold, ref comparison._goldNamed, ref comparison._goldAll);
        }

        var environment = new WorkspaceEnvironment(() => Stream.Null, folder);
        using var database = AuditDatabase.Open(Path.Combine(folder, "audit.db"), "audit.db", out var problem) ?? throw new InvalidOperationException(problem!.ToString());
        ArchiveReader.Execute(environment, database, new LintRequest([folder], [], [], [], null), progress: null);
        EntityLinker.Run(database, Aliases.None);
        foreach (var (named, entity) in database.Query("SELECT s.named_as, e.name FROM statement s LEFT JOIN link l USING (source_id) LEFT JOIN entity e USING (entity_id) WHERE s.named_as IS NOT NULL", r => (r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1))))
        {
            // Whom linking says that it is counts, where the words there hold a name at all.
            if (entity is not null && KeyOf(named) is not null && KeyOf(entity) is { } key)
            {
                comparison._found[key] = comparison._found.GetValueOrDefault(key) + 1;
                comparison._foundNamed++;
                comparison._foundAll++;
            }
            else
            {
                Count(named, comparison._found, ref comparison._foundNamed, ref comparison._foundAll);
            }
        }

        return comparison;
    }

    /// <summary>Writes what came of it.</summary>
    public void Write(TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"attributions with words for their source: annotated {_goldAll}, found {_foundAll}"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of them with a name: annotated {100.0 * _goldNamed / _goldAll:0.0} %, found {100.0 * _foundNamed / _foundAll:0.0} %"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"share of the ten commonest: annotated {100 * TopTen(_gold):0.0} %, found {100 * TopTen(_found):0.0} %"));
        foreach (var least in (int[])[1, 2, 3, 5])
        {
            var keys = _gold.Keys.Union(_found.Keys).Where(k => Math.Max(_gold.GetValueOrDefault(k), _found.GetValueOrDefault(k)) >= least).Order(StringComparer.Ordinal).ToList();
            var rank = Spearman([.. keys.Select(k => (double)_gold.GetValueOrDefault(k))], [.. keys.Select(k => (double)_found.GetValueOrDefault(k))]);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rank correlation (Spearman) of sources with at least {least} on either side: {rank:0.000} over {keys.Count}"));
        }

        foreach (var key in _gold.Keys.Union(_found.Keys).OrderByDescending(k => Math.Abs(_gold.GetValueOrDefault(k) - _found.GetValueOrDefault(k))).ThenBy(k => k, StringComparer.Ordinal).Take(10))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {key}: annotated {_gold.GetValueOrDefault(key)}, found {_found.GetValueOrDefault(key)}"));
    }

    private static void Count(string words, Dictionary<string, int> counts, ref int named, ref int all)
    {
        if (IsPronoun(words))
            return;

        all++;
        if (KeyOf(words) is not { } key)
            return;

        named++;
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    private static double TopTen(Dictionary<string, int> counts) => Concentration.Of([.. counts.Values.Select(c => (double)c)]).TopTen;

    private static bool IsPronoun(string words) => words.Trim().ToLowerInvariant() is "he" or "she" or "they" or "it" or "who" or "i" or "we" or "you" or "that" or "which" or "him" or "her" or "them" or "this" or "those" or "one";

    /// <summary>The last word of the first run of capitals that is no title: “Clinton” of “Democratic nominee Hillary Clinton, who …”.</summary>
    private static string? KeyOf(string words)
    {
        var head = words.Split([',', ';', '(', '—'], 2)[0];
        var run = new List<string>();
        string? key = null;
        foreach (var word in head.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.Trim('“', '”', '"', '.', '‘').Replace("’s", string.Empty, StringComparison.Ordinal).Replace("'s", string.Empty, StringComparison.Ordinal).Trim('’', '\'');
            var isName = plain.Length > 1 && char.IsUpper(plain[0]) && !(run.Count == 0 && key is null && IsCommon(plain));
            if (isName)
                run.Add(plain);
            if (!isName || char.IsPunctuation(word[^1]) && word[^1] != '.')
            {
                if (run.Count > 0)
                    key ??= run[^1];
                run.Clear();
            }
        }

        key ??= run.Count > 0 ? run[^1] : null;
        return key?.ToLowerInvariant();
    }

    /// <summary>A word that has its capital from the beginning of the sentence.</summary>
    private static bool IsCommon(string word) => PersonName.Parse($"{word} Xx") is { Given.IsEmpty: true } || Lexicons.Lexicon.English.Classify(word) != Language.WordClasses.None;

    private static double Spearman(double[] one, double[] other)
    {
        var (x, y) = (Ranks(one), Ranks(other));
        var (mx, my) = (x.Average(), y.Average());
        var (sxy, sxx, syy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            sxy += (x[i] - mx) * (y[i] - my);
            sxx += (x[i] - mx) * (x[i] - mx);
            syy += (y[i] - my) * (y[i] - my);
        }

        return sxy / Math.Sqrt(sxx * syy);
    }

    /// <summary>Ranks; equals share theirs.</summary>
    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Length];
        for (var i = 0; i < order.Length;)
        {
            var j = i;
            while (j < order.Length && values[order[j]] == values[order[i]])
                j++;
            for (var k = i; k < j; k++)
                ranks[order[k]] = (i + j - 1) / 2.0;
            i = j;
        }

        return ranks;
    }
}
