using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.References;
using LintText.Rules.StyleSheets;
using LintText.Workspace.Caching;

namespace LintText.Workspace.Configuration;

/// <summary>The configuration in force for one draft. The files that it names are parsed only for a draft that is really checked.</summary>
internal sealed class DraftConfiguration(
    string path,
    LintOptions settings,
    Digest settingsDigest,
    ConfiguredContent<StyleGuide>? styleGuide,
    ConfiguredReferences references,
    ReferenceLoader loader)
{
    private readonly HashSet<FileQuestion> _questions = [];

    /// <summary>The settings, without what the files they name hold.</summary>
    public LintOptions Settings => settings;

    /// <summary>The rules that the configuration switches off for the draft.</summary>
    public ImmutableArray<SwitchedOffRules> SwitchedOff { get; init; } = [];

    /// <summary>The same with another value of an option; nothing is kept of a draft that it is in force for.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text">The value as it would be written.</param>
    public DraftConfiguration With(LintOption option, string text) => new(path, settings.With(option, text), settingsDigest, styleGuide, references, loader) { SwitchedOff = SwitchedOff };

    /// <summary>Adds all that the configuration can change a finding by.</summary>
    public void AddTo(DigestBuilder key)
    {
        key.Add(settingsDigest).Add(styleGuide?.Digest ?? default);
        references.AddTo(key);
    }

    /// <summary>The options for a document, with the bibliographies that its own front matter names.</summary>
    /// <param name="document">The document.</param>
    /// <param name="problems">Told what is wrong with those.</param>
    public LintOptions OptionsFor(ProseDocument document, List<ToolProblem> problems)
    {
        var data = references.Parse(new AskedTree(references.Tree, _questions));
        return settings.With(StyleGuide.Feature, styleGuide?.Value).With(ReferenceData.Feature, loader.AddOwn(data, document, path, _questions, problems));
    }

    /// <summary>What was asked of the files around the draft since <see cref="OptionsFor"/>, and the answers.</summary>
    public ImmutableArray<(FileQuestion Question, string Answer)> Asked() => [.. _questions.Select(q => (q, Answer(q)))];

    /// <summary>Whether the files around the draft give the same answer as in an earlier run.</summary>
    public bool IsCurrent((FileQuestion Question, string Answer) asked) => Answer(asked.Question) == asked.Answer;

    private string Answer(FileQuestion question) => loader.Answer(question, references.Tree, path);
}
