using LintText.Lexicons;

namespace LintText.Documents;

/// <summary>What a document’s front matter and path say of its language.</summary>
internal static class DeclaredLanguage
{
    private static readonly string[] Keys = ["lang", "language", "locale", "lint-text.language", "content-language", "og:locale"];

    /// <summary>What the front matter says, else what the path does.</summary>
    public static TextLanguage Of(FrontMatter frontMatter, string path)
    {
        foreach (var key in Keys)
        {
            if (frontMatter.Find(key) is { } value && OfName(value.Text) is not TextLanguage.Unknown and var declared)
                return declared;
        }

        return OfPath(path);
    }

    /// <summary>What a name or tag of a language says.</summary>
    public static TextLanguage OfName(string name) => LanguageWords.BuiltIn.IsEnglishName(name) switch
    {
        true => TextLanguage.English,
        false => TextLanguage.Other,
        null => TextLanguage.Unknown,
    };

    /// <summary>“docs/de/levy.md”, “i18n/pt-BR/levy.md”, “README.zh-CN.md”, “levy_fr.md”; the name nearest to the file counts.</summary>
    private static TextLanguage OfPath(string path)
    {
        var parts = path.Split('/', '\\');
        var name = parts[^1].Split('.');
        if (name.Length > 2 && OfPart(name[^2]) is not TextLanguage.Unknown and var ending)
            return ending;
        if (name.Length > 1 && name[^2].LastIndexOfAny(['_', '-']) is > 0 and var cut && OfPart(name[^2][(cut + 1)..]) is not TextLanguage.Unknown and var suffix)
            return suffix;
        for (var i = parts.Length - 2; i >= 0; i--)
        {
            if (OfPart(parts[i]) is not TextLanguage.Unknown and var folder)
                return folder;
        }

        return TextLanguage.Unknown;
    }

    /// <summary>A tag of two or three letters, with or without a region or script.</summary>
    private static TextLanguage OfPart(string part)
    {
        var separator = part.IndexOfAny(['-', '_']);
        var length = separator < 0 ? part.Length : separator;
        if (length is < 2 or > 3 || (separator >= 0 && part.Length - separator - 1 is < 2 or > 4) || !part.AsSpan(0, length).ContainsAnyInRange('a', 'z'))
            return TextLanguage.Unknown;
        return separator < 0 && LanguageWords.BuiltIn.IsUnclearInPaths(part) ? TextLanguage.Unknown : OfName(part);
    }
}
