namespace LintText.LanguageServer.Protocol;

/// <summary>An entry of a draft’s outline. Called a document symbol in the protocol.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Its kind, by the protocol’s number.</param>
/// <param name="Range">The stretch.</param>
/// <param name="SelectionRange">What is marked when it is chosen.</param>
internal sealed record DraftSymbol(string Name, int Kind, PlaceRange Range, PlaceRange SelectionRange)
{
    public string? Detail { get; init; }

    public DraftSymbol[]? Children { get; init; }
}

/// <summary>A place that is marked beside others of the same.</summary>
/// <param name="Range">The place.</param>
/// <param name="Kind">1 for text.</param>
internal sealed record DraftHighlight(PlaceRange Range, int Kind);

/// <summary>A word shown between those of a draft.</summary>
/// <param name="Position">Where.</param>
/// <param name="Label">The word.</param>
internal sealed record InlayHint(Position Position, string Label)
{
    public string? Tooltip { get; init; }

    public bool? PaddingLeft { get; init; }
}

/// <summary>A line shown above one of a draft.</summary>
/// <param name="Range">What it is about.</param>
/// <param name="Command">What it says, and what happens when it is chosen.</param>
internal sealed record CodeLens(PlaceRange Range, ServerCommand Command);

/// <summary>Stretches of a draft and what they are, five numbers each: lines since the last, characters since it or in the line, length, type, modifiers.</summary>
/// <param name="Data">The numbers.</param>
internal sealed record SemanticTokens(int[] Data);
