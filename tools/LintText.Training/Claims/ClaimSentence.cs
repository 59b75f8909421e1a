namespace LintText.Training.Claims;

/// <summary>A sentence of the corpus as the claim network reads it, and what it is to find.</summary>
/// <param name="Inputs">Activations, a row a token.</param>
/// <param name="Labels">The label of each token; -1 where nothing is known, as in what somebody says.</param>
/// <param name="Asks">The ask of each token: 0 none, 1 could, 2 must; -1 where nothing is known.</param>
/// <param name="Spans">The spans that an editor would query.</param>
internal sealed record ClaimSentence(byte[] Inputs, int[] Labels, int[] Asks, IReadOnlyList<ClaimSpan> Spans)
{
    /// <summary>The number of tokens.</summary>
    public int Count => Labels.Length;

    /// <summary>The text that it stands in: a draft, or one example of many in a file.</summary>
    public string Text { get; init; } = "";

    /// <summary>Its tokens as they are written.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Whether it is an example of a rule’s page: what it shows holds, whatever teachers make of it.</summary>
    public bool IsExample { get; init; }

    /// <summary>Whether people wrote it for readers, not for the corpus.</summary>
    public bool IsReal { get; init; }

    /// <summary>What teachers say of each token: probabilities of labels, then of asks; empty where there are none.</summary>
    public float[] Taught { get; init; } = [];
}

/// <summary>A span that an editor would query, in tokens of its sentence (half-open).</summary>
internal readonly record struct ClaimSpan(int First, int End, int Label, bool IsMust);
