using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LintText.Configuration;

/// <summary>An option that can stand in an <c>.editorconfig</c>.</summary>
/// <param name="Key">The whole key, lower case.</param>
/// <param name="Description">What it does, one sentence.</param>
/// <param name="DefaultText">The default as it would be written.</param>
/// <param name="ValidValues">What may be written, for messages.</param>
internal abstract record LintOption(string Key, string Description, string DefaultText, string ValidValues)
{
    /// <summary>A value to show where somebody may take the option up: the default, unless that is none or as good as no line.</summary>
    public string ExampleText { get; init; } = DefaultText;

    /// <summary>Whether it names files or folders, which a host with a disk looks at.</summary>
    public bool NamesFiles { get; init; }

    /// <summary>What is said of a text that is no value of the option.</summary>
    /// <param name="key">The key that it stands under.</param>
    /// <param name="text">The text.</param>
    public string Refuse(string key, string text) =>
        $"'{text}' is not a value of {key}{NearestName.Suggest(text, ValidValues.Split([", ", " or "], StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Contains(' ', StringComparison.Ordinal)))}; use {ValidValues}";

    /// <summary>Whether a text is a value of the option.</summary>
    /// <param name="text">The text.</param>
    public abstract bool IsValid(string text);

    /// <summary>An option that is true or false.</summary>
    public static LintOption<bool> Boolean(string key, string description, bool value) =>
        new(key.ToLowerInvariant(), description, value ? "true" : "false", "true or false", text => (bool.TryParse(text, out var parsed), parsed));

    /// <summary>Phrases with commas between.</summary>
    public static LintOption<ImmutableArray<string>> Phrases(string key, string description, string example) =>
        new(key.ToLowerInvariant(), description, string.Empty, "words, with commas between", text => (true, [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])) { ExampleText = example };

    /// <summary>Paths with commas between, or <c>none</c>, which a folder sets to be rid of those set above it.</summary>
    public static LintOption<ImmutableArray<string>> Files(string key, string description, string validValues, params string[] extensions) =>
        new(key.ToLowerInvariant(), description, string.Empty, validValues, text =>
        {
            if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
                return (true, []);

            ImmutableArray<string> paths = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            return paths.All(p => extensions.Contains(Path.GetExtension(p).ToLowerInvariant())) ? (true, paths) : (false, []);
        })
        { ExampleText = "none", NamesFiles = true };

    /// <summary>Globs of files with commas between; a comma in braces belongs to a glob.</summary>
    public static LintOption<ImmutableArray<string>> Globs(string key, string description, string example) =>
        new(key.ToLowerInvariant(), description, string.Empty, "globs with commas between, or none", text => (true, text.Equals("none", StringComparison.OrdinalIgnoreCase) ? [] : SplitGlobs(text))) { ExampleText = example };

    private static ImmutableArray<string> SplitGlobs(string text)
    {
        var globs = ImmutableArray.CreateBuilder<string>();
        for (int start = 0, i = 0, depth = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != ',' || depth > 0))
            {
                depth = Math.Max(0, depth + (text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0));
                continue;
            }

            if (text[start..i].Trim() is { Length: > 0 } glob)
                globs.Add(glob);
            start = i + 1;
        }

        return globs.ToImmutable();
    }

    /// <summary>A whole number within bounds.</summary>
    public static LintOption<int> Integer(string key, string description, int value, int minimum, int maximum) =>
        new(key.ToLowerInvariant(), description, value.ToString(CultureInfo.InvariantCulture), $"a whole number from {minimum} to {maximum}", text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed >= minimum && parsed <= maximum ? (true, parsed) : (false, value));

    /// <summary>The names of an enumeration as words: <c>DocComments</c> is <c>doc_comments</c>.</summary>
    public static LintOption<T> Enumeration<T>(string key, string description, T value)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()), StringComparer.OrdinalIgnoreCase);
        return new(key.ToLowerInvariant(), description, JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), string.Join(", ", words.Keys), text =>
            words.TryGetValue(text, out var parsed) ? (true, parsed) : (false, value));
    }
}

/// <summary>An option with values of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Key">The whole key, lower case.</param>
/// <param name="Description">What it does, one sentence.</param>
/// <param name="DefaultText">The default as it would be written.</param>
/// <param name="ValidValues">What may be written, for messages.</param>
/// <param name="Parse">Reads a value.</param>
internal sealed record LintOption<T>(string Key, string Description, string DefaultText, string ValidValues, Func<string, (bool IsValid, T Value)> Parse)
    : LintOption(Key, Description, DefaultText, ValidValues)
{
    /// <summary>The default value.</summary>
    public T Default => Parse(DefaultText).Value;

    /// <inheritdoc/>
    public override bool IsValid(string text) => Parse(text).IsValid;
}
