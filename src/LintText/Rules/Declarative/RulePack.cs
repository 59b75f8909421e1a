using System.Collections.Immutable;

using LintText.Rules.Declarative;

namespace LintText.Analysis;

/// <summary>Rules given as data: a YAML file as <c>docs/writing-rules.md</c> describes it. A pack is immutable.</summary>
public sealed class RulePack
{
    internal RulePack(string name, string path, ImmutableArray<DeclarativeRule> rules)
    {
        Name = name;
        Path = path;
        Rules = rules;
    }

    /// <summary>The pack’s name.</summary>
    public string Name { get; }

    /// <summary>The file it was read from.</summary>
    public string Path { get; }

    internal ImmutableArray<DeclarativeRule> Rules { get; }

    /// <summary>Reads a pack. A pack with a fault is not used at all.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">The path to report faults under; nothing is read from it.</param>
    /// <param name="problems">What is wrong in it, each with its line and column; empty when nothing is.</param>
    /// <returns>The pack, or null when anything is wrong.</returns>
    public static RulePack? Parse(string text, string path, out ImmutableArray<FileProblem> problems) => RulePackReader.Read(text, path, out problems);
}
