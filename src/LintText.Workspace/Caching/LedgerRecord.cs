using System.Collections.Immutable;

using LintText.References;
using LintText.References.Reliability;
using LintText.Sourcing;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Caching;

/// <summary>A draft’s ledger as it is kept between runs.</summary>
internal static class LedgerRecord
{
    public static void Write(BinaryWriter writer, DraftLedger ledger)
    {
        writer.Write(ledger.Sources, s =>
        {
            writer.Write(s.Index);
            writer.Write(s.Name);
            writer.Write((byte)s.Kind);
            writer.Write(s.IsAnonymous);
            writer.Write(s.FirstMention);
            writer.Write(s.Mentions, writer.Write);
            writer.WriteText(s.Role);
            writer.WriteText(s.Affiliation);
            writer.WriteText(s.Reason);
            writer.Write(s.AttributionCount);
            writer.Write(s.StatementCount);
            writer.Write(s.WordCount);
        });
        writer.Write(ledger.Attributions, a =>
        {
            writer.Write((byte)a.Kind);
            writer.Write(a.Source);
            writer.Write(a.Joint, writer.Write);
            writer.Write(a.IsStatement);
            writer.Write(a.Naming, writer.Write);
            writer.Write(a.Cues, writer.Write);
            writer.Write(a.Contents, writer.Write);
            writer.Write(a.CueText);
            writer.Write(a.Text);
        });
        writer.Write(ledger.Citations, c =>
        {
            writer.Write((byte)c.Kind);
            writer.Write(c.Target);
            writer.Write(c.Span);
        });
        writer.Write(ledger.Hosts, h =>
        {
            writer.Write(h.Name);
            writer.Write((short)(h.Kind is { } kind ? (int)kind : -1));
            writer.Write((short)(h.Verdict is { } verdict ? (int)verdict : -1));
            Write(writer, h.Citations);
        });
        writer.Write(ledger.Claims, c =>
        {
            writer.Write(c.Span);
            writer.Write((byte)c.Kind);
            writer.Write((byte)c.Status);
        });
        writer.Write(ledger.Support, s =>
        {
            writer.Write((byte)s.Kind);
            writer.Write(s.Named);
            writer.Write(s.Unnamed);
            writer.Write(s.Cited);
            writer.Write(s.Unsupported);
        });
        Write(writer, ledger.AnonymousStatements);
        Write(writer, ledger.UnsupportedClaims);
        writer.Write(ledger.WordCount);
        writer.WriteOptional(ledger.LongestStretch, s =>
        {
            writer.Write(s.SourceName);
            writer.Write(s.Span);
            writer.Write(s.SentenceCount);
            writer.Write(s.ParagraphCount);
        });
    }

    public static DraftLedger Read(BinaryReader reader) => new(
        reader.ReadAll(() => new LedgerSource(reader.ReadInt32(), reader.ReadString(), (SourceKind)reader.ReadByte(), reader.ReadBoolean(), reader.ReadSpan(), ReadSpans(reader))
        {
            Role = reader.ReadText(),
            Affiliation = reader.ReadText(),
            Reason = reader.ReadText(),
            AttributionCount = reader.ReadInt32(),
            StatementCount = reader.ReadInt32(),
            WordCount = reader.ReadInt32(),
        }),
        reader.ReadAll(() => new LedgerAttribution((AttributionKind)reader.ReadByte(), reader.ReadInt32(), reader.ReadAll(reader.ReadInt32), reader.ReadBoolean(), ReadSpans(reader), ReadSpans(reader), ReadSpans(reader))
        {
            CueText = reader.ReadString(),
            Text = reader.ReadString(),
        }),
        reader.ReadAll(() => new LedgerCitation((CitationKind)reader.ReadByte(), reader.ReadString(), reader.ReadSpan())),
        reader.ReadAll(() => new CitedHost(reader.ReadString(), reader.ReadInt16() is >= 0 and var kind ? (HostKind)kind : null, reader.ReadInt16() is >= 0 and var verdict ? (Verdict)verdict : null, ReadShare(reader))),
        reader.ReadAll(() => new LedgerClaim(reader.ReadSpan(), (ClaimKind)reader.ReadByte(), (ClaimStatus)reader.ReadByte())),
        reader.ReadAll(() => new ClaimSupport((ClaimKind)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32())))
    {
        AnonymousStatements = ReadShare(reader),
        UnsupportedClaims = ReadShare(reader),
        WordCount = reader.ReadInt32(),
        LongestStretch = reader.ReadOptional(() => new LedgerStretch(reader.ReadString(), reader.ReadSpan(), reader.ReadInt32(), reader.ReadInt32())),
    };

    private static ImmutableArray<TextSpan> ReadSpans(BinaryReader reader) => reader.ReadAll(reader.ReadSpan);

    private static void Write(BinaryWriter writer, Share share)
    {
        writer.Write(share.Part);
        writer.Write(share.Whole);
    }

    private static Share ReadShare(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32());
}
