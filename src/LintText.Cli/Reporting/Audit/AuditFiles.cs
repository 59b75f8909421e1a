using LintText.Cli.Reporting.Review;

namespace LintText.Cli.Reporting.Audit;

/// <summary>The style that each page of an audit holds, and the policy that lets a browser use it and run nothing at all: the pages have no script.</summary>
internal static class AuditFiles
{
    /// <summary>Ends the part of the review pages’ style that holds for all pages: colours, type, sizes.</summary>
    private const string EndOfShared = "/* What is pressed. */";

    /// <summary>What stands in a page’s style element.</summary>
    public static string Style { get; } = ReadStyle();

    /// <summary>The content security policy.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src '{ReviewFiles.HashOf(Style)}'; base-uri 'none'; form-action 'none'";

    private static string ReadStyle()
    {
        var review = ReviewFiles.Read("review.css");
        return review[..review.IndexOf(EndOfShared, StringComparison.Ordinal)] + ReviewFiles.Read("audit.css");
    }
}
