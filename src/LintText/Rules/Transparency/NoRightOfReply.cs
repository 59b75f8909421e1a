using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Transparency;

/// <summary>SR5003: somebody is accused, and the text has no word from them.</summary>
public sealed class NoRightOfReply() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5003",
        "no-right-of-reply",
        "Accusation without a reply",
        "{0} is accused, but no reply, refusal or attempt to reach them was found",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "Whoever is accused should be able to answer in the same piece. Ask them, and print the answer or that there was none.",
        "SPJ Code of Ethics, Seek Truth and Report It; BBC Editorial Guidelines, Fairness (right of reply); Reuters, Handbook of Journalism")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <summary>Verbs whose object is accused.</summary>
    private static readonly HashSet<string> AccusingVerbs = new(StringComparer.Ordinal) { "accuse", "blame", "charge", "denounce", "condemn" };

    /// <summary>Words that tell of a reply or of an attempt to get one.</summary>
    private static readonly string[] ReplyWords = ["denied", "denies", "deny", "denial", "rejected", "rejects", "dismissed", "disputed", "disputes", "reached", "respond", "responded", "response", "replied", "reply", "declined", "comment"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (target, accusation) in Accused(model))
        {
            var name = model.Text.Text(target).ToString();
            if (!reported.Add(name) || IsHeard(model, name) || IsAskedFor(model, name))
                continue;

            context.Report(Rule, model.Text[target].Span, [name], [new RelatedSpan(accusation, "the accusation")]);
        }
    }

    /// <summary>Names that are accused: of a deed in the writer’s voice, or as the object of “accused”.</summary>
    private static IEnumerable<(int Target, TextSpan Accusation)> Accused(SourcingModel model)
    {
        var text = model.Text;
        foreach (var claim in model.Claims)
        {
            if (claim.Kind == ClaimKind.Allegation && NameIn(text, claim.Evidence) is { } name)
                yield return (name, claim.Evidence);
        }

        foreach (var attribution in model.Attributions)
        {
            if (attribution.Verb is { } verb && AccusingVerbs.Contains(verb) && attribution.Source.Kind != SourceKind.Self && attribution.Contents is [var content, ..] && text.IndexAt(content.Start) is var first && IsName(model, first))
                yield return (LastOfName(text, first), attribution.Cues[0]);
        }
    }

    private static bool IsName(SourcingModel model, int first) => model.Text.IsCapitalized(first) && model.GetSentence(model.Text[first].Start) is { } sentence && model.GetSyntax(sentence).Tag(first) == UniversalTag.ProperNoun;

    private static int? NameIn(TokenText text, TextSpan span)
    {
        var first = text.IndexAt(span.Start);
        return text.IsCapitalized(first) ? LastOfName(text, first) : null;
    }

    private static int LastOfName(TokenText text, int first)
    {
        var last = first;
        while (text.IsCapitalized(last + 1))
            last++;
        return last;
    }

    /// <summary>Whether the accused, or somebody who speaks for them, is a source.</summary>
    private static bool IsHeard(SourcingModel model, string name) =>
        model.Sources.Any(s => s.Kind != SourceKind.Self && (Mentions(s.Name, name) || Mentions(s.Affiliation, name) || Mentions(s.Role, name)));

    private static bool Mentions(string? text, string name) => text is not null && text.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence that names the accused tells of a reply, a refusal or an attempt.</summary>
    private static bool IsAskedFor(SourcingModel model, string name)
    {
        var text = model.Text;
        foreach (var sentence in model.Sentences)
        {
            if (!model.GetBlock(sentence).IsBody)
                continue;

            bool isNamed = false, isReply = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                isNamed |= text.Is(i, name) || text.Is(i, "company", "he", "she", "they", "campaign", "spokesman", "spokeswoman", "spokesperson", "lawyer", "lawyers", "ministry", "government");
                isReply |= text.Is(i, ReplyWords);
            }

            if (isNamed && isReply)
                return true;
        }

        return false;
    }
}
