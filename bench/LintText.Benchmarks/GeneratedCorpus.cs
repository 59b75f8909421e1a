using System.Text;

namespace LintText.Benchmarks;

/// <summary>
/// News-like text made from invented parts. It has the density of quotations, names, figures and links that news has, so that
/// no stage is idle, and it is the same on every machine.
/// </summary>
internal static class GeneratedCorpus
{
    private static readonly string[] Names = ["Ilse Brandt", "Odo Lenk", "Mara Voss", "Piet Marr", "Tove Rask", "Inga Sol", "Jonas Wirth", "Ana Ruiz"];
    private static readonly string[] Places = ["Port Calder", "Lake Isen", "Osk", "the Tarn bridge", "the northern shore", "Drennia"];
    private static readonly string[] Roles = ["the mayor", "a harbour official", "the head of the institute", "a spokeswoman for the board", "a senior diplomat", "experts", "the council"];
    private static readonly string[] Verbs = ["said", "told reporters", "argued", "claimed", "added", "warned", "wrote"];
    private static readonly string[] Subjects = ["The ferry company", "The harbour board", "The new levy", "The dredging contract", "A third of the fleet", "The border post", "The commission"];
    private static readonly string[] Predicates =
    [
        "closed its office in spring and moved the staff to another building",
        "was expected to publish the figures before the end of the month",
        "has raised the price of a crossing by 12 percent since the treaty was signed",
        "will pay for the repairs only if the council agrees to the tender",
        "reportedly signed the agreement before the vote was counted",
        "kept the old boats in service although two of them had failed the inspection",
        "carried some 40,000 people in a single week, more than in any summer on record",
        "is one of the most closely watched projects on the coast",
    ];

    /// <summary>One draft of about so many kilobytes.</summary>
    public static string CreateDraft(int seed, int kilobytes)
    {
        var random = new Choice(seed);
        var text = new StringBuilder();
        text.Append("# ").Append(random.Of(Places)).Append(" and the levy\n\n");
        while (text.Length < kilobytes * 1024)
        {
            for (var i = 0; i < 4; i++)
                AppendSentence(text, random);
            text.Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>Writes a folder of drafts.</summary>
    public static void Write(string folder, int files, int kilobytes)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < files; i++)
            File.WriteAllText(Path.Combine(folder, $"draft-{i:000}.md"), CreateDraft(i, kilobytes));
    }

    private static void AppendSentence(StringBuilder text, Choice random)
    {
        var statement = $"{random.Of(Subjects)} {random.Of(Predicates)}";
        text.Append(random.Next(6) switch
        {
            0 => $"“{statement},” {random.Of(Names)} {random.Of(Verbs)}. ",
            1 => $"{random.Of(Names)}, {random.Of(Roles)}, {random.Of(Verbs)} that {char.ToLowerInvariant(statement[0])}{statement[1..]}. ",
            2 => $"{statement}, according to [the report](https://harbour.example/{random.Next(1000)}). ",
            3 => $"In *{random.Of(Places)}*, {char.ToLowerInvariant(statement[0])}{statement[1..]}. ",
            _ => $"{statement}. ",
        });
    }

    /// <summary>A linear congruential generator (Knuth, MMIX): the same draws on every platform and version.</summary>
    private sealed class Choice(int seed)
    {
        private ulong _state = (ulong)seed + 1;

        public int Next(int count)
        {
            _state = _state * 6364136223846793005UL + 1442695040888963407UL;
            return (int)((_state >> 33) % (ulong)count);
        }

        public string Of(string[] items) => items[Next(items.Length)];
    }
}
