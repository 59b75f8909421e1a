namespace LintText.Cli.Tests.Kit;

/// <summary>Rules in C# for these tests. Unless a test wants it otherwise they report the first “mill” of a draft, as in <see cref="Drafts.Clean"/>.</summary>
internal static class HouseRules
{
    /// <summary>What <see cref="Create"/> writes by itself.</summary>
    public static string Mill { get; } = Create();

    /// <summary>Writes a file with one analyzer.</summary>
    /// <param name="id">The rule’s id.</param>
    /// <param name="name">The analyzer’s name.</param>
    /// <param name="action">What it does with a document, as statements; <c>ReportMill(context)</c> reports.</param>
    /// <param name="members">Further members of the analyzer.</param>
    /// <param name="initialize">What it registers, as statements.</param>
    public static string Create(string id = "HOUSE101", string name = "Mill", string action = "ReportMill(context);", string members = "", string initialize = "context.RegisterDocumentAction(Check);") => $$"""
        using LintText.Analysis;
        using LintText.Documents;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Text;

        public sealed class {{name}}() : TextAnalyzer(Rule)
        {
            private static readonly Rule Rule = new("{{id}}", "old-mill", "Mill", "the {0} again", RuleCategory.Loaded, DiagnosticSeverity.Warning, "Mills are many.", "House, 1");

            {{members}}

            public override void Initialize(TextAnalysisContext context)
            {
                {{initialize}}
            }

            private static void Check(NodeAnalysisContext<ProseDocument> context)
            {
                {{action}}
            }

            private static void ReportMill(NodeAnalysisContext<ProseDocument> context)
            {
                var start = context.Document.Prose.IndexOf("mill", StringComparison.Ordinal);
                if (start >= 0)
                    context.Report(Rule, new TextSpan(start, 4), "mill");
            }
        }

        """;
}
