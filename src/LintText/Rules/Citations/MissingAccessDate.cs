using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4022: a reference to a page that may change does not say when it was read, nor where a copy is. Off unless asked for.</summary>
internal sealed class MissingAccessDate() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4022",
        "missing-access-date",
        "Reference to a page without an access date",
        "Reference to “{0}” says neither when it was read nor where a copy is kept",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Pages change and go. Give the day you read it, or link to a copy in an archive.",
        "WP:CITE, Webpages; ISO 690:2021; Chicago Manual of Style 17, 14.12",
        isEnabledByDefault: false)
    {
        YieldsTo = ["SR4004"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var notes = NoteBlocks.Of(context.Document);
        var named = context.Model.Identifiers.Where(i => i.Kind == IdentifierKind.Doi).Select(i => i.SourceSpan).ToHashSet();
        foreach (var cited in CitedAddress.In(context))
        {
            var isMissing = cited.Entry is { } entry
                ? entry is { HasAccessDate: false, HasArchive: false, Doi: null }
                : context.Document.GetBlock(cited.Prose.Start) is var note && notes.Contains(note.Index) && !HasDateOrCopy(context, note, cited.Link!);
            if (isMissing && !named.Contains(cited.SourceSpan) && HostKinds.Of(cited.Address) is not (HostKind.Doi or HostKind.Preprint))
                context.ReportCitation(Rule, cited.Prose.Length > 1 ? cited.Prose : default, cited.SourceSpan, [cited.Address.Host]);
        }
    }

    private static bool HasDateOrCopy(NodeAnalysisContext<ProseDocument> context, Block note, Link link)
    {
        if (context.Model.GetAddress(link.Target) is { IsArchived: true })
            return true;

        var text = context.Model.Text;
        var end = text.IndexAt(note.Span.End);
        for (var i = text.IndexAt(note.Span.Start); i < end; i++)
        {
            if (text.Is(i, "accessed", "retrieved", "archived", "viewed", "visited", "abgerufen", "consulted") || (text.Is(i, "access", "read", "checked", "seen", "last", "as") && HasNumberBehind(text, i, end)))
                return true;
        }

        return context.Model.GetCitations(note).Any(c => context.Model.GetAddress(c.Target) is { IsArchived: true });
    }

    private static bool HasNumberBehind(TokenText text, int index, int end)
    {
        for (var i = index + 1; i < Math.Min(end, index + 6); i++)
        {
            if (text[i].Kind == TokenKind.Number)
                return true;
        }

        return false;
    }
}
