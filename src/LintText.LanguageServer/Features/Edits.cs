using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>Changes of a draft as the protocol has them.</summary>
internal static class Edits
{
    /// <summary>The edit that makes some changes of a draft, for the version that they were worked out for where the client can say that.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="changes">The changes (UTF-16 offsets in its text), none touching another.</param>
    /// <param name="client">What the client can do.</param>
    public static WorkspaceEdit Of(DraftSnapshot snapshot, IEnumerable<TextChange> changes, ClientFeatures client)
    {
        TextEdit[] edits = [.. changes.Select(c => new TextEdit(snapshot.Lines.ToRange(c.Span), c.NewText ?? string.Empty))];
        return client.HasDocumentChanges
            ? new WorkspaceEdit { DocumentChanges = [new DraftEdit { TextDocument = new VersionedDraft(snapshot.Draft.Uri, snapshot.Version), Edits = edits }] }
            : new WorkspaceEdit { Changes = new() { [snapshot.Draft.Uri] = edits } };
    }
}
