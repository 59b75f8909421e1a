using System.Text;

namespace LintText.Language;

/// <summary>
/// What the network sees of a word: hashes of its form and its parts.
/// Typographic marks are folded to the treebank’s ASCII ones, digits to one digit.
/// </summary>
internal struct SyntaxWord
{
    /// <summary>The longest run of characters that is looked at; addresses are longer, and their beginning is enough.</summary>
    private const int LongestForm = 48;

    /// <summary>The form in lower case.</summary>
    public uint Lower;

    /// <summary>The kinds of its characters, runs cut at two, with whether spaces surround it when it is no word.</summary>
    public uint Shape;

    /// <summary>The first three characters, in lower case.</summary>
    public uint Prefix3;

    /// <summary>The last two and three characters, in lower case.</summary>
    public uint Suffix2, Suffix3;

    /// <summary>Describes a word.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="spaceBefore">Whether a space or the start of the sentence is before it.</param>
    /// <param name="spaceAfter">Whether a space or the end of the sentence is behind it.</param>
    public static SyntaxWord Create(ReadOnlySpan<char> text, bool spaceBefore, bool spaceAfter)
    {
        Span<char> form = stackalloc char[LongestForm];
        Span<char> lower = stackalloc char[LongestForm];
        var length = Fold(text, form);
        form = form[..length];
        for (var i = 0; i < length; i++)
            lower[i] = char.ToLowerInvariant(form[i]);
        lower = lower[..length];

        var word = new SyntaxWord
        {
            Lower = Hash(lower),
            Shape = ShapeOf(form, spaceBefore, spaceAfter),
            Prefix3 = Hash(lower[..Math.Min(3, length)]),
            Suffix2 = Hash(lower[Math.Max(0, length - 2)..]),
            Suffix3 = Hash(lower[Math.Max(0, length - 3)..]),
        };
        return word;
    }

    /// <summary>Whether the network sees the same of another word.</summary>
    public readonly bool IsReadAs(in SyntaxWord other) =>
        Lower == other.Lower && Shape == other.Shape && Prefix3 == other.Prefix3 && Suffix2 == other.Suffix2 && Suffix3 == other.Suffix3;

    /// <summary>The hash of a form (FNV-1a over UTF-16 units with the finisher of MurmurHash3), never 0.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }

    private static int Fold(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length + 3 > form.Length)
                break;

            switch (c)
            {
                case >= '0' and <= '9':
                    form[length++] = '0';
                    break;
                case < '\u0080':
                    form[length++] = c;
                    break;
                case '’' or '‘' or 'ʼ' or '‚':
                    form[length++] = '\'';
                    break;
                case '“' or '”' or '„' or '«' or '»':
                    form[length++] = '"';
                    break;
                case '–':
                    form[length++] = '-';
                    break;
                case '—':
                    form[length++] = '-';
                    form[length++] = '-';
                    break;
                case '…':
                    form[length++] = '.';
                    form[length++] = '.';
                    form[length++] = '.';
                    break;
                case '\u00AD' or '\u200C' or '\u200D':
                    break;
                default:
                    form[length++] = c;
                    break;
            }
        }

        return length;
    }

    private static uint ShapeOf(ReadOnlySpan<char> form, bool spaceBefore, bool spaceAfter)
    {
        var hash = 17u;
        uint last = 0, lastButOne = 0;
        var hasLetter = false;
        foreach (var rune in form.EnumerateRunes())
        {
            var kind = rune.Value == '0' ? '0' : Rune.IsUpper(rune) ? 'X' : Rune.IsLetter(rune) ? 'x' : (uint)rune.Value;
            hasLetter |= kind is 'X' or 'x' or '0';
            if (kind == last && kind == lastButOne)
                continue;
            hash = (hash * 31) + kind;
            lastButOne = last;
            last = kind;
        }

        if (!hasLetter)
            hash = (hash * 31) + (spaceBefore ? 1u : 2u) + (spaceAfter ? 4u : 8u);
        return hash;
    }
}
