using System.Buffers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Writes the text of one block of a line-oriented markup as prose: it goes from one character that may begin markup to the next, and hands
/// each to the markup’s own reader. Whatever has no end within reach is text, so that no input makes it look back and forth without end.
/// </summary>
/// <param name="builder">The document.</param>
/// <param name="specials">The characters that may begin markup.</param>
internal abstract class InlineWriter(ProseBuilder builder, SearchValues<char> specials)
{
    /// <summary>How far the end of an inline is looked for, in characters.</summary>
    protected const int Furthest = 1500;

    private const int DeepestNesting = 12;

    /// <summary>The marks that close what was opened before, with their lengths.</summary>
    private readonly Dictionary<int, int> _closers = [];

    /// <summary>The deepest nesting of notes in notes that is read.</summary>
    private const int DeepestNotes = 4;

    private readonly List<(string Label, TextSpan Source, TextSpan Text, int Depth)> _notes = [];

    /// <summary>Where each mark was looked for in vain.</summary>
    private readonly Dictionary<string, (int From, int Until)> _searched = new(StringComparer.Ordinal);

    private int _depth;
    private int _noteDepth;
    private int _labels;

    /// <summary>What is written to.</summary>
    protected ProseBuilder Builder { get; } = builder;

    /// <summary>The source.</summary>
    protected string Text { get; } = builder.SourceString;

    /// <summary>Writes a stretch of source into the open block.</summary>
    public void Write(TextSpan span)
    {
        // Nested deeper than any text is, what is left is passed over.
        if (_depth >= DeepestNesting || span.IsEmpty)
            return;

        _depth++;
        var addresses = FindStarts(span);
        var address = 0;
        for (int at = span.Start, plain = span.Start; plain < span.End;)
        {
            var next = Text.AsSpan(at, span.End - at).IndexOfAny(specials);
            at = next < 0 ? span.End : at + next;
            while (address < addresses.Count && addresses[address].Start < plain)
                address++;
            if (address < addresses.Count && addresses[address].Start <= at && addresses[address].Start >= plain && CutAddress(addresses[address], span.End) is { IsEmpty: false } found)
            {
                WritePlain(TextSpan.FromBounds(plain, found.Start));
                at = plain = WriteAddress(found, span.End);
                address++;
                continue;
            }

            WritePlain(TextSpan.FromBounds(plain, at));
            plain = at;
            if (at >= span.End)
                break;

            if (_closers.Remove(at, out var mark))
            {
                at = plain = at + mark;
                continue;
            }

            var end = WriteMarkup(at, span.End);
            (at, plain) = end > at ? (end, end) : (at + 1, at);
        }

        _depth--;
        if (_depth == 0)
            _closers.Clear();
    }

    /// <summary>Writes a whole block.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="source">All of it in the source.</param>
    /// <param name="level">The level of a heading, the depth of an item.</param>
    public void WriteBlock(TextSpan text, BlockKind kind, TextSpan source, int level = 0)
    {
        Builder.BeginBlock();
        Write(text);
        Builder.EndBlock(kind, source, level);
        WriteNotes();
    }

    /// <summary>Writes what stands in footnotes of the blocks before, which is where it stands for readers.</summary>
    public void WriteNotes()
    {
        // A note may hold notes.
        for (var i = 0; i < _notes.Count; i++)
        {
            var (label, source, text, depth) = _notes[i];
            _noteDepth = depth;
            Builder.AddFootnote(label, source);
            Builder.BeginBlock();
            WriteNote(text);
            Builder.EndBlock(BlockKind.Footnote, source);
        }

        _noteDepth = 0;
        _notes.Clear();
    }

    /// <summary>Reads what begins at a special character.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="end">Where the text ends.</param>
    /// <returns>Where what follows begins; the place itself where it is text.</returns>
    protected abstract int WriteMarkup(int at, int end);

    /// <summary>Writes text that has no markup in it.</summary>
    protected virtual void WritePlain(TextSpan span) => Builder.Append(span);

    /// <summary>Writes the text of a note.</summary>
    protected virtual void WriteNote(TextSpan text) => Write(text);

    /// <summary>An address as the markup ends it; empty where it is none.</summary>
    protected virtual TextSpan CutAddress(TextSpan address, int end) => address;

    /// <summary>Writes an address in running text, and what belongs to it.</summary>
    /// <returns>Where what follows begins.</returns>
    protected virtual int WriteAddress(TextSpan address, int end)
    {
        AddBare(address, address, LinkForm.Address);
        return address.End;
    }

    /// <summary>Adds an address that readers see as it is.</summary>
    protected void AddBare(TextSpan source, TextSpan address, LinkForm form) =>
        Builder.AddLink(new Link(Builder.AppendPlaceholder(source), source, Text.Substring(address.Start, address.Length).Trim(), address, IsBare: true, form));

    /// <summary>Adds a link with a text.</summary>
    /// <param name="text">Its text in the source.</param>
    /// <param name="source">All of it.</param>
    /// <param name="address">Its address in the source.</param>
    /// <param name="target">The address, where it is not as written.</param>
    protected void AddLink(TextSpan text, TextSpan source, TextSpan address, string? target = null)
    {
        var start = Builder.Position;
        Write(text);
        var span = TextSpan.FromBounds(Math.Min(start, Builder.End), Builder.End);
        target ??= Text.Substring(address.Start, address.Length).Trim();
        Builder.AddLink(new Link(span, source, target, address, IsBare: false, LinkForm.Inline));
    }

    /// <summary>Adds a placeholder that cites a work.</summary>
    protected void AddCitation(TextSpan source) => Builder.AddMarkedReference(Builder.AppendPlaceholder(source), source, isTitle: false);

    /// <summary>Adds a placeholder that cites works by their keys.</summary>
    /// <param name="source">The whole citation.</param>
    /// <param name="keys">Where the keys stand, with commas or semicolons between them and pages behind.</param>
    /// <param name="sign">What stands before each key, if anything does.</param>
    protected void AddCitation(TextSpan source, TextSpan keys, string sign = "")
    {
        var place = Builder.AppendPlaceholder(source);
        var found = false;
        foreach (var range in Text.AsSpan(keys.Start, keys.Length).SplitAny(',', ';'))
        {
            var part = Text.AsSpan(keys.Start, keys.Length)[range];
            var start = sign.Length == 0 ? part.Length - part.TrimStart().Length : part.IndexOf(sign, StringComparison.Ordinal);
            if (start < 0)
                continue;

            var key = part[(start + sign.Length)..];
            key = key.IndexOfAny(" (\t\r\n") is >= 0 and var cut ? key[..cut] : key;
            if (key.IsEmpty || key is "*")
                continue;

            found = true;
            Builder.AddKey(new MarkedKey(key.ToString(), place, new TextSpan(keys.Start + range.Start.Value + start, sign.Length + key.Length)));
        }

        if (!found)
            Builder.AddMarkedReference(place, source, isTitle: false);
    }

    /// <summary>Adds a mark of a note whose text is written behind the block.</summary>
    protected void AddNote(string label, TextSpan source, TextSpan text)
    {
        if (_noteDepth >= DeepestNotes)
            return;

        Builder.AddFootnoteReference(label, source);
        _notes.Add((label, source, text, _noteDepth + 1));
    }

    /// <summary>A label for a note that has none.</summary>
    protected string NextLabel() => $"at-{(++_labels).ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Drops a mark, and the one that closes it when it comes.</summary>
    protected int Open(int at, int length, int closer, int closerLength)
    {
        _closers[closer] = closerLength;
        return at + length;
    }

    /// <summary>Finds a mark within reach.</summary>
    /// <returns>Where it stands; -1 where it does not.</returns>
    protected int Find(string mark, int from, int end)
    {
        if (from >= end)
            return -1;
        var found = Text.AsSpan(from, Math.Min(end - from, Furthest)).IndexOf(mark, StringComparison.Ordinal);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Finds what closes a bracket that is open, within reach; brackets inside are closed first, and a backslash hides one.</summary>
    /// <param name="from">The place behind the bracket.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="open">The opening bracket.</param>
    /// <param name="close">The closing one.</param>
    /// <param name="reach">How far it is looked for, in characters.</param>
    /// <returns>Where the closing one stands; -1 where it does not.</returns>
    protected int FindClosing(int from, int end, char open, char close, int reach = Furthest)
    {
        var depth = 1;
        end = Math.Min(end, from + reach);
        for (var i = from; i < end; i++)
        {
            var next = Text.AsSpan(i, end - i).IndexOfAny(open, close, '\\');
            if (next < 0)
                return -1;
            i += next;
            if (Text[i] == '\\')
                i++;
            else if (Text[i] == close && --depth == 0)
                return i;
            else if (Text[i] == open)
                depth++;
        }

        return -1;
    }

    /// <summary>Whether a mark of emphasis can open here, and where it closes: words begin behind it, and none before it.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="mark">The mark.</param>
    /// <returns>Where the closing mark stands; -1 where there is none.</returns>
    protected int FindEmphasis(int at, int end, string mark)
    {
        var first = at + mark.Length;
        if (first >= end || char.IsWhiteSpace(Text[first]) || IsWord(at - 1))
            return -1;

        var limit = Math.Min(end, first + Furthest);
        var from = first + 1;
        var start = from;
        if (_searched.TryGetValue(mark, out var searched) && searched.From <= from && from < searched.Until)
            (from, start) = (searched.From, searched.Until);
        for (var i = start; i < limit; i++)
        {
            var next = Text.AsSpan(i, limit - i).IndexOf(mark, StringComparison.Ordinal);
            if (next < 0)
                break;
            i += next;
            if (!char.IsWhiteSpace(Text[i - 1]) && Text[i - 1] != '\\' && !(i + mark.Length < end && IsWord(i + mark.Length)))
                return i;
        }

        // What closes nothing here closes nothing that opens behind, either.
        _searched[mark] = (from, Math.Max(start, limit));
        return -1;
    }

    /// <summary>Whether a letter or a digit stands at a place.</summary>
    protected bool IsWord(int at) => at >= 0 && at < Text.Length && char.IsLetterOrDigit(Text[at]);

    /// <summary>Whether a text stands at a place.</summary>
    protected bool Stands(int at, int end, string text) => end - at >= text.Length && string.CompareOrdinal(Text, at, text, 0, text.Length) == 0;

    /// <summary>A stretch of the source as a text.</summary>
    protected string Cut(int start, int end) => Text[start..Math.Max(start, end)];

    /// <summary>How often a character stands one behind the other.</summary>
    protected int RunOf(char c, int at, int end) => Text.AsSpan(at, end - at).IndexOfAnyExcept(c) is >= 0 and var run ? run : end - at;

    /// <summary>Names who said what the quotation before says, below it.</summary>
    /// <param name="author">The name in the source.</param>
    /// <param name="mark">What stands for the dash before it.</param>
    public void WriteSignature(TextSpan author, TextSpan mark)
    {
        if (author.IsEmpty)
            return;

        Builder.BeginBlock();
        if (Text[author.Start] is not ('—' or '–' or '-'))
            Builder.Append("— ", mark);
        Write(author);
        Builder.EndBlock(BlockKind.Paragraph, author);
        WriteNotes();
    }

    /// <summary>Writes what a character reference stands for.</summary>
    /// <returns>Where what follows begins; the place itself where there is none.</returns>
    protected int WriteReference(int at, int end)
    {
        var text = Text.AsSpan(at, Math.Min(40, end - at));
        if (CharacterReferences.Find(text) is not [(0, var length, var symbol), ..])
            return at;
        Builder.Append(symbol, new TextSpan(at, length));
        return at + length;
    }

    /// <summary>Finds what begins without a special character, in order: addresses in running text.</summary>
    protected virtual List<TextSpan> FindStarts(TextSpan span)
    {
        var text = Text.AsSpan(span.Start, span.Length);
        return text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) ? BareAddress.Find(Text, span) : [];
    }
}
