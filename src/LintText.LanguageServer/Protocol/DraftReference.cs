namespace LintText.LanguageServer.Protocol;

/// <summary>Names a draft.</summary>
/// <param name="Uri">The draft.</param>
internal sealed record DraftReference(string Uri)
{
    /// <summary>Its version, where the client tells; else null.</summary>
    public int? Version { get; init; }
}

/// <summary>A draft that was opened.</summary>
/// <param name="Uri">The draft.</param>
/// <param name="LanguageId">What the editor takes it for: <c>markdown</c>, <c>html</c>, <c>plaintext</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its text.</param>
internal sealed record DraftItem(string Uri, string LanguageId, int Version, string Text);

/// <summary><c>textDocument/didOpen</c>.</summary>
/// <param name="TextDocument">What was opened.</param>
internal sealed record DidOpenParams(DraftItem TextDocument);

/// <summary>A change of a draft.</summary>
/// <param name="Text">The new text.</param>
internal sealed record ContentChange(string Text)
{
    /// <summary>What it replaces; null for all there is.</summary>
    public PlaceRange? Range { get; init; }
}

/// <summary><c>textDocument/didChange</c>.</summary>
/// <param name="TextDocument">The draft and its new version.</param>
/// <param name="ContentChanges">The changes, each made to what those before it left.</param>
internal sealed record DidChangeParams(DraftReference TextDocument, ContentChange[] ContentChanges);

/// <summary>A request or notification about a draft as a whole: closed, saved, its symbols, its lenses.</summary>
/// <param name="TextDocument">The draft.</param>
internal sealed record DraftParams(DraftReference TextDocument);

/// <summary>A request about a place in a draft: hover, definition, references.</summary>
/// <param name="TextDocument">The draft.</param>
/// <param name="Position">The place.</param>
internal sealed record PlaceParams(DraftReference TextDocument, Position Position);

/// <summary>A request about a stretch of a draft: inlay hints, semantic tokens.</summary>
/// <param name="TextDocument">The draft.</param>
/// <param name="Range">The stretch.</param>
internal sealed record StretchParams(DraftReference TextDocument, PlaceRange Range);
