using System.Collections.Immutable;

using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>Reads the claims of one document’s sentences with the claim network.</summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="syntax">Their syntax.</param>
/// <param name="signs">What the network is told beside their states.</param>
/// <param name="memory">What was read before the document was edited, or null.</param>
internal sealed class ClaimReader(ProseLayer prose, SyntaxLayer syntax, ClaimSigns signs, ClaimMemory? memory)
{
    private readonly ClaimNetwork _network = ClaimNetwork.English;

    /// <summary>What a sentence claims, in order.</summary>
    public IEnumerable<ReadClaim> Read(Sentence sentence)
    {
        if (!HasWords(sentence))
            yield break;

        foreach (var span in Decode(sentence))
        {
            // Marks at the ends belong to nothing.
            var (first, end) = (sentence.FirstToken + span.First, sentence.FirstToken + span.End);
            while (first < end && prose.Text[first].Kind == TokenKind.Punctuation)
                first++;
            while (end > first && prose.Text[end - 1].Kind == TokenKind.Punctuation)
                end--;
            if (end > first)
                yield return new ReadClaim(span.Label, first, end, _network.Curve.PercentOf(span.Label, span.Margin));
        }
    }

    /// <summary>Two words can claim something; marks and numbers cannot, and a sentence so long that it is read in parts is no prose. Neither need be parsed.</summary>
    private bool HasWords(Sentence sentence)
    {
        const int Fewest = 2;
        if (sentence.IsCut)
            return false;

        var words = 0;
        for (var token = sentence.FirstToken; token < sentence.EndToken && words < Fewest; token++)
            words += prose.Text[token].Kind == TokenKind.Word ? 1 : 0;
        return words >= Fewest;
    }

    private ImmutableArray<ClaimSpan> Decode(Sentence sentence)
    {
        var workspace = ClaimWorkspace.Pool.Take();
        workspace.Prepare(_network, sentence.TokenCount);
        ClaimInputs.Fill(syntax.GetSyntax(sentence), signs, sentence, workspace.Inputs, _network.InputSize);
        var spans = memory is null ? Score(workspace) : memory.Get(workspace, Score);
        ClaimWorkspace.Pool.Return(workspace);
        return spans;
    }

    private ImmutableArray<ClaimSpan> Score(ClaimWorkspace workspace)
    {
        _network.Score(workspace);
        return ClaimDecoder.Decode(workspace.Scores, workspace.Count, _network.ScoreSize);
    }
}

/// <summary>A claim as it was read.</summary>
/// <param name="Label">What it is.</param>
/// <param name="First">The first token.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Percent">How likely an editor would ask for a source.</param>
internal readonly record struct ReadClaim(ClaimLabel Label, int First, int End, int Percent);
