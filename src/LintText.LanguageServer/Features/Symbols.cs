using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;
using LintText.Sourcing;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>A draft’s outline: its sources, and under each what it says.</summary>
internal static class Symbols
{
    private const int FileKind = 1, NamespaceKind = 3, ClassKind = 5, InterfaceKind = 11, StringKind = 15, ArrayKind = 18, NullKind = 21;

    /// <summary>The sources outside the writer that something rests on, in the order of their first mention.</summary>
    public static DraftSymbol[] Of(DraftSnapshot snapshot, DraftReading reading)
    {
        var ledger = reading.Outline.Ledger;
        return [.. ledger.Sources.Where(s => s.IsOutsideWriter && s.AttributionCount > 0 && !s.FirstMention.IsEmpty).Select(s => Of(snapshot, ledger, s))];
    }

    private static DraftSymbol Of(DraftSnapshot snapshot, DraftLedger ledger, LedgerSource source)
    {
        var statements = ledger.StatementsOf(source).Where(a => !a.Contents.IsEmpty).Select(a => Of(snapshot, a)).ToArray();

        // Editors show the entry as chosen while the cursor is within its range, and what is marked must lie in it.
        var range = snapshot.Lines.ToRange(source.FirstMention);
        return new DraftSymbol(NameOf(source.Name), KindOf(source.Kind), range, range)
        {
            Detail = $"{PlainWords.Describe(source)}; {PlainWords.Weigh(source)}",
            Children = statements.Length == 0 ? null : statements,
        };
    }

    private static DraftSymbol Of(DraftSnapshot snapshot, LedgerAttribution attribution)
    {
        var whole = attribution.Contents.Concat(attribution.Cues).Concat(attribution.Naming).Aggregate((a, b) => TextSpan.FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End)));
        return new DraftSymbol(NameOf(attribution.Text), StringKind, snapshot.Lines.ToRange(whole), snapshot.Lines.ToRange(attribution.Contents[0]))
        {
            Detail = PlainWords.OneLine(attribution.CueText),
        };
    }

    /// <summary>Clients refuse an outline with an entry that has no name.</summary>
    private static string NameOf(string text) => PlainWords.OneLine(text) is { Length: > 0 } name ? name : "…";

    private static int KindOf(SourceKind kind) => kind switch
    {
        SourceKind.Person => ClassKind,
        SourceKind.Organization => NamespaceKind,
        SourceKind.Group => ArrayKind,
        SourceKind.Role => InterfaceKind,
        SourceKind.Document => FileKind,
        _ => NullKind,
    };
}
