using LintText.Language;
using LintText.Lexicons;
using LintText.Sourcing;

namespace LintText.Rules.Anonymity;

/// <summary>Counts what stands behind an unnamed source.</summary>
internal static class Corroboration
{
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>
    /// Whether a text has as many unnamed sources as a policy asks for, or a named source, a document or a link stands by each place
    /// where the unnamed one is cited: in its paragraph, or in the one before or behind it. Which statements support one another
    /// is no matter of form; what stands together is taken to.
    /// </summary>
    public static bool IsEnough(SourcingModel model, Source source, int minimum) =>
        CountUnnamed(model) >= minimum || model.GetAttributions(source).All(a => HasNamedNear(model, model.Document.GetBlock(a.Cues[0].Start).Index));

    /// <summary>
    /// The unnamed sources of a text. A plural is as many as it says, or two; one who is heard of those is among them, and the same
    /// plural again is the same people.
    /// </summary>
    private static int CountUnnamed(SourcingModel model)
    {
        var cited = model.Sources.Where(s => AnonymousSources.IsCited(model, s)).ToList();
        var groups = cited.FindAll(s => s.Kind == SourceKind.Group).ToLookup(s => s.Head);
        return groups.Sum(g => g.Max(s => NumberOf(model.Text, s)))
            + cited.Count(s => s.Kind != SourceKind.Group && !groups.Contains(Inflection.Plural(s.Head)));
    }

    private static int NumberOf(TokenText text, Source group)
    {
        for (var i = text.IndexAt(group.FirstMention.Start); i < text.Count && text[i].Start < group.FirstMention.End; i++)
        {
            var number = Array.FindIndex(Numbers, n => text.Is(i, n));
            if (number >= 0)
                return number + 2;
        }

        return 2;
    }

    private static bool HasNamedNear(SourcingModel model, int block) =>
        model.Attributions.Any(a => a.Source is { IsOutsideWriter: true, IsAnonymous: false, Kind: SourceKind.Person or SourceKind.Organization or SourceKind.Document } && a.IsStatement && IsNear(model, block, a.Cues[0].Start))
        || model.Citations.Any(c => IsNear(model, block, c.Span.Start));

    private static bool IsNear(SourcingModel model, int block, int position) => Math.Abs(model.Document.GetBlock(position).Index - block) <= 1;
}
