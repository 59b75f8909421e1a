using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>The key of a work in a bibliography, as Pandoc’s Markdown writes it: <c>[@lund2018, p. 3; -@okoro]</c>, <c>@lund2018</c>, <c>@{a b}</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Span">The key in the prose with its “@”.</param>
/// <param name="SourceSpan">The key in the source with its “@”.</param>
/// <param name="IsInBrackets">Whether it stands in brackets; in the text, an “@” may be somebody’s handle.</param>
internal sealed partial record CitationKey(string Key, TextSpan Span, TextSpan SourceSpan, bool IsInBrackets)
{
    /// <summary>Whether it cites: it stands in brackets, or it is a name with a year, as reference managers make keys (<c>lund2018</c>).</summary>
    public bool IsCitation => IsInBrackets || (char.IsLetter(Key[0]) && Key.Count(char.IsAsciiDigit) >= 2 && !Key.Contains('/', StringComparison.Ordinal));

    /// <summary>Whether a key can be written without braces.</summary>
    internal static bool IsPlain(string key) => KeyPattern().Match("@" + key) is { Success: true } match && match.Length == key.Length + 1 && key[0] != '{' && !CrossReference().IsMatch(key);

    /// <summary>Finds the keys in a document. Other markups have commands for them, or none.</summary>
    internal static ImmutableArray<CitationKey> Find(ProseDocument document)
    {
        if (!document.MarkedKeys.IsEmpty)
            return [.. document.MarkedKeys.Select(k => new CitationKey(k.Key, k.Span, k.SourceSpan, IsInBrackets: true))];

        if (document.Format != DocumentFormat.Markdown || !document.Prose.Contains('@', StringComparison.Ordinal))
            return [];

        var keys = ImmutableArray.CreateBuilder<CitationKey>();
        var brackets = Brackets().Matches(document.Prose).Select(m => new TextSpan(m.Index, m.Length)).Where(b => !IsEscaped(document, b.Start)).ToArray();
        var links = document.Links;
        int bracket = 0, link = 0;
        foreach (var match in KeyPattern().EnumerateMatches(document.Prose))
        {
            var (start, length) = (match.Index, match.Length);
            while (bracket < brackets.Length && brackets[bracket].End <= start)
                bracket++;
            while (link < links.Length && links[link].Span.End <= start)
                link++;

            // A link’s text is a name that is linked, such as a package’s or a person’s.
            if (link < links.Length && links[link].Span.Contains(start))
                continue;

            var span = new TextSpan(start, length);
            var source = document.GetSourceSpan(span);
            var key = document.GetText(TextSpan.FromBounds(start + 1, span.End));
            if (CrossReference().IsMatch(key) || IsEscaped(document, start))
                continue;

            var isInBrackets = bracket < brackets.Length && brackets[bracket].Contains(start);
            keys.Add(new CitationKey(key.StartsWith('{') ? key[1..^1] : key, span, source, isInBrackets));
        }

        return keys.ToImmutable();
    }

    private static bool IsEscaped(ProseDocument document, int position) =>
        document.GetSourceSpan(new TextSpan(position, 1)).Start is > 0 and var source && document.Source[source - 1] == '\\';

    // pandoc.org/MANUAL.html, Citation syntax: a letter, digit or “_”, then those and single marks inside; or anything in braces.
    [GeneratedRegex(@"(?<![\p{L}\p{N}@./])@(?:\{[^{}\s]{1,100}\}|[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();

    // Figures, tables and sections that Quarto and pandoc-crossref number: @fig-map, @tbl:fees.
    [GeneratedRegex("^(?:fig|tbl|tab|eq|eqn|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|alg|rem|sol|prf|chap|ch)[:-]", RegexOptions.CultureInvariant)]
    private static partial Regex CrossReference();

    [GeneratedRegex(@"\[[^\[\]\n]*@[^\[\]\n]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
