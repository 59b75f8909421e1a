namespace LintText.Accuracy.Corpus;

/// <summary>What makes a corpus unfit: broken marks, a second reading of another text, and people or passages that are not its own.</summary>
internal static class CorpusChecks
{
    /// <summary>The problems of a corpus, in the order of its files.</summary>
    public static IEnumerable<CorpusProblem> Run(CorpusFolder corpus)
    {
        foreach (var entry in corpus.Drafts.Concat(corpus.Second))
        {
            foreach (var error in entry.Draft.Errors)
                yield return new CorpusProblem(entry.File, error.Line, error.Column, error.Message);
        }

        foreach (var second in corpus.Second.ExceptBy(corpus.Drafts.Select(d => d.Draft.Id), d => d.Draft.Id))
            yield return new CorpusProblem(second.File, 1, 1, "no draft has this id");

        foreach (var (first, second) in corpus.Pairs)
        {
            if (first.Draft.Text != second.Draft.Text)
                yield return Difference(first, second);
        }

        foreach (var draft in corpus.Drafts.Where(d => !d.IsReal))
        {
            foreach (var name in corpus.RealNames)
            {
                if (Find(draft.Draft.Text, name) is >= 0 and var at)
                    yield return new CorpusProblem(draft.File, draft.Draft.LineOf(at), 1, $"“{name}” is a real person of note");
            }
        }
    }

    private static CorpusProblem Difference(CorpusEntry first, CorpusEntry second)
    {
        var at = first.Draft.Text.AsSpan().CommonPrefixLength(second.Draft.Text);
        var line = second.Draft.LineOf(at);
        return new CorpusProblem(second.File, line, 1, $"the text is not that of {first.File}:{first.Draft.LineOf(at)}");
    }

    /// <summary>Finds a name that stands as whole words.</summary>
    private static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
        }

        return -1;
    }
}
