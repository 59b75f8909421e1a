using System.Collections.Frozen;

namespace LintText.Language;

/// <summary>The five forms of an English verb, in the order base, third person, past, past participle, gerund.</summary>
/// <param name="Base">say</param>
/// <param name="ThirdPerson">says</param>
/// <param name="Past">said</param>
/// <param name="Participle">said</param>
/// <param name="Gerund">saying</param>
public sealed record VerbForms(string Base, string ThirdPerson, string Past, string Participle, string Gerund)
{
    /// <summary>The forms in order; some are alike.</summary>
    public string[] All => [Base, ThirdPerson, Past, Participle, Gerund];
}

/// <summary>
/// Makes the forms of English words from their base forms, by rule and from a list of irregular ones (Huddleston &amp; Pullum 2002,
/// The Cambridge Grammar of the English Language, chapter 18).
/// </summary>
public static class Inflection
{
    private static readonly FrozenDictionary<string, (string Past, string Participle)> Irregular = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["bear"] = ("bore", "borne"), ["beat"] = ("beat", "beaten"), ["become"] = ("became", "become"), ["begin"] = ("began", "begun"),
        ["bend"] = ("bent", "bent"), ["bet"] = ("bet", "bet"), ["bite"] = ("bit", "bitten"), ["blow"] = ("blew", "blown"),
        ["break"] = ("broke", "broken"), ["bring"] = ("brought", "brought"), ["build"] = ("built", "built"), ["buy"] = ("bought", "bought"),
        ["cast"] = ("cast", "cast"), ["catch"] = ("caught", "caught"), ["choose"] = ("chose", "chosen"), ["cling"] = ("clung", "clung"),
        ["come"] = ("came", "come"), ["cost"] = ("cost", "cost"), ["cut"] = ("cut", "cut"), ["deal"] = ("dealt", "dealt"),
        ["do"] = ("did", "done"), ["draw"] = ("drew", "drawn"), ["drive"] = ("drove", "driven"), ["eat"] = ("ate", "eaten"),
        ["fall"] = ("fell", "fallen"), ["feed"] = ("fed", "fed"), ["feel"] = ("felt", "felt"), ["fight"] = ("fought", "fought"),
        ["find"] = ("found", "found"), ["flee"] = ("fled", "fled"), ["fly"] = ("flew", "flown"), ["forbid"] = ("forbade", "forbidden"),
        ["foresee"] = ("foresaw", "foreseen"), ["foretell"] = ("foretold", "foretold"), ["forget"] = ("forgot", "forgotten"), ["get"] = ("got", "got"),
        ["give"] = ("gave", "given"), ["go"] = ("went", "gone"), ["grow"] = ("grew", "grown"), ["have"] = ("had", "had"),
        ["hear"] = ("heard", "heard"), ["hide"] = ("hid", "hidden"), ["hit"] = ("hit", "hit"), ["hold"] = ("held", "held"),
        ["hurt"] = ("hurt", "hurt"), ["keep"] = ("kept", "kept"), ["know"] = ("knew", "known"), ["lay"] = ("laid", "laid"),
        ["lead"] = ("led", "led"), ["leave"] = ("left", "left"), ["let"] = ("let", "let"), ["lie"] = ("lied", "lied"),
        ["lose"] = ("lost", "lost"), ["make"] = ("made", "made"), ["mean"] = ("meant", "meant"), ["meet"] = ("met", "met"),
        ["pay"] = ("paid", "paid"), ["put"] = ("put", "put"), ["read"] = ("read", "read"), ["rise"] = ("rose", "risen"),
        ["run"] = ("ran", "run"), ["say"] = ("said", "said"), ["see"] = ("saw", "seen"), ["seek"] = ("sought", "sought"),
        ["sell"] = ("sold", "sold"), ["send"] = ("sent", "sent"), ["set"] = ("set", "set"), ["shake"] = ("shook", "shaken"),
        ["show"] = ("showed", "shown"), ["shut"] = ("shut", "shut"), ["sing"] = ("sang", "sung"), ["sink"] = ("sank", "sunk"),
        ["sit"] = ("sat", "sat"), ["sling"] = ("slung", "slung"), ["speak"] = ("spoke", "spoken"), ["spin"] = ("spun", "spun"),
        ["spread"] = ("spread", "spread"), ["stand"] = ("stood", "stood"), ["steal"] = ("stole", "stolen"), ["stick"] = ("stuck", "stuck"),
        ["strike"] = ("struck", "struck"), ["swear"] = ("swore", "sworn"), ["sweep"] = ("swept", "swept"), ["swing"] = ("swung", "swung"),
        ["take"] = ("took", "taken"), ["teach"] = ("taught", "taught"), ["tear"] = ("tore", "torn"), ["tell"] = ("told", "told"),
        ["think"] = ("thought", "thought"), ["throw"] = ("threw", "thrown"), ["tweet"] = ("tweeted", "tweeted"), ["understand"] = ("understood", "understood"),
        ["uphold"] = ("upheld", "upheld"), ["weep"] = ("wept", "wept"), ["win"] = ("won", "won"), ["wield"] = ("wielded", "wielded"),
        ["withdraw"] = ("withdrew", "withdrawn"), ["write"] = ("wrote", "written"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Verbs of more than one syllable whose stress is on the last, so that they double their consonant.</summary>
    private static readonly FrozenSet<string> Doubling = FrozenSet.ToFrozenSet(
        ["abhor", "admit", "begin", "commit", "compel", "concur", "confer", "control", "defer", "deter", "emit", "equip", "expel", "forget", "incur", "infer", "occur", "omit", "outfit", "patrol", "permit", "prefer", "propel", "rebut", "refer", "regret", "repel", "submit", "transfer", "transmit", "upset"]);

    private static readonly FrozenDictionary<string, string> IrregularPlurals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["man"] = "men", ["woman"] = "women", ["child"] = "children", ["person"] = "people", ["spokesman"] = "spokesmen",
        ["spokeswoman"] = "spokeswomen", ["spokesperson"] = "spokespeople", ["strongman"] = "strongmen", ["congressman"] = "congressmen",
        ["congresswoman"] = "congresswomen", ["councilman"] = "councilmen", ["chairman"] = "chairmen", ["gunman"] = "gunmen", ["businessman"] = "businessmen",
        ["analysis"] = "analyses", ["crisis"] = "crises", ["thief"] = "thieves", ["wife"] = "wives", ["life"] = "lives",
        ["staff"] = "staff", ["police"] = "police", ["people"] = "people", ["research"] = "research", ["media"] = "media",
        ["criterion"] = "criteria", ["phenomenon"] = "phenomena", ["vermin"] = "vermin", ["intelligentsia"] = "intelligentsia",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The forms of a verb.</summary>
    /// <param name="verb">Its base form, lower case. A verb with a particle (“pass away”) inflects its first word.</param>
    public static VerbForms Verb(string verb)
    {
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
        {
            var rest = verb[space..];
            var head = Verb(verb[..space]);
            return new VerbForms(verb, head.ThirdPerson + rest, head.Past + rest, head.Participle + rest, head.Gerund + rest);
        }

        if (verb == "be")
            return new VerbForms("be", "is", "was", "been", "being");

        var stem = Doubles(verb) ? verb + verb[^1] : verb;
        var third = verb == "have" ? "has" : verb is "go" or "do" ? verb + "es" : Sibilant(verb);
        var gerund = verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
            : verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && !verb.EndsWith("oe", StringComparison.Ordinal) && verb != "singe" ? verb[..^1] + "ing"
            : stem + "ing";
        if (Irregular.TryGetValue(verb, out var irregular))
            return new VerbForms(verb, third, irregular.Past, irregular.Participle, gerund);

        var past = verb.EndsWith('e') ? verb + "d"
            : EndsInConsonantY(verb) ? verb[..^1] + "ied"
            : stem + "ed";
        return new VerbForms(verb, third, past, past, gerund);
    }

    /// <summary>The plural of a noun.</summary>
    /// <param name="noun">Its singular, lower case. A phrase inflects its last word.</param>
    public static string Plural(string noun)
    {
        var space = noun.LastIndexOfAny([' ', '-']);
        if (space > 0)
            return noun[..(space + 1)] + Plural(noun[(space + 1)..]);

        return IrregularPlurals.TryGetValue(noun, out var plural) ? plural : Sibilant(noun);
    }

    private static string Sibilant(string word) =>
        EndsInConsonantY(word) ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool Doubles(string verb)
    {
        if (Doubling.Contains(verb))
            return true;

        // One syllable that ends in consonant, vowel, consonant.
        return verb.Length >= 3
            && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y')
            && IsVowel(verb[^2])
            && !IsVowel(verb[^3])
            && verb.AsSpan(0, verb.Length - 2).IndexOfAny("aeiou") < 0;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
