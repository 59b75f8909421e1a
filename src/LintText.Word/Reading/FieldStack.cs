using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using LintText.Word.Packages;

namespace LintText.Word.Reading;

/// <summary>
/// The fields that are open: what makes a text (a page number, an entry of a bibliography, a link), and the text that it made last. What is made is read,
/// as the reader sees it; tables of contents and indexes repeat what is read already.
/// </summary>
internal sealed partial class FieldStack
{
    private readonly Stack<Field> _open = new();
    private readonly bool _areWhole;

    /// <summary>Looks at the fields of a part.</summary>
    /// <param name="root">The part’s root. Where a field of it has no end, a table of contents would take the rest of the text along, so none is left out.</param>
    public FieldStack(XElement root)
    {
        var (begun, ended) = (0, 0);
        foreach (var mark in root.Descendants().Where(e => e.IsWord("fldChar")))
        {
            begun += mark.Value("fldCharType") == "begin" ? 1 : 0;
            ended += mark.Value("fldCharType") == "end" ? 1 : 0;
        }

        _areWhole = begun == ended;
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool IsResult { get; set; }

        public bool IsLink { get; set; }

        public bool IsLeftOut { get; set; }
    }

    /// <summary>Whether text that stands here is no text of the document: an instruction, or what is left out.</summary>
    public bool IsSilent => _open.Count > 0 && _open.Any(f => _areWhole ? !f.IsResult || f.IsLeftOut : !f.IsResult && f.Instruction.Length == 0);

    /// <summary>Takes a mark that begins, divides or ends a field.</summary>
    public void Take(XElement mark, TextCollector text)
    {
        switch (mark.Value("fldCharType"))
        {
            case "begin":
                _open.Push(new Field());
                break;
            case "separate" when _open.TryPeek(out var field):
                field.IsResult = true;
                field.IsLeftOut = IsLeftOut(field.Instruction.ToString());
                if (!IsSilent && TargetOf(field.Instruction.ToString()) is { } target)
                {
                    field.IsLink = true;
                    text.BeginLink(target);
                }

                break;
            case "end" when _open.TryPop(out var ended):
                if (ended.IsLink)
                    text.EndLink();
                break;
        }
    }

    /// <summary>Takes a part of an instruction.</summary>
    public void TakeInstruction(string text)
    {
        const int Longest = 4096;
        if (_open.TryPeek(out var field) && !field.IsResult && field.Instruction.Length < Longest)
            field.Instruction.Append(text);
    }

    /// <summary>Whether what an instruction makes repeats what is read already.</summary>
    public static bool IsLeftOut(string instruction) => RepeatingPattern().IsMatch(instruction);

    /// <summary>Where a link leads that an instruction makes, or null.</summary>
    public static string? TargetOf(string instruction)
    {
        if (LinkPattern().Match(instruction) is not { Success: true } match)
            return null;

        var place = match.Groups["place"];
        return match.Groups["address"].Value + (place.Success ? "#" + place.Value : string.Empty);
    }

    [GeneratedRegex(@"^\s*(?:TOC|TOA|INDEX|TC|XE|RD)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RepeatingPattern();

    [GeneratedRegex("""^\s*HYPERLINK\b(?=[^\\]*"|.*\\l)(?:\s+"(?<address>[^"]*)")?(?:.*?\\l\s+"(?<place>[^"]*)")?""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LinkPattern();
}
