using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Sources;

/// <summary>Reads off a mention what the text says about its source: name, role, affiliation, and how it knows.</summary>
internal static class SourceDescription
{
    /// <summary>The words that begin a clause about how a source knows.</summary>
    private static readonly string[] Knowing = ["attended", "present", "knowledge", "familiar", "briefed", "saw", "seen", "read", "witnessed", "involved", "close", "took", "worked", "reviewed", "heard", "participated", "helped", "privy", "inside"];

    /// <summary>The name of a source: of a person, without role, title and apposition; of others, the phrase as written.</summary>
    public static string NameOf(NounPhrase phrase, SourceKind kind, bool isAnonymous, TokenText text)
    {
        if (kind == SourceKind.Person && !isAnonymous)
        {
            var first = FirstOfName(phrase, text);
            return Slice(text, first, EndWithSuffix(text, Math.Max(phrase.Head + 1, first + 1)));
        }

        return WithoutStrayMark(Slice(text, phrase.First, phrase.CoreEnd));
    }

    /// <summary>“Lund Jr”, “Voss III”: what tells generations of a name apart is part of it.</summary>
    private static int EndWithSuffix(TokenText text, int end) => text.IsCapitalized(end) && text.Is(end, "jr", "sr", "ii", "iii", "iv") ? end + 1 : end;

    /// <summary>A name without a quotation mark that closes outside it: “the firms’ own ‘experts”.</summary>
    private static string WithoutStrayMark(string name)
    {
        foreach (var (open, close) in (ReadOnlySpan<(char Open, char Close)>)[('‘', '’'), ('“', '”')])
        {
            if (name.LastIndexOf(open) is >= 0 and var mark && name.IndexOf(close, mark) < 0)
                name = name.Remove(mark, 1);
        }

        return name;
    }

    /// <summary>Adds what a mention says to what is known of a source already.</summary>
    public static void Complete(SourceEntity entity, NounPhrase phrase, TokenText text)
    {
        if (entity.Kind is SourceKind.Person or SourceKind.Role or SourceKind.Group)
        {
            entity.Role ??= RoleIn(entity, phrase, text);
            if (entity.Affiliation is null && entity.Role is not null)
                entity.Affiliation = AffiliationIn(phrase, text);
        }

        if (entity.Basis.IsEmpty)
            entity.Basis = BasisIn(phrase, text);
    }

    /// <summary>The gender that a title or a role word shows, or null.</summary>
    public static Gender? GenderOf(NounPhrase phrase, TokenText text)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (text.Is(i, "mr", "sir", "lord", "king", "prince", "father", "brother", "son", "husband", "congressman", "spokesman", "chairman", "councilman", "businessman", "man", "boy", "uncle"))
                return Gender.Masculine;
            if (text.Is(i, "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "mother", "sister", "daughter", "wife", "congresswoman", "spokeswoman", "chairwoman", "councilwoman", "businesswoman", "woman", "girl", "aunt", "actress"))
                return Gender.Feminine;
        }

        return null;
    }

    /// <summary>The role before a name, behind it as an apposition, or the phrase itself where nobody is named.</summary>
    private static string? RoleIn(SourceEntity entity, NounPhrase phrase, TokenText text)
    {
        phrase = WithoutClause(phrase, text);
        if (entity.Kind != SourceKind.Person)
            return text.Is(phrase.Head, WordClasses.RoleNoun) ? WithoutDeterminer(text, phrase.First, phrase.CoreEnd) : null;

        if (phrase.CoreEnd < phrase.End && text.IsMark(phrase.CoreEnd, ",—–(") && !text.Is(phrase.CoreEnd + 1, "who", "whose", "which", "whom") && text[phrase.CoreEnd + 1].Kind == TokenKind.Word)
        {
            // The apposition ends where a clause begins.
            var end = phrase.CoreEnd + 1;
            while (end < phrase.End && !text.Is(end, "who", "whose", "which") && !text.IsMark(end, ")—–"))
                end++;
            while (end > phrase.CoreEnd + 1 && text.IsMark(end - 1, ","))
                end--;
            return end > phrase.CoreEnd + 1 ? WithoutDeterminer(text, phrase.CoreEnd + 1, end) : null;
        }

        var name = FirstOfName(phrase, text);
        var first = phrase.First;
        while (first < name && text.Is(first, "mr", "mrs", "ms", "miss", "the") || first < name && text.IsMark(first, "."))
            first++;
        var last = name;
        while (last > first && text.IsMark(last - 1, ",—–("))
            last--;
        return first < last ? WithoutDeterminer(text, first, last) : null;
    }

    /// <summary>The body that a role belongs to: “of the Port Authority”, “the ministry’s”, “Highland Watch director”.</summary>
    private static string? AffiliationIn(NounPhrase phrase, TokenText text)
    {
        for (var i = phrase.First; i + 1 < phrase.End; i++)
        {
            var end = i + 1;
            if (text.Is(i, "of", "at", "for", "with", "from"))
            {
                if (text.Is(end, "the"))
                    end++;
                var first = end;
                while (end < phrase.End && (text.IsCapitalized(end) || (end > first && (text.Is(end, "of", "for", "and", "the", "&") || text.IsMark(end, "-.&"))) && end + 1 < phrase.End && text.IsCapitalized(end + 1)))
                    end++;
                if (end > first)
                    return Slice(text, first, end);
            }
            else if (text.IsPossessive(end) && text.IsCapitalized(i))
            {
                var first = i;
                while (first > phrase.First && text.IsCapitalized(first - 1))
                    first--;
                return Slice(text, first, end);
            }
        }

        return null;
    }

    /// <summary>Whether a word begins or holds what a source knows by: “attended”, “familiar”.</summary>
    public static bool IsKnowing(TokenText text, int i) => text.Is(i, Knowing);

    /// <summary>“who attended the talks”, “with direct knowledge of the plan”.</summary>
    private static TextSpan BasisIn(NounPhrase phrase, TokenText text)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (!text.Is(i, "who", "with", "familiar", "briefed", "involved", "close", "present", "privy", "inside"))
                continue;

            for (var j = i; j < Math.Min(phrase.End, i + 6); j++)
            {
                if (text.Is(j, Knowing))
                {
                    var end = j + 1;
                    while (end < phrase.End && !text.IsMark(end, ",;—–"))
                        end++;
                    return text.Span(i, end);
                }
            }
        }

        return default;
    }

    /// <summary>A phrase whose core ends where a clause about it begins: “a foreman at the mine who attended”.</summary>
    public static NounPhrase WithoutClause(NounPhrase phrase, TokenText text)
    {
        for (var i = phrase.Head + 1; i < phrase.CoreEnd; i++)
        {
            if (text.Is(i, "who", "whose", "which", "speaking") || (text.IsMark(i, ",") && text.Is(i + 1, "who", "whose", "which", "speaking", "and", "or")))
                return phrase with { CoreEnd = i };
        }

        return phrase;
    }

    /// <summary>The initials of a body’s name: those in brackets behind it, or those of its words; null for fewer than three.</summary>
    public static string? AcronymOf(NounPhrase phrase, TokenText text)
    {
        if (text.IsMark(phrase.CoreEnd, "(,") && (text.Is(phrase.CoreEnd + 1, "or") ? phrase.CoreEnd + 2 : phrase.CoreEnd + 1) is var given && text.IsCapitalized(given) && text[given].Length is >= 2 and <= 6 && text.Text(given).IndexOfAnyInRange('a', 'z') < 0)
            return text.Text(given).ToString();

        Span<char> initials = stackalloc char[Math.Min(16, phrase.CoreEnd - phrase.First)];
        var length = 0;
        for (var i = phrase.First; i < phrase.CoreEnd && length < initials.Length; i++)
        {
            if (text.IsCapitalized(i) && !text.Is(i, WordClasses.Determiner))
                initials[length++] = text.Prose[text[i].Start];
        }

        return length >= 3 ? initials[..length].ToString() : null;
    }

    /// <summary>The words of a role, without what merely points to it.</summary>
    public static string? RoleOf(NounPhrase phrase, TokenText text) => WithoutDeterminer(text, phrase.First, phrase.CoreEnd);

    /// <summary>The first word of a person’s name: the capitals before the family name that are no title, role, body or people.</summary>
    public static int FirstOfName(NounPhrase phrase, TokenText text)
    {
        var first = phrase.Head;
        const int LongestName = 8;
        for (var i = phrase.Head - 1; i >= phrase.First && phrase.Head - i <= LongestName; i--)
        {
            if (text.IsMark(i, ".-’'"))
                continue;
            if (!text.IsCapitalized(i) && !text.Is(i, WordClasses.NameParticle))
                break;
            if (text.Is(i, WordClasses.PersonTitle | WordClasses.RoleNoun | WordClasses.Demonym | WordClasses.OrganizationNoun | WordClasses.DocumentNoun) || text.IsPossessive(i + 1) || first < phrase.Head && NameFinder.IsCommonNounForPerson(text, i))
                break;
            first = i;
        }

        return first;
    }

    private static string? WithoutDeterminer(TokenText text, int first, int end)
    {
        while (first < end && (text.Is(first, WordClasses.Determiner | WordClasses.NumberWord) || text.Is(first, "second", "third", "one", "same")))
            first++;
        return first < end ? Slice(text, first, end) : null;
    }

    private static string Slice(TokenText text, int first, int end)
    {
        var span = text.Span(first, end);
        return text.Prose.Substring(span.Start, span.Length).ReplaceLineEndings(" ");
    }
}
