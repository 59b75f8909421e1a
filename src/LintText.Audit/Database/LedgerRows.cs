using System.Globalization;

using LintText.Audit.Names;
using LintText.Sourcing;
using LintText.Workspace.Caching;
using LintText.Workspace.Checking;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;
using Microsoft.Data.Sqlite;

namespace LintText.Audit.Database;

/// <summary>Writes drafts’ ledgers as rows. The ids of what belongs to a draft hold its own, so that none has to be looked up.</summary>
internal sealed class LedgerRows : IDisposable
{
    /// <summary>So many of one thing a draft can have at most; those behind are left out.</summary>
    public const int IdsPerDraft = 1 << 20;

    /// <summary>Of a longer text the beginning is kept.</summary>
    private const int LongestText = 600;

    private static readonly string[] Parts = ["author", "source", "statement", "citation", "claim", "accused"];

    private readonly AuditDatabase _database;
    private readonly List<SqliteCommand> _deletes = [];
    private readonly SqliteCommand _draft, _author, _source, _statement, _said, _citation, _claim, _accused;
    private long _next;

    /// <summary>Prepares the statements.</summary>
    public LedgerRows(AuditDatabase database)
    {
        _database = database;
        _next = database.Count("SELECT coalesce(max(draft_id), 0) + 1 FROM draft");
        _draft = Insert("draft", 12);
        _author = Insert("author", 3);
        _source = Insert("source", 14);
        _statement = Insert("statement", 11);
        _said = Insert("said", 2);
        _citation = Insert("citation", 11);
        _claim = Insert("claim", 8);
        _accused = Insert("accused", 8);
        _deletes.Add(database.Command(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM said WHERE source_id >= $1 * {IdsPerDraft} AND source_id < ($1 + 1) * {IdsPerDraft}"), 0L));
        foreach (var part in Parts)
            _deletes.Add(database.Command($"DELETE FROM {part} WHERE draft_id = $1", 0L));
        _deletes.Add(database.Command("DELETE FROM draft WHERE draft_id = $1", 0L));
    }

    /// <summary>Puts a draft in, in place of what there was of it. Within the caller’s transaction.</summary>
    /// <param name="draft">The draft, with ledger and particulars.</param>
    /// <param name="section">Its section, or null.</param>
    public void Put(CheckedDraft draft, string? section)
    {
        if (draft.Ledger is not { } ledger || draft.Particulars is not { } particulars)
            throw new ArgumentException("The draft has no ledger or no particulars.", nameof(draft));

        Delete(draft.DisplayPath);
        var id = _next++;
        var lines = draft.Source.Lines;
        Run(_draft, id, draft.DisplayPath, DigestBytes(draft.Key), particulars.Title, particulars.Date?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), particulars.Date is { } date ? Word(date.Origin) : null, section, Word(draft.Kind), ledger.WordCount, particulars.UncitedPassages.Whole, particulars.UncitedPassages.Part, ledger.LongestStretch?.SentenceCount ?? 0);
        foreach (var (position, name) in particulars.Authors.Index())
            Run(_author, id, position, name);
        HashSet<LedgerAttribution> said = [.. ledger.Attributions.Where(a => a.IsStatement && !IsGrant(a, particulars))];
        foreach (var source in ledger.Sources.Take(IdsPerDraft))
            PutSource(draft.Source, said, source, id, lines);
        PutStatements(draft.Source, ledger, said, id, lines);
        foreach (var (position, citation) in ledger.Citations.Index().Take(IdsPerDraft))
        {
            var place = particulars.Places[position];
            Run(_citation, IdOf(id, position), id, Word(citation.Kind), Cut(citation.Target), place?.Name, place?.Kind is { } kind ? Word(kind) : null, place?.Verdict is { } verdict ? Word(verdict) : null, place?.Year, LineOf(lines, citation.Span), citation.Span.Start, citation.Span.End);
        }

        foreach (var (position, claim) in ledger.Claims.Index().Take(IdsPerDraft))
        {
            // Only what is open is asked for word by word.
            var text = claim.Status == ClaimStatus.Unsupported ? Cut(draft.Source.ToString(claim.Span)) : null;
            Run(_claim, IdOf(id, position), id, Word(claim.Kind), Word(claim.Status), text, LineOf(lines, claim.Span), claim.Span.Start, claim.Span.End);
        }

        foreach (var (position, accused) in particulars.Accused.Index())
            Run(_accused, IdOf(id, position), id, accused.Name, Word(accused.Reply), Cut(draft.Source.ToString(accused.Span)), LineOf(lines, accused.Span), accused.Span.Start, accused.Span.End);
    }

    /// <summary>Takes a draft out.</summary>
    /// <param name="path">The path that it is kept under.</param>
    /// <returns>Whether it was there.</returns>
    public bool Delete(string path)
    {
        if (_database.Count("SELECT draft_id FROM draft WHERE path = $1", path) is not (> 0 and var id))
            return false;

        foreach (var delete in _deletes)
            Run(delete, id);
        return true;
    }

    /// <summary>A digest as it is kept.</summary>
    public static byte[] DigestBytes(Digest digest)
    {
        var bytes = new byte[Digest.Size];
        digest.Write(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_draft, _author, _source, _statement, _said, _citation, _claim, _accused, .. _deletes])
            command.Dispose();
    }

    private void PutSource(SourceText text, HashSet<LedgerAttribution> said, LedgerSource source, long draft, TextLineCollection lines)
    {
        var own = said.Where(a => a.Source == source.Index || a.Joint.Contains(source.Index)).ToList();
        var roleClass = source.Kind switch
        {
            SourceKind.Self => "writer",
            SourceKind.Organization => RoleClasses.English.OfBody(source.Name),
            SourceKind.Document => "document",
            SourceKind.Person => RoleClasses.English.OfPerson(source.Role, source.Affiliation),
            _ => RoleClasses.English.OfPerson(source.Role ?? source.Name, source.Affiliation),
        };
        Run(_source, IdOf(draft, source.Index), draft, Cut(source.Name), Cut(FullName(text, source)), Word(source.Kind), source.IsAnonymous ? 1 : 0, Cut(source.Role), Cut(source.Affiliation), roleClass, Cut(source.Reason), LineOf(lines, source.FirstMention), own.Count, own.Count(a => a.Kind != AttributionKind.Indirect), own.Count == 0 ? 0 : source.WordCount);
    }

    private void PutStatements(SourceText text, DraftLedger ledger, HashSet<LedgerAttribution> said, long draft, TextLineCollection lines)
    {
        foreach (var (position, attribution) in ledger.Attributions.Index().Take(IdsPerDraft))
        {
            var id = IdOf(draft, position);
            var place = attribution.Contents.FirstOrDefault(attribution.Cues.FirstOrDefault());
            Run(_statement, id, draft, attribution.Source < 0 ? null : IdOf(draft, attribution.Source), Word(attribution.Kind), said.Contains(attribution) ? 1 : 0, attribution.Naming.IsEmpty ? null : Cut(text.ToString(attribution.Naming[0])), Cut(attribution.CueText), Cut(attribution.Text), LineOf(lines, place), place.Start, attribution.Contents.Length > 0 ? attribution.Contents[^1].End : place.End);
            foreach (var source in said.Contains(attribution) ? attribution.Joint.Insert(0, attribution.Source).Where(s => s >= 0).Distinct() : [])
                Run(_said, IdOf(draft, source), id);
        }
    }

    /// <summary>“A clerk, who asked not to be named”: that somebody asked for that is why no name is there, and no statement that the text rests on.</summary>
    private static bool IsGrant(LedgerAttribution attribution, DraftParticulars particulars) => attribution.Contents.Length > 0 && attribution.Contents.All(c => particulars.Grants.Any(g => g.OverlapsWith(c)));

    /// <summary>The name with most parts among the mentions: what is first called “Brandt” may be “Ilse Brandt” further down.</summary>
    private static string FullName(SourceText text, LedgerSource source)
    {
        if (source.Kind == SourceKind.Organization)
            return source.Name + (source.Mentions.Select(m => m.Length is > 0 and < 20 ? text.ToString(m) : string.Empty).Select(m => m.Split(' ')[^1]).FirstOrDefault(m => BodyName.IsAcronym(m) && m != source.Name && m == BodyName.InitialsOf(source.Name)) is { } acronym ? $" ({acronym})" : string.Empty);
        if (source.Kind != SourceKind.Person)
            return source.Name;

        var own = PersonName.Parse(source.Name);
        var full = source.Name;
        var most = own.Given.Length;
        foreach (var mention in source.Mentions.Where(m => m.Length is > 0 and < 80))
        {
            // A mention may carry a role before the name and an apposition behind it.
            var written = text.ToString(mention).Split(',', '(', '—', '–')[0].Replace("*", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal).Trim();
            var words = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var first = words.Length;
            while (first > 0 && char.IsUpper(words[first - 1][0]))
                first--;
            var name = string.Join(' ', words[first..]);
            var parsed = PersonName.Parse(name);
            if (parsed.Given.Length is > 0 and <= 3 && parsed.Given.Length > most && parsed.Fits(own) && own.Given.IsEmpty)
                (full, most) = (name, parsed.Given.Length);
        }

        return full;
    }

    private SqliteCommand Insert(string table, int columns)
    {
        var names = string.Join(", ", Enumerable.Range(1, columns).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)));
        return _database.Command($"INSERT INTO {table} VALUES ({names})", new object?[columns]);
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private static long IdOf(long draft, int position) => draft * IdsPerDraft + position;

    private static int LineOf(TextLineCollection lines, TextSpan span) => lines.GetLinePosition(span.Start).Line + 1;

    private static string? Cut(string? text)
    {
        if (text is null)
            return null;

        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestText ? line : line[..(char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
