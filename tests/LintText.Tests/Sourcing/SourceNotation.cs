using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>Sources with the mentions that are led back to them, one source a line: name: mention, mention.</summary>
internal static class SourceNotation
{
    /// <summary>Demands that a text has exactly the expected sources, each with the mentions that something is ascribed to.</summary>
    public static void Verify(string text, string expected)
    {
        var model = Model(text);
        Assert.Equal(expected, string.Join('\n', model.Sources.Select(s => $"{s.Name}: {string.Join(", ", s.Mentions.Select(model.Document.GetText))}")));
    }

    public static SourcingModel Model(string text) => new(DocumentView.Read(text, "draft.txt"));
}
