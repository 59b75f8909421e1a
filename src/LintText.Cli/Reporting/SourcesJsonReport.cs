using System.Globalization;
using System.Text.Json;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting;

/// <summary>
/// Ledgers as JSON (docs/sources.md). All offsets are UTF-16 offsets into the file’s text as decoded, without its byte order
/// mark, half-open.
/// </summary>
internal sealed class SourcesJsonReport
{
    private readonly Utf8JsonWriter _json;
    private readonly CheckedDraft _draft;
    private readonly SourceLedger _ledger;
    private readonly ProseDocument _document;

    private SourcesJsonReport(Utf8JsonWriter json, CheckedDraft draft, SourceLedger ledger)
    {
        _json = json;
        _draft = draft;
        _ledger = ledger;
        _document = ledger.Model.Document;
    }

    public static void Write(LintResult result, ScreenedWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("documents");
        foreach (var draft in result.Drafts)
        {
            if (draft.Ledger is { } ledger)
                new SourcesJsonReport(json, draft, ledger).WriteDraft();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteDraft()
    {
        _json.WriteStartObject();
        _json.WriteString("path", _draft.DisplayPath);
        WriteArray("sources", _ledger.Entries, WriteSource);
        WriteArray("attributions", _ledger.Model.Attributions, WriteAttribution);
        WriteArray("citations", _ledger.Citations, WriteCitation);
        WriteArray("hosts", _ledger.Hosts, WriteHost);
        WriteArray("claims", _ledger.Model.Claims, WriteClaim);
        WriteArray("diagnostics", _draft.Open, WriteDiagnostic);
        _json.WriteEndObject();
    }

    private void WriteSource(LedgerEntry entry)
    {
        _json.WriteString("id", IdOf(entry.Source));
        _json.WriteString("name", entry.Source.Name);
        _json.WriteString("kind", Word(entry.Source.Kind));
        _json.WriteBoolean("anonymous", entry.Source.IsAnonymous);
        _json.WriteString("role", entry.Source.Role);
        WriteSpans("mentions", entry.Source.Mentions);
        _json.WriteNumber("attributions", entry.AttributionCount);
        _json.WriteNumber("statements", entry.StatementCount);
        _json.WriteNumber("words", entry.WordCount);
        _json.WriteNumber("share", Math.Round(new Share(entry.WordCount, _ledger.WordCount).Fraction ?? 0, 4));
        _json.WriteNumber("firstLine", _draft.Source.Lines.GetLinePosition(_document.GetSourceSpan(entry.Source.FirstMention).Start).Line + 1);
    }

    private void WriteAttribution(Attribution attribution)
    {
        _json.WriteString("kind", Word(attribution.Kind));
        _json.WriteString("sourceId", IdOf(attribution.Source));
        if (attribution.JointSources.Length > 0)
        {
            _json.WriteStartArray("jointSourceIds");
            foreach (var joint in attribution.JointSources)
                _json.WriteStringValue(IdOf(joint));
            _json.WriteEndArray();
        }

        WriteSpans("source", attribution.SourceSpan.IsEmpty ? [] : [attribution.SourceSpan]);
        WriteSpans("cue", attribution.Cues);
        WriteSpans("content", attribution.Contents);
    }

    private void WriteCitation(Citation citation)
    {
        _json.WriteString("kind", Word(citation.Kind));
        _json.WriteString("target", citation.Target);
        WriteBounds(citation.SourceSpan);
    }

    private void WriteHost(CitedHost host)
    {
        _json.WriteString("name", host.Name);
        _json.WriteString("kind", host.Kind is { } kind ? HostTable.Word(kind) : null);
        _json.WriteString("verdict", host.Verdict is { } verdict ? Word(verdict) : null);
        _json.WriteNumber("citations", host.Citations.Part);
        _json.WriteNumber("share", Math.Round(host.Citations.Fraction ?? 0, 4));
    }

    private void WriteClaim(Claim claim)
    {
        WriteBounds(_document.GetSourceSpan(claim.Span));
        _json.WriteString("kind", Word(claim.Kind));
        _json.WriteString("status", Word(claim.Status));
    }

    private void WriteDiagnostic(Finding finding)
    {
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteString("level", finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" });
        WriteBounds(finding.Span);
        _json.WriteString("message", finding.Message);
    }

    private void WriteArray<T>(string name, IEnumerable<T> items, Action<T> writeMembers)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            writeMembers(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteSpans(string name, IEnumerable<TextSpan> prose) => WriteArray(name, prose.Select(_document.GetSourceSpan), WriteBounds);

    private void WriteBounds(TextSpan source)
    {
        _json.WriteNumber("start", source.Start);
        _json.WriteNumber("end", source.End);
    }

    /// <summary>The id of a source within its draft, or null where nobody is named.</summary>
    private static string? IdOf(Source source) => source.Index < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"s{source.Index + 1}");

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
