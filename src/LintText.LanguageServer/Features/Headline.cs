using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;
using LintText.Sourcing;
using LintText.Workspace;

namespace LintText.LanguageServer.Features;

/// <summary>What a draft rests on, in one line above it.</summary>
internal static class Headline
{
    /// <summary>The lens.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="reading">What was read of it.</param>
    public static CodeLens Of(DraftSnapshot snapshot, DraftReading reading) =>
        new(PlaceRange.Top, new ServerCommand(Describe(reading), CommandNames.Sources) { Arguments = [new CommandArgument { Uri = snapshot.Draft.Uri }] });

    /// <summary>The headline: “5 sources; 1 of 9 statements from somebody not named; 2 of 7 claims resting on nothing”.</summary>
    public static string Describe(DraftReading reading)
    {
        var ledger = reading.Outline.Ledger;
        var sources = ledger.Sources.Count(s => s.IsOutsideWriter && s.StatementCount > 0);
        return $"{Counted.Of(sources, "source")}; {Describe(ledger.AnonymousStatements, "statement", "from somebody not named")}; {Describe(ledger.UnsupportedClaims, "claim", "resting on nothing")}";
    }

    private static string Describe(Share share, string what, string which) => $"{Counted.Text(share.Part)} of {Counted.Of(share.Whole, what)} {which}";
}
