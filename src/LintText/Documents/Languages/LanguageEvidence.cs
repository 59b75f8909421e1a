using System.Runtime.CompilerServices;

using LintText.Lexicons;

namespace LintText.Documents;

/// <summary>Whether a text is English.</summary>
internal enum TextLanguage
{
    /// <summary>Too little speaks for either.</summary>
    Unknown,

    /// <summary>It is English.</summary>
    English,

    /// <summary>It is in another language.</summary>
    Other,
}

/// <summary>
/// What in a text speaks for English or for another language: its script, and the small words that hold sentences together. What stands in quotation
/// marks may be anybody’s; a sentence around it that is English makes the whole English.
/// </summary>
internal sealed class LanguageEvidence
{
    /// <summary>How much of a block is looked at, in characters.</summary>
    private const int Longest = 2000;

    /// <summary>The fewest words that tell a language of the Latin script.</summary>
    private const int FewestWords = 8;

    /// <summary>The fewest letters of another script that count.</summary>
    private const int FewestLetters = 8;

    /// <summary>The fewest small words of another language that count.</summary>
    private const int FewestHits = 3;

    /// <summary>The fewest words that tell a language that there is no list of.</summary>
    private const int FewestUnlisted = 15;

    private readonly int[] _hits = new int[64];
    private readonly int[] _shared = new int[64];
    private readonly int[] _outside = new int[64];

    /// <summary>How many different small words of each language there are: an address has “de” over and over, and single letters.</summary>
    private readonly int[] _distinct = new int[64];
    private readonly HashSet<int> _seen = [];
    private int _outsideWords;
    private int _lowerWords;
    private int _latinWords;
    private int _latin;
    private int _accented;
    private int _otherScript;
    private bool _hasQuotation;

    /// <summary>How many words there are; a character of a script without spaces between words counts as half of one.</summary>
    public int Words { get; private set; }

    /// <summary>Takes a text in.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Longest)];
        var words = LanguageWords.BuiltIn;
        var isQuoted = false;
        var ideographs = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (!char.IsLetter(c))
            {
                isQuoted = c switch
                {
                    '"' => !isQuoted,
                    '„' or '«' => true,
                    '“' => !isQuoted,
                    '”' or '»' => false,
                    _ => isQuoted,
                };
                _hasQuotation |= isQuoted;
                i++;
                continue;
            }

            var start = i;
            var apostrophe = -1;
            for (; i < text.Length && (char.IsLetter(text[i]) || IsMark(text[i]) || (IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]))); i++)
            {
                if (IsApostrophe(text[i]))
                    apostrophe = apostrophe < 0 ? i : apostrophe;
                else if (text[i] < 'ʰ' || text[i] is >= 'Ḁ' and <= 'ỿ' or >= '\u0300' and <= '\u036F')
                    (_latin, _accented) = (_latin + 1, _accented + (text[i] >= 'À' ? 1 : 0));
                else if (text[i] >= '\u2E80' && text[i] is not (>= '\uFB00' and <= '\uFDFF'))
                    ideographs++;
                else
                    _otherScript++;
            }

            Words++;
            _latinWords += c < 'ʰ' ? 1 : 0;
            _outsideWords += isQuoted ? 0 : 1;
            _lowerWords += char.IsLower(c) ? 1 : 0;
            var languages = words.LanguagesOf(text[start..i]);
            if (languages == 0 && apostrophe >= 0)
                languages = words.LanguagesOf(text[start..apostrophe]) | (i - apostrophe > 2 ? words.LanguagesOf(text[(apostrophe + 1)..i]) : 0UL);
            if (languages != 0)
                Count(languages, isQuoted, isNew: i - start > 1 && _seen.Add(KeyOf(text[start..i])));
        }

        // One of them is worth three letters.
        _otherScript += 3 * ideographs;
        Words += ideographs / 2;
    }

    /// <summary>What the text is in.</summary>
    public TextLanguage Judge()
    {
        var english = _hits[0];
        if (_hasQuotation && _outsideWords >= 3 && _outside[0] > 0 && _outside[0] * 5 >= _outsideWords && !_outside.AsSpan(1).ContainsAnyInRange(_outside[0] + 1, int.MaxValue))
            return TextLanguage.English;

        // Whose words are quoted does not say what the draft is in.
        if (_hasQuotation && _outsideWords * 4 <= Words)
            return TextLanguage.Unknown;

        // English words around those of another script, rather than a name among them.
        if (_latinWords >= 3 && english * 5 >= _latinWords && _latinWords * 4 >= Words - _latinWords && _latinWords < Words)
            return TextLanguage.English;
        if (_otherScript >= FewestLetters && _otherScript > _latin + _latin / 2)
            return TextLanguage.Other;
        if (Words < FewestWords)
            return TextLanguage.Unknown;

        // Addresses and names of institutes have the small words of their country, but few other words without a capital.
        for (var i = 1; i < LanguageWords.BuiltIn.Count && _lowerWords * 5 >= Words * 2; i++)
        {
            var (own, ownEnglish) = (_hits[i] - _shared[i], english - _shared[i]);
            if (_distinct[i] >= FewestHits && _hits[i] * 7 >= Words && own >= (Words < FewestUnlisted ? FewestHits : 2) && own * 2 > ownEnglish * 3)
                return TextLanguage.Other;
        }

        if (english * 7 >= Words)
            return TextLanguage.English;

        // A language without a list shows by its letters; a list of names does, too, but for its capitals.
        return Words >= FewestUnlisted && english * 25 <= Words && _accented * 20 >= _latin && _lowerWords * 2 >= Words ? TextLanguage.Other : TextLanguage.Unknown;
    }

    /// <summary>Whether so much text has so little English in it that it must be another language, though no list knows it.</summary>
    public bool IsUnlisted() => Words >= 60 && _hits[0] * 25 <= Words && _lowerWords * 2 >= Words;

    private void Count(ulong languages, bool isQuoted, bool isNew)
    {
        var isEnglish = (languages & LanguageWords.English) != 0;
        for (; languages != 0; languages &= languages - 1)
        {
            var language = System.Numerics.BitOperations.TrailingZeroCount(languages);
            _hits[language]++;
            if (isNew)
                _distinct[language]++;
            if (isEnglish)
                _shared[language]++;
            if (!isQuoted)
                _outside[language]++;
        }
    }

    /// <summary>A number for a word whatever its case, the same on every run.</summary>
    private static int KeyOf(ReadOnlySpan<char> word)
    {
        var key = word.Length;
        foreach (var c in word)
            key = unchecked(key * 31 + char.ToLowerInvariant(c));
        return key;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>A mark on the letter before it: an accent, a vowel of Indic scripts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
