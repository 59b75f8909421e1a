using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LintText.Cli.Reporting.Review;

/// <summary>The style and the script that each page holds, and the policy that lets a browser run these two and nothing else.</summary>
internal sealed partial class ReviewFiles
{
    /// <summary>What a line of the style begins with that a button of a page switches on, by its id.</summary>
    private const string Switched = ".view-";

    private static readonly Lazy<ReviewFiles> LazyDraft = new(() => new ReviewFiles("draft.js", hasViews: true)), LazyIndex = new(() => new ReviewFiles("index.js", hasViews: false));

    private ReviewFiles(string script, bool hasViews)
    {
        Style = Read("review.css");
        Script = Read(script);
        StyleWithoutScript = hasViews ? WithoutScript(Style) : null;
        var withoutScript = StyleWithoutScript is { } style ? $" '{HashOf(style)}'" : string.Empty;
        Policy = $"default-src 'none'; style-src '{HashOf(Style)}'{withoutScript}; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'";
    }

    /// <summary>Those of a draft’s page.</summary>
    public static ReviewFiles Draft => LazyDraft.Value;

    /// <summary>Those of the list of drafts.</summary>
    public static ReviewFiles Index => LazyIndex.Value;

    /// <summary>What stands in the page’s style element.</summary>
    public string Style { get; }

    /// <summary>
    /// What stands in a style element that counts only where there are no scripts: there, a button does by itself what the script does for it.
    /// With scripts it would cost half a second in a long draft, since browsers then look for the button from every element.
    /// </summary>
    public string? StyleWithoutScript { get; }

    /// <summary>What stands in its one script element that is run.</summary>
    public string Script { get; }

    /// <summary>The content security policy.</summary>
    public string Policy { get; }

    /// <summary>Reads an embedded file. Browsers see line feeds alone, and a hash is of what they see.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(ReviewFiles).Assembly.GetManifestResourceStream($"review/{name}") ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string WithoutScript(string style) => string.Concat(style.Split('\n').Where(l => l.StartsWith(Switched, StringComparison.Ordinal)).Select(l => SwitchPattern().Replace(l, "body:has(#$1:checked)") + "\n"));

    [GeneratedRegex(@"\.(view-[a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SwitchPattern();

    /// <summary>The hash of a text, as a content security policy names it.</summary>
    internal static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
