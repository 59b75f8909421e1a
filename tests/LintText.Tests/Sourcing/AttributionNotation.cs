using LintText.Sourcing;
using LintText.Tests.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Sourcing;

/// <summary>
/// Attributions as kind | source | cue | content, one a line; a dash where no source is named, a plus between the parts of a cue or
/// content that something else interrupts.
/// </summary>
internal static class AttributionNotation
{
    /// <summary>Demands that a text has exactly the expected attributions.</summary>
    public static void Verify(string text, string expected, string path = "draft.txt")
    {
        var model = new SourcingModel(DocumentView.Read(text, path));
        Assert.Equal(expected, string.Join('\n', model.Attributions.Select(a => Show(a, model.Document.GetText))));
    }

    /// <summary>Demands that nothing is ascribed to anybody, in a near-miss that holds the words of a cue.</summary>
    public static void VerifyNone(string text) => Verify(text, string.Empty);

    private static string Show(Attribution attribution, Func<TextSpan, string> text) => string.Join(
        " | ",
        attribution.Kind,
        attribution.SourceSpan.IsEmpty ? "-" : text(attribution.SourceSpan),
        string.Join(" + ", attribution.Cues.Select(text)),
        string.Join(" + ", attribution.Contents.Select(text)));
}
