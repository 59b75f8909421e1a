using System.Text.RegularExpressions;

using LintText.Language;

namespace LintText.Training;

/// <summary>The mentions of entities in a treebank, read from GUM’s notation (Zeldes 2017), and in what the network reads.</summary>
internal static partial class Mentions
{
    /// <summary>The types in the order of <see cref="EntityKind"/>.</summary>
    private static readonly string[] Types = ["person", "organization", "place", "event", "time", "object", "abstract", "animal", "plant", "substance"];

    /// <summary>Whether a treebank’s part has mentions.</summary>
    public static bool Has(IReadOnlyList<TreebankSentence> sentences) => sentences.Any(s => s.Words.Any(w => w.Entity.Length > 0));

    public static List<Mention> In(TreebankWord[] words)
    {
        var result = new List<Mention>();
        var open = new List<(string Id, string Type, int First)>();
        for (var i = 0; i < words.Length; i++)
        {
            foreach (Match match in Part().Matches(words[i].Entity))
            {
                if (match.Groups["type"].Success)
                    open.Add((match.Groups["id"].Value, match.Groups["type"].Value, i));
                if (!match.Groups["close"].Success)
                    continue;

                var at = open.FindLastIndex(o => o.Id == match.Groups["id"].Value);
                if (at < 0)
                    continue;
                var (_, type, first) = open[at];
                open.RemoveAt(at);
                var head = first;
                for (var j = first; j <= i; j++)
                {
                    if (words[j].Head < first || words[j].Head > i)
                    {
                        head = j;
                        break;
                    }
                }

                result.Add(new Mention(first, i + 1, head, (EntityKind)(Array.IndexOf(Types, type) + 1), words[head].Tags.Universal == UniversalTag.ProperNoun));
            }
        }

        return result;
    }

    /// <summary>The kind of the mention that each word heads, 0 where it heads none.</summary>
    public static int[] Of(TreebankWord[] words)
    {
        var kinds = new int[words.Length];
        foreach (var mention in In(words))
            kinds[mention.Head] = (int)mention.Kind;
        return kinds;
    }

    /// <summary>The span of a mention that a word heads: what hangs on it, without what only joins it to the rest.</summary>
    public static (int First, int End) SpanOf(int head, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        int first = head, end = head + 1;
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at < heads.Length && heads[at] != head)
                at = heads[at];
            if (at < heads.Length && !IsOutside(relations[at], at, head))
                (first, end) = (Math.Min(first, i), Math.Max(end, i + 1));
        }

        return (first, end);
    }

    private static bool IsOutside(Relation relation, int word, int head) => relation switch
    {
        Relation.Case => word < head,
        Relation.Mark or Relation.Copula or Relation.Conjunct or Relation.Apposition or Relation.Parataxis or Relation.Discourse or Relation.Vocative
            or Relation.NominalSubject or Relation.OuterSubject or Relation.Punctuation or Relation.Auxiliary or Relation.Orphan or Relation.List
            or Relation.Dislocated or Relation.Expletive or Relation.ClausalSubject or Relation.CoordinatingConjunction => true,
        _ => false,
    };

    [GeneratedRegex(@"\((?<id>\d+)-(?<type>[a-z]+)[^()]*(?<close>\))?|(?<id>\d+)(?<close>\))")]
    private static partial Regex Part();
}
