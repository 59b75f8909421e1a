using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>An attribution’s own words, its cue and its source, are no part of what is ascribed: trees of faulty sentences can put them there.</summary>
internal static class OwnWords
{
    /// <summary>Takes the cue and the source out of the content, which becomes two stretches where they stood in its midst.</summary>
    /// <param name="candidate">The attribution.</param>
    /// <param name="prose">The document’s prose.</param>
    public static void TakeFrom(AttributionCandidate candidate, string prose)
    {
        var contents = candidate.Contents;
        contents.Sort();
        var all = contents.ToArray();
        foreach (var own in candidate.Cues.Append(candidate.SourceSpan))
        {
            for (var i = contents.Count - 1; i >= 0; i--)
            {
                var content = contents[i];
                if (!content.OverlapsWith(own))
                    continue;

                contents.RemoveAt(i);
                if (Trim(prose, own.End, content.End) is { } behind)
                    contents.Insert(i, behind);
                if (Trim(prose, content.Start, own.Start) is { } before)
                    contents.Insert(i, before);
            }
        }

        // Two readings of one stretch are one.
        for (var i = contents.Count - 1; i > 0; i--)
        {
            if (!contents[i].OverlapsWith(contents[i - 1]))
                continue;
            contents[i - 1] = TextSpan.FromBounds(contents[i - 1].Start, Math.Max(contents[i - 1].End, contents[i].End));
            contents.RemoveAt(i);
        }

        // Where a tree took all of it for the source, that somebody spoke is still right: “It took in four, the harbour master, Lena Orsk, told us.”
        if (contents.Count == 0)
            contents.AddRange(all);
    }

    /// <summary>A stretch of prose without the spaces and commas at its edges, or null where nothing is left.</summary>
    private static TextSpan? Trim(string prose, int start, int end)
    {
        while (start < end && prose[start] is ' ' or ',')
            start++;
        while (start < end && prose[end - 1] is ' ' or ',')
            end--;
        return start < end ? TextSpan.FromBounds(start, end) : null;
    }
}
