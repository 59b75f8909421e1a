namespace LintText.Language;

/// <summary>
/// Finds base forms: exceptions first, then the endings of English inflection, taken off in the way that leads to a known base form
/// if any does (after Minnen, Carroll &amp; Pearce 2001).
/// </summary>
internal static class Lemmatizer
{
    /// <summary>The lemma of a form, in lower case.</summary>
    /// <param name="table">Exceptions and known base forms.</param>
    /// <param name="form">The form as written.</param>
    /// <param name="tag">Its tags.</param>
    public static string Lemma(LemmaTable table, ReadOnlySpan<char> form, TagClass tag)
    {
        if (table.Memo.Find(form, tag) is { } known)
            return known;

        var lower = string.Create(form.Length, form, static (buffer, source) =>
        {
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = source[i] is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(source[i]);
        });
        var lemma = table.Find(lower, tag.Penn) ?? ByRule(table, lower, tag);
        table.Memo.Add(form, tag, lemma);
        return lemma;
    }

    /// <summary>The lemma of a form in lower case that is no exception.</summary>
    public static string ByRule(LemmaTable table, string form, TagClass tag) => tag.Penn switch
    {
        PennTag.NNS or PennTag.NNPS => Plural(table, form, UniversalTag.Noun),
        PennTag.VBZ => Plural(table, form, UniversalTag.Verb),
        PennTag.VBG when EndsIn(form, "ing", 5) => Stem(table, form[..^3], UniversalTag.Verb),
        PennTag.VBD or PennTag.VBN when EndsIn(form, "ied", 5) => form[..^3] + "y",
        PennTag.VBD or PennTag.VBN when EndsIn(form, "ed", 4) => Stem(table, form[..^2], UniversalTag.Verb),
        PennTag.JJR or PennTag.RBR when EndsIn(form, "ier", 5) => form[..^3] + "y",
        PennTag.JJR or PennTag.RBR when EndsIn(form, "er", 4) => Stem(table, form[..^2], UniversalTag.Adjective),
        PennTag.JJS or PennTag.RBS when EndsIn(form, "iest", 6) => form[..^4] + "y",
        PennTag.JJS or PennTag.RBS when EndsIn(form, "est", 5) => Stem(table, form[..^3], UniversalTag.Adjective),
        _ => form,
    };

    private static bool EndsIn(string form, string ending, int shortest) => form.Length >= shortest && form.EndsWith(ending, StringComparison.Ordinal);

    private static string Plural(LemmaTable table, string form, UniversalTag tag)
    {
        if (!EndsIn(form, "s", 3) || EndsIn(form, "ss", 2))
            return tag == UniversalTag.Noun && EndsIn(form, "men", 4) ? form[..^2] + "an" : form;
        if (EndsIn(form, "ies", 5))
            return form[..^3] + "y";
        if (EndsIn(form, "es", 4))
        {
            if (table.IsBase(form.AsSpan(0, form.Length - 1), tag))
                return form[..^1];
            if (table.IsBase(form.AsSpan(0, form.Length - 2), tag) || EndsIn(form, "sses", 5) || EndsIn(form, "xes", 4) || EndsIn(form, "ches", 5) || EndsIn(form, "shes", 5) || EndsIn(form, "zzes", 5) || EndsIn(form, "oes", 4))
                return form[..^2];
        }

        return form[..^1];
    }

    /// <summary>Restores what an ending took from its stem: nothing, an e, or one of two consonants.</summary>
    private static string Stem(LemmaTable table, string stem, UniversalTag tag)
    {
        var isDoubled = stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1]);
        if (isDoubled && table.IsBase(stem.AsSpan(0, stem.Length - 1), tag))
            return stem[..^1];
        if (table.IsBase(stem + "e", tag) && !table.IsBase(stem, tag))
            return stem + "e";
        if (table.IsBase(stem, tag))
            return stem;
        if (isDoubled)
            return stem[^1] is 'l' or 's' or 'f' or 'z' ? stem : stem[..^1];
        return TakesE(stem) ? stem + "e" : stem;
    }

    /// <summary>Whether a stem is unlikely to be a word without an e: <em>creat-, not-, rais-, argu-, charg-</em>.</summary>
    private static bool TakesE(string stem)
    {
        if (stem.Length < 2)
            return false;

        var last = stem[^1];
        var before = stem[^2];
        return last switch
        {
            'v' or 'c' or 'u' or 'z' => true,
            's' => before != 's',
            'g' => before is not ('n' or 'g') || stem.EndsWith("ang", StringComparison.Ordinal),
            't' => before == 'a' && (stem.Length < 3 || !IsVowel(stem[^3])),
            'l' => !IsVowel(before) && before is not ('l' or 'r' or 'w'),
            'r' => before is 'u' or 'i' && (stem.Length < 3 || !IsVowel(stem[^3])),
            'd' => before is 'u' or 'i' && (stem.Length < 3 || !IsVowel(stem[^3])),
            'n' => before == 'i' && stem.Length <= 5,
            'k' => before is 'a' or 'i' or 'o' && (stem.Length < 3 || !IsVowel(stem[^3])),
            _ => false,
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
