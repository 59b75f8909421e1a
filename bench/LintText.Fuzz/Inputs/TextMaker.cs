using System.Text;

namespace LintText.Fuzz.Inputs;

/// <summary>Makes texts by chance, the same for the same seed: from fragments, or from a draft that it spoils.</summary>
/// <param name="seed">The seed.</param>
internal sealed class TextMaker(int seed)
{
    /// <summary>The longest text, so that one that is repeated does not become a test of time.</summary>
    private const int Longest = 20_000;

    // Random with a seed gives the same numbers on every platform and in every version.
    private readonly Random _random = new(seed);

    /// <summary>Makes a text.</summary>
    /// <param name="subject">The subject that will read it.</param>
    /// <param name="drafts">Texts to spoil; may be none.</param>
    public string Make(string subject, IReadOnlyList<string> drafts)
    {
        var fragments = Fragments.Of(subject);
        var text = drafts.Count > 0 && _random.Next(2) == 0 ? Excerpt(drafts[_random.Next(drafts.Count)]) : Put(fragments, _random.Next(1, 60));
        for (var rounds = _random.Next(0, 6); rounds > 0; rounds--)
            text = Spoil(text, fragments, drafts);
        return text.Length > Longest ? text[..Longest] : text;
    }

    private string Put(IReadOnlyList<string> fragments, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(fragments[_random.Next(fragments.Count)]);
        return text.ToString();
    }

    private string Excerpt(string draft)
    {
        if (_random.Next(3) == 0)
            return draft;
        var start = _random.Next(draft.Length + 1);
        return draft.Substring(start, Math.Min(draft.Length - start, _random.Next(1, 3000)));
    }

    private string Spoil(string text, IReadOnlyList<string> fragments, IReadOnlyList<string> drafts)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, _random.Next(1, 40));
        switch (_random.Next(8))
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, text.Substring(at, length));
            case 2:
                return text.Insert(at, Put(fragments, _random.Next(1, 5)));
            case 3:
                return text.Insert(at, new StringBuilder().Insert(0, fragments[_random.Next(fragments.Count)], _random.Next(2, 40)).ToString());
            case 4:
                return length == 0 ? text : text.Remove(at, 1).Insert(at, ((char)_random.Next(0x2100)).ToString());
            case 5:
                return drafts.Count == 0 ? text : text[..at] + Excerpt(drafts[_random.Next(drafts.Count)]);
            case 6:
                return text.Replace("\n", _random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal);
            default:
                return text.Remove(at, length).Insert(_random.Next(text.Length - length + 1), text.Substring(at, length));
        }
    }
}
