using System.Text;

using LintText.Language;
using LintText.Lexicons;

namespace LintText.Training;

/// <summary>Collects the lemmas of the training text that no rule makes, and the base forms that it has.</summary>
internal static class LemmaTrainer
{
    public static LemmaTable Train(IReadOnlyList<TreebankSentence> sentences)
    {
        var words = sentences.SelectMany(s => s.Words).ToList();
        var bases = new SortedSet<uint>();
        foreach (var word in words)
        {
            if (word.Tags.Universal is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Adjective)
                bases.Add(LemmaTable.BaseKeyOf(word.Lemma.ToLowerInvariant(), word.Tags.Universal));
        }

        foreach (var verb in Inflection.IrregularVerbs)
            bases.Add(LemmaTable.BaseKeyOf(verb.Base, UniversalTag.Verb));

        var rules = new LemmaTable([], [], [], [.. bases]);
        var exceptions = new SortedDictionary<ulong, string>();
        foreach (var verb in Inflection.IrregularVerbs)
        {
            exceptions[LemmaTable.KeyOf(verb.Past, PennTag.VBD)] = verb.Base;
            exceptions[LemmaTable.KeyOf(verb.Participle, PennTag.VBN)] = verb.Base;
        }

        foreach (var (singular, plural) in Inflection.IrregularNouns)
            exceptions[LemmaTable.KeyOf(plural, PennTag.NNS)] = singular;

        var groups = words
            .Where(w => w.Tags.Penn != PennTag.GW && w.Lemma != "_")
            .GroupBy(w => (Form: Fold(w.Form), w.Tags.Penn))
            .OrderBy(g => g.Key.Form, StringComparer.Ordinal).ThenBy(g => g.Key.Penn);
        foreach (var group in groups)
        {
            var most = group.GroupBy(w => w.Lemma.ToLowerInvariant()).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            var key = LemmaTable.KeyOf(group.Key.Form, group.Key.Penn);
            if (Lemmatizer.ByRule(rules, group.Key.Form, most.First().Tags) == most.Key)
                exceptions.Remove(key);
            else
                exceptions[key] = most.Key;
        }

        Console.WriteLine($"  {exceptions.Count:N0} exceptions, {bases.Count:N0} base forms");
        var lemmas = exceptions.Values.Select(Encoding.UTF8.GetBytes).ToList();
        var ends = new List<int>();
        foreach (var lemma in lemmas)
            ends.Add((ends.Count > 0 ? ends[^1] : 0) + lemma.Length);
        return new LemmaTable([.. exceptions.Keys], [.. ends], [.. lemmas.SelectMany(l => l)], [.. bases]);
    }

    private static string Fold(string form) => form.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');
}
