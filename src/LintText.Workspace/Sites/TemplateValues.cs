namespace LintText.Workspace.Sites;

/// <summary>What templates of a site can fill in: the texts of its data files, of front matter, and the names of its pages; by their letters and digits.</summary>
internal sealed class TemplateValues
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private bool _isOpen;

    private TemplateValues()
    {
    }

    /// <summary>Collects the values of a site.</summary>
    /// <param name="site">The site.</param>
    public static TemplateValues Of(Site site)
    {
        var values = new TemplateValues { _isOpen = site.HasUnseenData };
        foreach (var page in site.Map.Pages)
        {
            values._keys.Add(TemplatedText.KeyOf(Path.GetFileNameWithoutExtension(page.Source)));
            values.Add(page.Fields.Values);
        }

        foreach (var file in site.DataFolders.SelectMany(f => site.Files.List(f).Files))
        {
            if (Path.GetExtension(file).ToLowerInvariant() is not (".yml" or ".yaml" or ".json" or ".toml") || site.Files.ReadText(file) is not { } text || SettingsReader.Read(file, text) is not { } data)
                values._isOpen = true;
            else
                values.Add(data);
        }

        return values;
    }

    /// <summary>Whether something may be a value.</summary>
    /// <param name="key">Its letters and digits, lower case.</param>
    public bool May(string key) => _isOpen || _keys.Contains(key);

    private void Add(SettingsNode data)
    {
        foreach (var text in data.AllTexts())
            _keys.Add(TemplatedText.KeyOf(text));
    }
}
