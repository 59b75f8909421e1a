using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Accuracy;

/// <summary>An attribution that the model found, in characters of the source.</summary>
internal sealed record Found(Attribution Attribution, HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content)
{
    public static Found Of(Attribution attribution, SourcingModel model, string text)
    {
        return new Found(attribution, Characters([attribution.SourceSpan]), Characters(attribution.Cues), Characters(attribution.Contents));

        HashSet<int> Characters(IEnumerable<TextSpan> spans) =>
            CharacterSet.Of(text, spans.Where(s => !s.IsEmpty).Select(model.Document.GetSourceSpan).Select(s => (s.Start, s.End)));
    }
}
