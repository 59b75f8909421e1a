using System.Text.Json;

using LintText.Analysis;
using LintText.Sourcing;
using LintText.Workspace.Checking;
using LintText.Workspace.Ledgers;

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
    private readonly DraftSources _draft;
    private readonly DraftLedger _ledger;

    private SourcesJsonReport(Utf8JsonWriter json, DraftSources draft)
    {
        _json = json;
        _draft = draft;
        _ledger = draft.Ledger;
    }

    public static void Write(LintResult result, ScreenedWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("documents");
        foreach (var draft in result.Drafts)
        {
            if (draft.Ledger is { } ledger)
                new SourcesJsonReport(json, new DraftSources(draft, ledger)).WriteDraft();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteDraft()
    {
        _json.WriteStartObject();
        _json.WriteString("path", _draft.Path);
        WriteArray("sources", _ledger.Sources, WriteSource);
        WriteArray("attributions", _ledger.Attributions, WriteAttribution);
        WriteArray("citations", _ledger.Citations, WriteCitation);
        WriteArray("hosts", _ledger.Hosts, WriteHost);
        WriteArray("claims", _ledger.Claims, WriteClaim);
        WriteArray("diagnostics", _draft.Draft.Open, WriteDiagnostic);
        _json.WriteEndObject();
    }

    private void WriteSource(LedgerSource source)
    {
        _json.WriteString("id", DraftSources.IdOf(source.Index));
        _json.WriteString("name", source.Name);
        _json.WriteString("kind", Word(source.Kind));
        _json.WriteBoolean("anonymous", source.IsAnonymous);
        _json.WriteString("role", source.Role);
        WriteSpans("mentions", source.Mentions);
        _json.WriteNumber("attributions", source.AttributionCount);
        _json.WriteNumber("statements", source.StatementCount);
        _json.WriteNumber("words", source.WordCount);
        _json.WriteNumber("share", _draft.FractionOf(source));
        _json.WriteNumber("firstLine", _draft.LineOf(source.FirstMention));
    }

    private void WriteAttribution(LedgerAttribution attribution)
    {
        _json.WriteString("kind", Word(attribution.Kind));
        _json.WriteString("sourceId", DraftSources.IdOf(attribution.Source));
        if (attribution.Joint.Length > 0)
        {
            _json.WriteStartArray("jointSourceIds");
            foreach (var joint in attribution.Joint)
                _json.WriteStringValue(DraftSources.IdOf(joint));
            _json.WriteEndArray();
        }

        WriteSpans("source", attribution.Naming);
        WriteSpans("cue", attribution.Cues);
        WriteSpans("content", attribution.Contents);
    }

    private void WriteCitation(LedgerCitation citation)
    {
        _json.WriteString("kind", Word(citation.Kind));
        _json.WriteString("target", citation.Target);
        WriteBounds(citation.Span);
    }

    private void WriteHost(CitedHost host)
    {
        _json.WriteString("name", host.Name);
        _json.WriteString("kind", host.Kind is { } kind ? HostTable.Word(kind) : null);
        _json.WriteString("verdict", host.Verdict is { } verdict ? Word(verdict) : null);
        _json.WriteNumber("citations", host.Citations.Part);
        _json.WriteNumber("share", Math.Round(host.Citations.Fraction ?? 0, 4));
    }

    private void WriteClaim(LedgerClaim claim)
    {
        WriteBounds(claim.Span);
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

    private void WriteSpans(string name, IEnumerable<TextSpan> spans) => WriteArray(name, spans, WriteBounds);

    private void WriteBounds(TextSpan source)
    {
        _json.WriteNumber("start", source.Start);
        _json.WriteNumber("end", source.End);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
