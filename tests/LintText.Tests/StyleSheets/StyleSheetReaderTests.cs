using LintText.Rules.Declarative;
using LintText.Rules.StyleSheets;

namespace LintText.Tests.StyleSheets;

/// <summary>Every key of a style sheet is read, and every fault is named with its place and its remedy.</summary>
public sealed class StyleSheetReaderTests
{
    /// <summary>A sheet that uses every key.</summary>
    internal const string WholeSheet =
        """
        style-sheet: courier
        description: How the Calder Courier writes.
        fix: safe-replace
        preferred:
          - use: adviser
            not: [advisor]
            inflect: noun
            voice: any
            fix: replace
            why: It is the older form.
            exceptions: [chief advisor]
            except-in: [1920-1945, the crown]
        banned:
          - up and coming
          - { term: utilise, use: use, inflect: verb, voice: narration, fix: none, why: Short words are read once., exceptions: [utilise water], except-in: [-1900] }
        contested:
          - { use: Isen, not: [Izhen], first-mention: Isen (Izhen), inflect: none, voice: quoted, fix: safe-replace, why: Theirs to say., exceptions: [Izhen sheep], except-in: [1945-] }
          - names: [Tarn, Tarnow]
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var sheet = TestSheets.Read(WholeSheet);
        Assert.Equal(("courier", "courier.yml", 5), (sheet.Name, sheet.Path, sheet.Entries.Length));

        var adviser = sheet.Entries[0];
        Assert.Equal(("courier", StyleList.Preferred, "adviser", "advisor"), (adviser.Sheet, adviser.List, adviser.Use!.Text, Assert.Single(adviser.Terms).Text));
        Assert.Equal((TermInflection.Noun, VoiceFilter.Any, TermFix.Replace, "It is the older form."), (adviser.Terms[0].Inflection, adviser.Voice, adviser.Fix, adviser.Why));
        Assert.Equal((1, 1, new Period(1920, 1945)), (adviser.Exceptions.Length, adviser.ExceptInPhrases.Length, Assert.Single(adviser.ExceptInPeriods)));

        Assert.Equal((StyleList.Banned, null, TermFix.SafeReplace), (sheet.Entries[1].List, sheet.Entries[1].Use, sheet.Entries[2].Use is null ? TermFix.None : TermFix.SafeReplace));
        Assert.Equal((StyleList.Banned, "use", TermFix.None), (sheet.Entries[2].List, sheet.Entries[2].Use!.Text, sheet.Entries[2].Fix));
        Assert.Equal((StyleList.Contested, "Isen (Izhen)", VoiceFilter.Quoted), (sheet.Entries[3].List, sheet.Entries[3].FirstMention, sheet.Entries[3].Voice));
        Assert.Equal((null, TermFix.SafeReplace), (sheet.Entries[4].Use, sheet.Entries[4].Fix));
        Assert.Equal(["Tarn", "Tarnow"], sheet.Entries[4].Terms.Select(t => t.Text));
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var entry = Assert.Single(TestSheets.Read("preferred: [{ use: adviser, not: [advisor] }]").Entries);
        Assert.Equal((VoiceFilter.Narration, TermFix.Replace, null, TermInflection.None), (entry.Voice, entry.Fix, entry.Why, entry.Terms[0].Inflection));
    }

    [Theory]
    [InlineData("", "1:1 the file is empty; a style sheet needs the key 'style-sheet' and a list of terms")]
    [InlineData("- a", "1:1 a style sheet must be a mapping of keys to values")]
    [InlineData("style-sheet: a", "1:1 the style sheet is empty; it needs at least one of the lists 'preferred', 'banned' and 'contested'")]
    [InlineData("style-sheet: [a", "not valid YAML")]
    [InlineData("style-sheet: a\nstyle-sheet: b", "not valid YAML")]
    [InlineData("banned: [old]", "1:1 the key 'style-sheet' is missing")]
    public void Text_that_is_no_sheet_is_a_fault(string yaml, string expected) => VerifyFault(yaml, expected);

    /// <summary>The lists begin in line 2.</summary>
    [Theory]
    [InlineData("prefered: []", "2:1 a style sheet has no key 'prefered'; did you mean 'preferred'?")]
    [InlineData("fix: safe-delete\nbanned: [old]", "2:6 this is not a value of 'fix'; did you mean 'safe-replace'?; use none, replace, safe-replace")]
    [InlineData("preferred: adviser", "2:12 'preferred' must be a list")]
    [InlineData("preferred: [adviser]", "2:13 a preferred term must be a mapping of keys to values")]
    [InlineData("preferred:\n  - { use: adviser, nto: [advisor] }", "3:21 a preferred term has no key 'nto'")]
    [InlineData("preferred:\n  - { use: adviser }", "3:5 the key 'not' is missing")]
    [InlineData("preferred:\n  - { not: [advisor] }", "3:5 the key 'use' is missing")]
    [InlineData("preferred:\n  - { use: adviser, not: [] }", "3:26 'not' needs at least one term")]
    [InlineData("preferred:\n  - { use: adviser, not: advisor }", "3:26 'not' must be a list")]
    [InlineData("preferred:\n  - { use: adviser, not: [[advisor]] }", "3:27 a term must be a text")]
    [InlineData("preferred:\n  - { use: adviser, not: [advisor], inflect: nouns }", "3:46 this is not a value of 'inflect'; did you mean 'noun'?")]
    [InlineData("preferred:\n  - { use: adviser, not: [and/or] }", "3:27 this term cannot be found in a text: write words, with spaces or hyphens between")]
    [InlineData("preferred:\n  - { use: adviser, not: ['%'] }", "3:27 this phrase cannot be read")]
    [InlineData("preferred:\n  - { use: adviser, not: ['{number} men'] }", "3:27 this term must begin with a word")]
    [InlineData("preferred:\n  - { use: adviser, not: [advisor] }\n  - { use: counsel, not: [advisor] }", "4:27 this word is listed already, in line 3")]
    [InlineData("preferred:\n  - { use: adviser, not: [advisor] }\n  - { use: counsel, not: [adviser] }", "3:12 this word is to be used here and avoided in line 4")]
    [InlineData("preferred:\n  - { use: adviser, not: [advisor], except-in: [1945-1920] }", "3:49 this period ends before it begins")]
    [InlineData("banned:\n  - { trem: old }", "3:7 a banned term has no key 'trem'; did you mean 'term'?")]
    [InlineData("banned:\n  - { term: old, fix: replace }", "3:23 'fix' needs 'use', what to write instead")]
    [InlineData("banned:\n  - [old]", "3:5 a banned term must be a mapping of keys to values")]
    [InlineData("contested:\n  - { use: Isen, not: [Izhen], first-mention: Izhen (Izena) }", "3:47 'first-mention' must hold what is in 'use': Isen (Izhen)")]
    [InlineData("contested:\n  - { names: [Isen, Izhen], first-mention: Isen }", "3:44 'first-mention' goes with 'use'")]
    [InlineData("contested:\n  - { names: [Isen, Izhen], use: Isen }", "3:5 a contested name needs either 'use' and 'not', or 'names' where the house prefers neither")]
    [InlineData("contested:\n  - { why: a }", "3:5 a contested name needs either 'use' and 'not', or 'names' where the house prefers neither")]
    [InlineData("contested:\n  - { names: [Isen] }", "3:14 'names' needs at least two names")]
    [InlineData("contested:\n  - { use: Isen }", "3:5 the key 'not' is missing")]
    public void Fault_in_a_list_has_line_column_and_remedy(string lists, string expected) => VerifyFault("style-sheet: courier\n" + lists, expected);

    [Theory]
    [InlineData("preferred: [{ use: internet, not: [Internet] }]")]
    [InlineData("preferred: [{ use: Covid-19, not: [COVID-19, covid 19] }]")]
    [InlineData("preferred: [{ use: US, not: [U.S., U.S.A.] }]")]
    [InlineData("preferred: [{ use: o’clock, not: [\"o'clock in the day\"] }]")]
    [InlineData("banned: [no, 1984, true]")]
    public void Words_of_all_kinds_can_be_listed(string lists) => TestSheets.Read(lists);

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        StyleSheetReader.Read("style-sheet: a\nprefered: []\nbanned: [{ trem: old }]\nfix: x", "courier.yml", out var problems);
        Assert.Equal([2, 3, 3, 4], problems.Select(p => p.Line).Order());
    }

    [Theory]
    [InlineData("1931", 1931, 1931)]
    [InlineData("1920-1945", 1920, 1945)]
    [InlineData("1920–1945", 1920, 1945)]
    [InlineData("-1945", int.MinValue, 1945)]
    [InlineData("1945-", 1945, int.MaxValue)]
    public void Periods_are_read(string text, int from, int to) => Assert.Equal(new Period(from, to), Period.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("the war")]
    [InlineData("12")]
    [InlineData("19201")]
    public void Other_texts_are_no_periods(string text) => Assert.Null(Period.Parse(text));

    private static void VerifyFault(string yaml, string expected)
    {
        Assert.Null(StyleSheetReader.Read(yaml, "courier.yml", out var problems));
        Assert.All(problems, p => Assert.True(p is { Path: "courier.yml", Line: > 0, Column: > 0 }));
        Assert.True(
            problems.Any(p => $"{p.Line}:{p.Column} {p.Message}".StartsWith(expected, StringComparison.Ordinal) || p.Message.StartsWith(expected, StringComparison.Ordinal)),
            string.Join('\n', problems));
    }
}
