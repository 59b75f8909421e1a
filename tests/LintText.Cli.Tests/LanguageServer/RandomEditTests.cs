using LintText.Cli.Tests.Kit;
using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Features;
using LintText.LanguageServer.Positions;
using LintText.LanguageServer.Protocol;
using LintText.TestKit;
using LintText.Workspace;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.LanguageServer;

/// <summary>Whatever is edited, and in whatever order: what is kept of a draft's sentences never changes what is found.</summary>
public sealed class RandomEditTests : IDisposable
{
    private static readonly string[] Pieces = [" ", ".", "\n\n", "“", "”", ",", " said Ilse Brandt", " so-called", "\n- ", "\n> ", "\n# ", "[^1]", "An official said that ", " the quay", "\r\n", "*", "<!-- lint-text disable SR3001 -- x -->", "\u2028", "😀", " who", "the board", "]("];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [Trait("Category", "Scaled")]
    [InlineData("ferry-levy.md", "markdown")]
    [InlineData("harbour-museum.html", "html")]
    [InlineData("lake-isen.txt", "plaintext")]
    public void An_edited_draft_is_read_as_a_new_one(string seed, string language)
    {
        var random = new Random(seed.Length);
        var folder = DraftFolder.Open(new WorkspaceEnvironment(() => Stream.Null, _folder.Root), _folder.Root, new ServerOptions([], AllowsCode: false, Baseline: null));
        var draft = Open(File.ReadAllText(Repository.PathTo("seeds", seed)));
        for (var i = 0; i < TestScale.Of(40); i++)
        {
            var text = draft.Current.Lines.Text;
            draft.Change(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Edit(draft.Current.Lines, random)).ToList(), i + 2);

            // Some edits are overtaken by the next.
            if (random.Next(4) == 0)
                continue;

            var kept = folder.Read(draft.Current, CancellationToken.None)!;
            var anew = Open(draft.Current.Lines.Text);
            var expected = folder.Read(anew.Current, CancellationToken.None)!;
            Assert.Equal(Describe(anew, expected), Describe(draft, kept));
            Assert.Equal(VoiceTokens.In(anew.Current, expected, Whole(anew)).Data, VoiceTokens.In(draft.Current, kept, Whole(draft)).Data);
            Assert.NotEqual(0, text.Length);
        }

        OpenDraft Open(string text) => new(new DraftItem(DraftUri.FromPath(_folder.PathTo(seed)), language, 1, text), _folder.Root, PositionEncoding.Utf16, settings: 0, (_, _) => null);
    }

    [Fact]
    public void Of_a_draft_in_which_one_word_was_changed_one_sentence_is_read()
    {
        var folder = DraftFolder.Open(new WorkspaceEnvironment(() => Stream.Null, _folder.Root), _folder.Root, new ServerOptions([], AllowsCode: false, Baseline: null));
        var text = File.ReadAllText(Repository.PathTo("seeds", "lake-isen.txt"));
        var draft = new OpenDraft(new DraftItem(DraftUri.FromPath(_folder.PathTo("a.txt")), "plaintext", 1, text), _folder.Root, PositionEncoding.Utf16, settings: 0, (_, _) => null);
        folder.Read(draft.Current, CancellationToken.None);
        Assert.True(draft.Memory.Sentences.ReadCount > 5);

        var at = draft.Current.Lines.ToRange(new TextSpan(text.IndexOf("evictions", StringComparison.Ordinal), "evictions".Length));
        draft.Change([new ContentChange("removals") { Range = at }], 2);
        folder.Read(draft.Current, CancellationToken.None);
        Assert.Equal(1, draft.Memory.Sentences.ReadCount);
    }

    private static TextSpan Whole(OpenDraft draft) => new(0, draft.Current.Text.Length);

    private static ContentChange Edit(LineMap lines, Random random)
    {
        var start = random.Next(lines.Text.Length + 1);
        var length = random.Next(3) == 0 ? random.Next(Math.Min(60, lines.Text.Length - start) + 1) : 0;
        var word = random.Next(3) == 0 ? string.Empty : Pieces[random.Next(Pieces.Length)];
        return new ContentChange(word) { Range = lines.ToRange(new TextSpan(start, length)) };
    }

    private static string[] Describe(OpenDraft draft, DraftReading reading) => [.. DiagnosticList.Of(draft.Current, reading).Select(d => $"{d.Range} {d.Severity} {d.Code} {d.Message} {d.Data?.Fingerprint} {d.Data?.Confidence} {d.Data?.Fix} {string.Join(';', d.RelatedInformation?.Select(r => r.ToString()) ?? [])}")];
}
