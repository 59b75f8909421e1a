using LintText.Training.Corpus;

namespace LintText.Accuracy.Corpus;

/// <summary>
/// Assigns drafts to parts: of every origin and genre about 70 of 100 to train and 15 each to dev and test. A draft that has a part
/// keeps it, so that what was tested on is never trained on later.
/// </summary>
internal static class CorpusParts
{
    private static readonly (string Part, double Share)[] Shares = [("train", 0.7), ("dev", 0.15), ("test", 0.15)];

    /// <summary>The parts of the drafts that have none.</summary>
    public static IEnumerable<(CorpusDraft Draft, string Part)> Assign(IEnumerable<CorpusDraft> drafts)
    {
        // Groups one after another, and within a group by hash; whichever part is furthest behind its share is next.
        var ordered = drafts.OrderBy(d => d["origin"], StringComparer.Ordinal)
            .ThenBy(GenreFamily.Of, StringComparer.Ordinal)
            .ThenBy(d => StableHash.Of(d.Id))
            .ThenBy(d => d.Id, StringComparer.Ordinal);
        var counts = new Dictionary<string, int>();
        var seen = 0;
        foreach (var draft in ordered)
        {
            seen++;
            var part = draft["part"];
            if (part.Length == 0)
            {
                // Dev and test are often equally far behind: then the hash decides.
                var dev = StableHash.Of(draft.Id) % 2 == 0;
                part = Shares.OrderByDescending(s => (s.Share * seen) - counts.GetValueOrDefault(s.Part)).ThenBy(s => s.Part == "dev" != dev).First().Part;
                yield return (draft, part);
            }

            counts[part] = counts.GetValueOrDefault(part) + 1;
        }
    }

    /// <summary>A file with its part in the front matter, and everything else as it was.</summary>
    /// <param name="file">The file, which has front matter without a part.</param>
    /// <param name="part">The part.</param>
    public static string Insert(string file, string part)
    {
        var end = file.IndexOf("\n---", StringComparison.Ordinal) + 1;
        var annotator = file.IndexOf("\nannotator:", StringComparison.Ordinal) + 1;
        return file.Insert(annotator > 0 && annotator < end ? annotator : end, $"part: {part}\n");
    }
}
