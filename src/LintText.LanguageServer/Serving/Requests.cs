using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Features;
using LintText.LanguageServer.Protocol;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Serving;

/// <summary>Answers what a client asks about open drafts. Of a draft that is not open nothing is known.</summary>
/// <param name="server">The open drafts.</param>
internal sealed class Requests(DraftServer server)
{
    /// <summary>Registers all of them.</summary>
    public void Register(RpcMethods methods)
    {
        methods.Request<DiagnosticParams>("textDocument/diagnostic", DiagnoseAsync);
        methods.Request<CodeActionParams>("textDocument/codeAction", (p, c) => AskAsync(p.TextDocument, (s, r) =>
            Actions.For(s, r, s.Lines.ToSpan(p.Range), p.Context?.Only, server.Features!, server.FolderOf(s.Draft).HasBaseline), c));
        methods.Request<PlaceParams>("textDocument/hover", (p, c) => AskAsync(p.TextDocument, (s, r) => Hovers.At(s, r, s.Lines.ToOffset(p.Position), server.Features!.ShowsMarkdown), c));
        methods.Request<PlaceParams>("textDocument/definition", (p, c) => AskAsync(p.TextDocument, (s, r) => Mentions.First(s, r, s.Lines.ToOffset(p.Position)), c));
        methods.Request<PlaceParams>("textDocument/references", (p, c) => AskAsync(p.TextDocument, (s, r) => (Place[])[.. Mentions.All(s, r, s.Lines.ToOffset(p.Position)).Select(m => new Place(s.Draft.Uri, m))], c));
        methods.Request<PlaceParams>("textDocument/documentHighlight", (p, c) => AskAsync(p.TextDocument, (s, r) => (DraftHighlight[])[.. Mentions.All(s, r, s.Lines.ToOffset(p.Position)).Select(m => new DraftHighlight(m, Kind: 1))], c));
        methods.Request<DraftParams>("textDocument/documentSymbol", (p, c) => AskAsync(p.TextDocument, Symbols.Of, c));
        methods.Request<DraftParams>("textDocument/codeLens", (p, c) => AskAsync(p.TextDocument, (s, r) => (CodeLens[])[Headline.Of(s, r)], c));
        methods.Request<StretchParams>("textDocument/inlayHint", (p, c) => AskAsync(p.TextDocument, (s, r) => server.ShowsSpeakers ? Speakers.In(s, r, s.Lines.ToSpan(p.Range)) : [], c));
        methods.Request<DraftParams>("textDocument/semanticTokens/full", (p, c) => AskAsync(p.TextDocument, (s, r) => VoiceTokens.In(s, r, new TextSpan(0, s.Text.Length)), c));
        methods.Request<StretchParams>("textDocument/semanticTokens/range", (p, c) => AskAsync(p.TextDocument, (s, r) => VoiceTokens.In(s, r, s.Lines.ToSpan(p.Range)), c));
    }

    private async Task<object?> DiagnoseAsync(DiagnosticParams parameters, CancellationToken cancellation)
    {
        var snapshot = Current(parameters.TextDocument);
        if (snapshot is null)
            return new DiagnosticReport("full", "closed") { Items = [] };
        if (parameters.PreviousResultId == snapshot.Name)
            return new DiagnosticReport("unchanged", snapshot.Name);

        var reading = await snapshot.ReadAsync(cancellation).ConfigureAwait(false);
        return new DiagnosticReport("full", snapshot.Name) { Items = reading is null ? [] : DiagnosticList.Of(snapshot, reading) };
    }

    /// <summary>Answers from what was read of a draft as it was when it was asked; null where there is nothing to read.</summary>
    private async Task<object?> AskAsync(DraftReference reference, Func<DraftSnapshot, DraftReading, object?> answer, CancellationToken cancellation)
    {
        if (Current(reference) is not { } snapshot || await snapshot.ReadAsync(cancellation).ConfigureAwait(false) is not { } reading)
            return null;

        cancellation.ThrowIfCancellationRequested();
        return answer(snapshot, reading);
    }

    private DraftSnapshot? Current(DraftReference reference)
    {
        if (server.Features is null)
            throw RpcErrors.NotInitialized();
        return server.Find(reference)?.Current;
    }
}
