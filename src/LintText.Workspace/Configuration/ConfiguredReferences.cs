using LintText.References;
using LintText.References.Bibliographies;
using LintText.References.Reliability;
using LintText.References.Retractions;
using LintText.Workspace.Caching;

namespace LintText.Workspace.Configuration;

/// <summary>What the configuration of a draft names for its citations to be held against, not parsed before it is asked for.</summary>
internal sealed record ConfiguredReferences(
    ConfiguredContent<Bibliography>? Bibliography,
    ConfiguredContent<ReliabilityList>? Reliability,
    ConfiguredContent<RetractionList>? Retractions,
    FileTrees.FileTree Tree)
{
    /// <summary>Adds what tells the files from those of another run.</summary>
    public void AddTo(DigestBuilder key) =>
        key.Add(Bibliography?.Digest ?? default).Add(Reliability?.Digest ?? default).Add(Retractions?.Digest ?? default);

    /// <summary>Parses what is not parsed yet.</summary>
    /// <param name="tree">The files around the draft.</param>
    public ReferenceData Parse(DocumentTree tree) => new()
    {
        Bibliography = Bibliography?.Value,
        Reliability = Reliability?.Value,
        Retractions = Retractions?.Value,
        Tree = tree,
    };
}
