using System.Collections.Immutable;

using LintText.Configuration;

namespace LintText.Rules;

/// <summary>One side of a dispute that a house covers.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Names">The words in a source’s name, role or affiliation that put it on this side.</param>
internal sealed record Side(string Name, ImmutableArray<string> Names)
{
    /// <summary>The sides of a dispute whose shares of a text are compared.</summary>
    public static LintOption<ImmutableArray<Side>> Option { get; } = new("lint_text.sr5004.sides", "The sides of a dispute whose speakers should both be heard, and in the same manner: name = words | words, name = words.", string.Empty, "two or more of name = words | words, with commas between", Parse) { ExampleText = "union = Harbour Union | dockers, company = Calder Line" };

    /// <summary>Reads sides as <c>.editorconfig</c> states them: <c>union = Harbour Union | dockers, company = Calder Line</c>. A semicolon
    /// could not part them: there, a comment begins.</summary>
    /// <param name="text">The value.</param>
    /// <returns>Whether the text is well formed, and the sides.</returns>
    public static (bool IsValid, ImmutableArray<Side> Sides) Parse(string text)
    {
        var sides = ImmutableArray.CreateBuilder<Side>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, names) = part.Split('=', StringSplitOptions.TrimEntries) switch
            {
                [var only] => (only, only),
                [var first, var rest] => (first, rest),
                _ => (string.Empty, string.Empty),
            };
            var list = names.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (name.Length == 0 || list.Length == 0)
                return (false, []);

            sides.Add(new Side(name, [.. list]));
        }

        // One side has nothing to be compared with; a value that a comment has cut short looks like this.
        return sides.Count == 1 ? (false, []) : (true, sides.ToImmutable());
    }
}
