using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>The stretches that are ascribed to somebody outside the text, so that one which reaches over several sentences is found from each.</summary>
internal sealed class PassageIndex
{
    private readonly ImmutableArray<TextSpan> _passages;

    public PassageIndex(ImmutableArray<Attribution> attributions)
    {
        // Overlapping stretches become one, so that a binary search finds the only candidate.
        var passages = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var content in attributions.Where(a => !a.SourceSpan.IsEmpty && a.Source.Kind != SourceKind.Self).SelectMany(a => a.Contents).OrderBy(c => c.Start))
        {
            if (passages.Count > 0 && content.Start < passages[^1].End)
                passages[^1] = TextSpan.FromBounds(passages[^1].Start, Math.Max(passages[^1].End, content.End));
            else
                passages.Add(content);
        }

        _passages = passages.ToImmutable();
    }

    /// <summary>Whether a stretch of prose lies in what somebody says.</summary>
    public bool IsInside(TextSpan span)
    {
        var behind = Bisection.FirstBehind(_passages.AsSpan(), span.Start, static p => p.Start);
        return behind > 0 && _passages[behind - 1].Contains(span);
    }
}
