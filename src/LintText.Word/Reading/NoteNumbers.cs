using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace LintText.Word.Reading;

/// <summary>Numbers notes in the order of their marks, as Word does by itself: footnotes 1, 2, 3, endnotes i, ii, iii.</summary>
internal sealed class NoteNumbers
{
    private static readonly (int Value, string Digits)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Label, XElement Anchor)> _marks = [];
    private readonly bool _areRoman;

    /// <summary>Begins to number.</summary>
    /// <param name="areRoman">Whether in Roman numerals.</param>
    public NoteNumbers(bool areRoman) => _areRoman = areRoman;

    /// <summary>The notes in the order of their first marks: the note’s id in the file, its label, and the mark.</summary>
    public IReadOnlyList<(string Id, string Label, XElement Anchor)> Marks => _marks;

    /// <summary>The label of a note at one of its marks.</summary>
    /// <param name="id">Its id in the file.</param>
    /// <param name="anchor">The mark.</param>
    public string Mark(string id, XElement anchor)
    {
        if (_labels.TryGetValue(id, out var known))
            return known;

        var label = _areRoman ? ToRoman(_marks.Count + 1) : (_marks.Count + 1).ToString(CultureInfo.InvariantCulture);
        _marks.Add((id, label, anchor));
        return _labels[id] = label;
    }

    private static string ToRoman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, digits) in Roman)
        {
            for (; number >= value; number -= value)
                roman.Append(digits);
        }

        return roman.ToString();
    }
}
