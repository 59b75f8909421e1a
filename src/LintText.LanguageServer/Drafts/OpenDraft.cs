using LintText.Documents;
using LintText.LanguageServer.Positions;
using LintText.LanguageServer.Protocol;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Drafts;

/// <summary>A draft that an editor has open. It is changed by one message after the other, and read by several threads.</summary>
internal sealed class OpenDraft
{
    private readonly PositionEncoding _encoding;
    private readonly Func<DraftSnapshot, CancellationToken, DraftReading?> _read;
    private volatile DraftSnapshot _current;

    /// <summary>Opens a draft.</summary>
    /// <param name="item">The draft as the client has it.</param>
    /// <param name="workingFolder">Where a draft that is no file is taken to lie.</param>
    /// <param name="encoding">What characters are counted in.</param>
    /// <param name="settings">The number of the settings.</param>
    /// <param name="read">Reads a snapshot.</param>
    public OpenDraft(DraftItem item, string workingFolder, PositionEncoding encoding, int settings, Func<DraftSnapshot, CancellationToken, DraftReading?> read)
    {
        (Uri, _encoding, _read) = (item.Uri, encoding, read);
        IsFile = DraftUri.ToPath(item.Uri) is not null;
        FullPath = DraftUri.ToPath(item.Uri) ?? Path.Combine(workingFolder, "untitled" + ExtensionOf(item.LanguageId));

        // What an editor has open is text, whatever it is called; a Word document is none.
        var isKnown = DocumentReader.Extensions.Contains(Path.GetExtension(FullPath).ToLowerInvariant()) && DocumentReader.FormatOf(FullPath) != DocumentFormat.Word;
        IsDraft = isKnown || ExtensionOf(item.LanguageId).Length > 0;
        ReadName = isKnown ? Path.GetFileName(FullPath) : Path.GetFileName(FullPath) + ExtensionOf(item.LanguageId);
        _current = Create(SourceText.From(item.Text, System.Text.Encoding.UTF8), item.Version, settings);
    }

    /// <summary>Its address.</summary>
    public string Uri { get; }

    /// <summary>Its full path; of a draft that is no file, where it would lie.</summary>
    public string FullPath { get; }

    /// <summary>Whether it is a file.</summary>
    public bool IsFile { get; }

    /// <summary>Whether there is a reader for it.</summary>
    public bool IsDraft { get; }

    /// <summary>Its name with the extension of what the editor takes it for, where it has none that is known.</summary>
    public string ReadName { get; }

    /// <summary>What was made of its sentences before.</summary>
    public DraftMemory Memory { get; } = new();

    /// <summary>Held while it is read: what is kept of its sentences is for one reader at a time.</summary>
    public Lock Reading { get; } = new();

    /// <summary>The draft as it is now.</summary>
    public DraftSnapshot Current => _current;

    /// <summary>Changes its text.</summary>
    /// <param name="changes">The changes, each made to what those before it left.</param>
    /// <param name="version">The new version.</param>
    public void Change(IEnumerable<ContentChange> changes, int version)
    {
        var (text, lines) = (_current.Text, _current.Lines);
        foreach (var change in changes)
        {
            text = change.Range is { } range ? text.WithChanges(new TextChange(lines.ToSpan(range), change.Text)) : SourceText.From(change.Text, System.Text.Encoding.UTF8);
            lines = new LineMap(text.ToString(), _encoding);
        }

        Replace(new DraftSnapshot(this, text, lines, version, _current.Settings, _read));
    }

    /// <summary>Has it read anew, since rules or settings have changed.</summary>
    /// <param name="settings">Their number.</param>
    public void Refresh(int settings) => Replace(new DraftSnapshot(this, _current.Text, _current.Lines, _current.Version, settings, _read));

    private void Replace(DraftSnapshot snapshot)
    {
        var former = _current;
        _current = snapshot;
        former.Supersede();
    }

    private DraftSnapshot Create(SourceText text, int version, int settings) => new(this, text, new LineMap(text.ToString(), _encoding), version, settings, _read);

    private static string ExtensionOf(string languageId) => languageId switch
    {
        "markdown" or "quarto" or "rmd" => ".md",
        "mdx" => ".mdx",
        "html" => ".html",
        "plaintext" or "text" => ".txt",
        "csharp" or "cs" => ".cs",
        _ => string.Empty,
    };
}
