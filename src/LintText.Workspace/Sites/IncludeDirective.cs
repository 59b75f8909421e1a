using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>A place in a source text where a generator puts another file’s text.</summary>
/// <param name="Form">How it is written, which says where the file is looked for.</param>
/// <param name="Target">The file’s name or path as written.</param>
internal sealed partial record IncludeDirective(IncludeForm Form, string Target)
{
    /// <summary>The includes of a text, in its order.</summary>
    /// <param name="text">The text, Markdown or a template.</param>
    public static IEnumerable<IncludeDirective> In(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Groups["snippets"] is { Success: true } block)
            {
                foreach (var line in block.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return new IncludeDirective(IncludeForm.Snippet, line.Trim('"', '\''));
            }
            else
            {
                var form = Enum.GetValues<IncludeForm>().First(f => match.Groups[f.ToString()].Success);
                yield return new IncludeDirective(form, match.Groups[form.ToString()].Value);
            }
        }
    }

    // The forms of pymdownx.snippets; Liquid, Jinja and Nunjucks; Hugo’s shortcodes; DocFX, mdBook, MyST, VitePress and MDX.
    [GeneratedRegex(
        """
        ^[ \t]*-{2,}8<-{2,}[ \t]+["'](?<Snippet>[^"'\n]+)["'] |
        ^[ \t]*-{2,}8<-{2,}[ \t]*\r?\n(?<snippets>(?:(?![ \t]*-{2,}8<).*\n){1,50})[ \t]*-{2,}8<-{2,} |
        \{%-?\s*include_relative\s+["']?(?<Relative>[^\s"'%]+) |
        \{%-?\s*include-markdown\s+["'](?<Relative>[^"'\n]+) |
        \{%-?\s*(?:include|include_cached|render|extends|import|from)\s+["']?(?<Template>[^\s"'%,]+) |
        \{\{[<%]-?\s*(?<Shortcode>[A-Za-z][\w./-]*) |
        \[!INCLUDE\s*-?\s*\[[^\]\n]*\]\((?<Relative>[^)\s]+) |
        \{\{\#(?:include|rustdoc_include|template)\s+(?<Relative>[^\s:}]+) |
        ^[ \t]*(?:`{3,}|:{3,})\{include\}[ \t]+(?<Relative>\S+) |
        <!--\s*@include:\s*(?<Relative>[^\s{>]+?)\s*(?:\{[^}]*\}\s*)?--> |
        ^import\s+\w+\s+from\s+["'](?<Relative>[^"'\n]+\.mdx?)["']
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
