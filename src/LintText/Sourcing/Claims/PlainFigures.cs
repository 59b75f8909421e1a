using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Tells figures that are a matter of record from those that somebody estimated or counted: results of votes, prices of markets,
/// what somebody paid or asks for, what a law or plan fixes, crowds that the reporter saw.
/// </summary>
internal static class PlainFigures
{
    /// <summary>Votes and laws: their figures are public.</summary>
    private static readonly string[] Results =
        ["ballot", "ballots", "caucuses", "constitution", "delegate", "delegates", "lead", "leads", "leading", "legislation", "margin", "precincts", "points", "threshold", "trailed", "trails", "trailing", "turnout", "vote", "voted", "votes", "won", "beat", "defeated", "runoff", "recount", "returns", "pulled", "garnering", "garnered"];

    /// <summary>What sets a figure instead of counting it: a law, a plan, a penalty.</summary>
    private static readonly string[] Rules =
        ["budget", "bond", "cap", "fine", "fined", "fines", "law", "lawsuit", "limit", "limits", "maximum", "minimum", "penalties", "penalty", "plan", "plans", "pledge", "pledged", "pledges", "program", "programme", "proposal", "proposed", "proposes", "proposing", "quota", "regulation", "require", "required", "requires", "rule", "rules", "settle", "settlement", "tariff", "tariffs", "tax", "taxed", "taxes", "toll", "allow", "allows", "allowed", "offer", "offering", "goal", "target"];

    /// <summary>Markets print their own prices, and companies their results.</summary>
    private static readonly string[] Markets =
        ["dow", "nasdaq", "index", "stock", "stocks", "shares", "shareholders", "stake", "yield", "yields", "futures", "trading", "bonds", "premium", "interest"];

    /// <summary>What is paid, asked or given.</summary>
    private static readonly string[] Payments =
        ["ad", "ads", "advertising", "airtime", "airwaves", "allocate", "allocated", "appropriated", "auction", "award", "awarded", "bid", "bill", "borrowed", "bought", "budgeted", "buy", "buying", "cash", "charge", "charged", "charges", "cheque", "check", "contract", "contribute", "contributed", "contributing", "contribution", "contributions", "cost", "costing", "costs", "deal", "debt", "deposit", "donate", "donated", "donating", "donation", "donations", "donor", "donors", "earn", "earned", "earning", "fee", "fees", "fund", "funding", "fundraising", "gave", "gift", "gifts", "give", "given", "giving", "grant", "grants", "haul", "invest", "invested", "investing", "lend", "lent", "loan", "loans", "lottery", "make", "measure", "merger", "mortgage", "negotiated", "offered", "owe", "owed", "owes", "owing", "package", "paid", "pay", "paying", "payment", "payments", "pays", "price", "priced", "prices", "prize", "prizes", "subsidy", "subsidies", "compensation", "damages", "bailout", "shelled", "provide", "provided", "purchase", "purchased", "raise", "raised", "raising", "ransom", "received", "rent", "reserved", "reward", "salary", "sale", "sell", "selling", "sold", "spend", "spending", "spends", "spent", "tickets", "ticket", "transfer", "transferred", "wage", "wages", "worth"];

    /// <summary>Who came: the reporter was there, or the house has seats.</summary>
    private static readonly string[] Crowds =
        ["arena", "attend", "attended", "attendees", "attending", "audience", "capacity", "crowd", "crowds", "drawing", "drew", "followers", "gathered", "march", "marched", "packed", "population", "rallied", "rally", "registered", "seats", "signatures", "signed", "spectators", "stadium", "subscribers", "views", "viewers", "residents", "inhabitants", "town", "city"];

    /// <summary>Whether a figure is a matter of record.</summary>
    public static bool Holds(TokenText text, Sentence sentence, Figure figure)
    {
        if (figure.Kind == FigureKind.Share && (IsComparison(text, figure) || IsPriceMove(text, figure)))
            return true;

        // “for $2.2 million”: a price; “for every $100”: an example.
        if (figure.Kind == FigureKind.Sum && text.Is(text.IndexAt(figure.Span.Start) - 1, "for", "every", "per", "tune", "above", "below", "over"))
            return true;

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var isRecord = text.Is(i, Rules) || text.Is(i, Results) || (text.Is(i, "lost", "carried", "led") && !text.Is(i - 1, WordClasses.Be)) || figure.Kind switch
            {
                FigureKind.Share => text.Is(i, Markets) || text.Is(i, "margin", "rating"),
                FigureKind.Sum => text.Is(i, Payments) || text.Is(i, Markets),
                _ => text.Is(i, Crowds) || text.Is(i, "voters", "emails", "e-mails", "pages", "miles", "km", "feet", "acres"),
            };
            if (isRecord)
                return true;
        }

        return false;
    }

    /// <summary>“rose $6.20, or 1 percent”</summary>
    private static bool IsPriceMove(TokenText text, Figure figure) => text.Is(figure.Token - 1, "or") && text.IsMark(figure.Token - 2, ",") && text.IsMark(figure.Token - 4, "$€£");

    /// <summary>“46 percent to 35 percent”, “68%-31%”: the result of a vote or poll.</summary>
    private static bool IsComparison(TokenText text, Figure figure)
    {
        bool IsFigure(int i) => i >= 0 && i < text.Count && text[i].Kind == TokenKind.Number;
        return (text.Is(figure.End, "to") && IsFigure(figure.End + 1)) || (text.IsMark(figure.End, "-–—/") && IsFigure(figure.End + 1)) || (text.Is(figure.Token - 1, "to") && (text.IsMark(figure.Token - 2, "%") || text.Is(figure.Token - 2, "percent")));
    }
}
