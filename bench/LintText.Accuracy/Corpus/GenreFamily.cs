using LintText.Training.Corpus;

namespace LintText.Accuracy.Corpus;

/// <summary>
/// The family of a draft’s genre. Genres are free text, and nearly every written draft has its own; figures and parts need groups.
/// </summary>
internal static class GenreFamily
{
    /// <summary>What names a family; the first that occurs in a genre decides.</summary>
    private static readonly (string Family, string[] Signs)[] Families =
    [
        ("encyclopaedia", ["encyclop"]),
        ("press release", ["press release", "press-release", "press statement", "advertorial", "product launch", "company blog"]),
        ("opinion as news", ["op-ed", "column", "editorial", "letter", "partisan", "advocacy", "campaign briefing", "disguise"]),
        ("analysis", ["analysis", "explainer", "brief", "fact check", "note"]),
        ("wire and live", ["wire", "agency", "live", "round-up"]),
        ("courts and crime", ["court", "crime", "inquest", "sheriff", "inquiry"]),
        ("sport", ["sport", "football", "cricket", "athletics", "transfer"]),
        ("academic", ["academic", "school paper", "literature review"]),
        ("feature", ["feature", "profile", "obituary", "magazine", "interview", "culture", "arts", "investigat", "long read", "review", "preview", "museum", "gossip", "travel"]),
    ];

    public static string Of(CorpusDraft draft) => (draft["origin"], draft["genre"], draft["kind"]) switch
    {
        ("gum", "bio", _) => "encyclopaedia",
        ("gum", var genre, _) => genre,
        ("ewt", _, _) => "web posts",
        (_, _, "opinion") => "opinion",
        (_, _, "docs") => "handbook",
        (_, var genre, _) => Array.Find(Families, f => Array.Exists(f.Signs, s => genre.Contains(s, StringComparison.OrdinalIgnoreCase))).Family ?? "news",
    };
}
