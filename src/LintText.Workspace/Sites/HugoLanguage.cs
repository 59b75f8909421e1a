namespace LintText.Workspace.Sites;

/// <summary>A language of a Hugo site.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Prefix">What its addresses begin with: <c>/</c> or <c>/fr/</c>.</param>
/// <param name="ContentFolder">The folder with its content, from the site’s.</param>
/// <param name="IsDefault">Whether files without a language in their name are in it.</param>
internal sealed record HugoLanguage(string Name, string Prefix, string ContentFolder, bool IsDefault)
{
    /// <summary>The languages that a configuration has; one where it names none.</summary>
    /// <param name="config">The configuration.</param>
    public static IEnumerable<HugoLanguage> Of(SettingsNode config)
    {
        var main = config["defaultContentLanguage"].Text ?? "en";
        var content = config["contentDir"].Text ?? "content";
        if (config["languages"].Fields.IsEmpty)
            return [new HugoLanguage(main, "/", content, IsDefault: true)];

        var disabled = config["disableLanguages"].Texts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return config["languages"].Fields.Where(l => !l.Value["disabled"].IsTrue && !disabled.Contains(l.Key)).Select(l =>
        {
            var isDefault = l.Key.Equals(main, StringComparison.OrdinalIgnoreCase);
            var isAtRoot = (isDefault && !config["defaultContentLanguageInSubdir"].IsTrue) || l.Value["baseURL"].IsThere;
            return new HugoLanguage(l.Key, isAtRoot ? "/" : "/" + l.Key.ToLowerInvariant() + "/", l.Value["contentDir"].Text ?? content, isDefault);
        });
    }
}
