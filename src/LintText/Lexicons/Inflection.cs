namespace LintText.Lexicons;

/// <summary>The five forms of an English verb, in the order base, third person, past, past participle, gerund.</summary>
/// <param name="Base">say</param>
/// <param name="ThirdPerson">says</param>
/// <param name="Past">said</param>
/// <param name="Participle">said</param>
/// <param name="Gerund">saying</param>
internal sealed record VerbForms(string Base, string ThirdPerson, string Past, string Participle, string Gerund)
{
    /// <summary>The forms in order; some are alike.</summary>
    public string[] All => [Base, ThirdPerson, Past, Participle, Gerund];
}

/// <summary>
/// Makes the forms of English words from their base forms, by rule and from a list of irregular ones (Huddleston &amp; Pullum 2002,
/// The Cambridge Grammar of the English Language, chapter 18).
/// </summary>
internal static class Inflection
{
    private static readonly Dictionary<string, PastForms> Irregular = new(StringComparer.Ordinal)
    {
        ["bear"] = new("bore", "borne"),
        ["beat"] = new("beat", "beaten"),
        ["become"] = new("became", "become"),
        ["begin"] = new("began", "begun"),
        ["bend"] = new("bent", "bent"),
        ["bet"] = new("bet", "bet"),
        ["bite"] = new("bit", "bitten"),
        ["blow"] = new("blew", "blown"),
        ["break"] = new("broke", "broken"),
        ["bring"] = new("brought", "brought"),
        ["build"] = new("built", "built"),
        ["buy"] = new("bought", "bought"),
        ["cast"] = new("cast", "cast"),
        ["catch"] = new("caught", "caught"),
        ["choose"] = new("chose", "chosen"),
        ["cling"] = new("clung", "clung"),
        ["come"] = new("came", "come"),
        ["cost"] = new("cost", "cost"),
        ["cut"] = new("cut", "cut"),
        ["deal"] = new("dealt", "dealt"),
        ["do"] = new("did", "done"),
        ["draw"] = new("drew", "drawn"),
        ["drive"] = new("drove", "driven"),
        ["eat"] = new("ate", "eaten"),
        ["fall"] = new("fell", "fallen"),
        ["feed"] = new("fed", "fed"),
        ["feel"] = new("felt", "felt"),
        ["fight"] = new("fought", "fought"),
        ["find"] = new("found", "found"),
        ["flee"] = new("fled", "fled"),
        ["fly"] = new("flew", "flown"),
        ["forbid"] = new("forbade", "forbidden"),
        ["foresee"] = new("foresaw", "foreseen"),
        ["foretell"] = new("foretold", "foretold"),
        ["forget"] = new("forgot", "forgotten"),
        ["get"] = new("got", "got"),
        ["give"] = new("gave", "given"),
        ["go"] = new("went", "gone"),
        ["grow"] = new("grew", "grown"),
        ["have"] = new("had", "had"),
        ["hear"] = new("heard", "heard"),
        ["hide"] = new("hid", "hidden"),
        ["hit"] = new("hit", "hit"),
        ["hold"] = new("held", "held"),
        ["hurt"] = new("hurt", "hurt"),
        ["keep"] = new("kept", "kept"),
        ["know"] = new("knew", "known"),
        ["lay"] = new("laid", "laid"),
        ["lead"] = new("led", "led"),
        ["leave"] = new("left", "left"),
        ["let"] = new("let", "let"),
        ["lie"] = new("lied", "lied"),
        ["lose"] = new("lost", "lost"),
        ["make"] = new("made", "made"),
        ["mean"] = new("meant", "meant"),
        ["meet"] = new("met", "met"),
        ["pay"] = new("paid", "paid"),
        ["put"] = new("put", "put"),
        ["read"] = new("read", "read"),
        ["rise"] = new("rose", "risen"),
        ["run"] = new("ran", "run"),
        ["say"] = new("said", "said"),
        ["see"] = new("saw", "seen"),
        ["seek"] = new("sought", "sought"),
        ["sell"] = new("sold", "sold"),
        ["send"] = new("sent", "sent"),
        ["set"] = new("set", "set"),
        ["shake"] = new("shook", "shaken"),
        ["show"] = new("showed", "shown"),
        ["shut"] = new("shut", "shut"),
        ["sing"] = new("sang", "sung"),
        ["sink"] = new("sank", "sunk"),
        ["sit"] = new("sat", "sat"),
        ["sling"] = new("slung", "slung"),
        ["speak"] = new("spoke", "spoken"),
        ["spin"] = new("spun", "spun"),
        ["spread"] = new("spread", "spread"),
        ["stand"] = new("stood", "stood"),
        ["steal"] = new("stole", "stolen"),
        ["stick"] = new("stuck", "stuck"),
        ["strike"] = new("struck", "struck"),
        ["swear"] = new("swore", "sworn"),
        ["sweep"] = new("swept", "swept"),
        ["swing"] = new("swung", "swung"),
        ["take"] = new("took", "taken"),
        ["teach"] = new("taught", "taught"),
        ["tear"] = new("tore", "torn"),
        ["tell"] = new("told", "told"),
        ["think"] = new("thought", "thought"),
        ["throw"] = new("threw", "thrown"),
        ["tweet"] = new("tweeted", "tweeted"),
        ["understand"] = new("understood", "understood"),
        ["uphold"] = new("upheld", "upheld"),
        ["weep"] = new("wept", "wept"),
        ["win"] = new("won", "won"),
        ["wield"] = new("wielded", "wielded"),
        ["withdraw"] = new("withdrew", "withdrawn"),
        ["write"] = new("wrote", "written"),
    };

    private sealed record PastForms(string Past, string Participle);

    /// <summary>Verbs of more than one syllable whose stress is on the last, so that they double their consonant.</summary>
    private static readonly HashSet<string> Doubling = ["abhor", "admit", "begin", "commit", "compel", "concur", "confer", "control", "deadpan", "defer", "deter", "emit", "equip", "expel", "forget", "incur", "infer", "occur", "omit", "outfit", "patrol", "permit", "prefer", "propel", "rebut", "refer", "regret", "repel", "submit", "transfer", "transmit", "upset"];

    private static readonly Dictionary<string, string> IrregularPlurals = new(StringComparer.Ordinal)
    {
        ["man"] = "men",
        ["woman"] = "women",
        ["child"] = "children",
        ["person"] = "people",
        ["spokesman"] = "spokesmen",
        ["spokeswoman"] = "spokeswomen",
        ["spokesperson"] = "spokespeople",
        ["strongman"] = "strongmen",
        ["congressman"] = "congressmen",
        ["congresswoman"] = "congresswomen",
        ["councilman"] = "councilmen",
        ["chairman"] = "chairmen",
        ["gunman"] = "gunmen",
        ["businessman"] = "businessmen",
        ["analysis"] = "analyses",
        ["crisis"] = "crises",
        ["thief"] = "thieves",
        ["wife"] = "wives",
        ["life"] = "lives",
        ["staff"] = "staff",
        ["police"] = "police",
        ["people"] = "people",
        ["research"] = "research",
        ["media"] = "media",
        ["criterion"] = "criteria",
        ["phenomenon"] = "phenomena",
        ["vermin"] = "vermin",
        ["intelligentsia"] = "intelligentsia",
    };

    /// <summary>The verbs whose past forms are irregular.</summary>
    internal static IEnumerable<VerbForms> IrregularVerbs => Irregular.Keys.Select(Verb);

    /// <summary>The nouns whose plural is irregular.</summary>
    internal static IEnumerable<(string Singular, string Plural)> IrregularNouns => IrregularPlurals.Select(p => (p.Key, p.Value));

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
        : word[^1] is 's' or 'x' or 'z' || (word.EndsWith("ch", StringComparison.Ordinal) && !word.EndsWith("arch", StringComparison.Ordinal)) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool Doubles(string verb)
    {
        if (Doubling.Contains(verb))
            return true;

        // One syllable that ends in consonant, vowel, consonant; “qu” is one.
        if (verb.Length > 3 && verb[^4..^2] == "qu" && IsVowel(verb[^2]) && !IsVowel(verb[^1]) && verb.Length == 4)
            return true;
        return verb.Length >= 3
            && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y')
            && IsVowel(verb[^2])
            && !IsVowel(verb[^3])
            && verb.AsSpan(0, verb.Length - 2).IndexOfAny("aeiou") < 0;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
