namespace LintText.LanguageServer.Protocol;

/// <summary>A place in a draft. It counts lines as the protocol does, and characters in the units that client and server have agreed on.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The character in the line, from 0.</param>
internal sealed record Position(int Line, int Character);

/// <summary>A stretch of a draft, half-open. Called a range in the protocol, a name that .NET has taken.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its end.</param>
internal sealed record PlaceRange(Position Start, Position End)
{
    /// <summary>The beginning of a draft.</summary>
    public static PlaceRange Top { get; } = new(new Position(0, 0), new Position(0, 0));
}

/// <summary>A stretch of a draft that is named.</summary>
/// <param name="Uri">The draft.</param>
/// <param name="Range">The stretch.</param>
internal sealed record Place(string Uri, PlaceRange Range);

/// <summary>A replacement.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What takes its place.</param>
internal sealed record TextEdit(PlaceRange Range, string NewText);
