namespace LintText.Catalogue;

/// <summary>How many of a number of findings were right.</summary>
/// <param name="Corpus">Where they came from: the name of a corpus and its split, or “reading”.</param>
/// <param name="Right">Those that were right: read and found so, or in a sentence that the corpus marks.</param>
/// <param name="Total">All of them.</param>
internal sealed record Precision(string Corpus, int Right, int Total)
{
    /// <summary>What the name of counts by readers begins with; alone, the texts are the articles of news that docs/severities.md names.</summary>
    public const string Reading = "reading";

    /// <summary>The fewest findings that a share is worth giving for.</summary>
    public const int FewestFindings = 10;

    /// <summary>The share of those that were right, from 0 to 1.</summary>
    public double Share => Total == 0 ? 0 : (double)Right / Total;

    /// <summary>Whether readers counted, rather than a corpus’s labels.</summary>
    public bool IsReading => Corpus.StartsWith(Reading, StringComparison.Ordinal);

    /// <summary>Whether there are findings enough to speak of a share.</summary>
    public bool IsTelling => Total >= FewestFindings;
}
