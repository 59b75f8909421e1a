using LintText.Documents;
using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Language;

/// <summary>Prose is divided as in the Universal Dependencies treebanks.</summary>
public sealed class TokenizerTests
{
    [Fact]
    public void Contractions_are_split() => Verify(
        "She didn’t say it's Brandt’s boat; they'd gone, we've left, I'm here, you'll see, can't.",
        "She|did|n’t|say|it|'s|Brandt|’s|boat|;|they|'d|gone|,|we|'ve|left|,|I|'m|here|,|you|'ll|see|,|ca|n't|.");

    [Fact]
    public void Handles_and_addresses_of_mail_are_one_word() => Verify(
        "@odo, @odo@isen.social. Write to odo.lenk@example.net; 3 @ 5.",
        "@odo|,|@odo@isen.social|.|Write|to|odo.lenk@example.net|;|3|@|5|.");

    [Fact]
    public void Hyphens_and_dashes_stand_alone() => Verify(
        "A well-placed, two-day sit-in – or so – ended—abruptly -- here.",
        "A|well|-|placed|,|two|-|day|sit|-|in|–|or|so|–|ended|—|abruptly|--|here|.");

    [Fact]
    public void Numbers_keep_their_marks() => Verify(
        "It cost $4,500.50 in 2019, at 10:45 on 3/4, or 5% (3.5m), No. 5, 1,000,000 and 2nd.",
        "It|cost|$|4,500.50|in|2019|,|at|10:45|on|3/4|,|or|5|%|(|3.5m|)|,|No|.|5|,|1,000,000|and|2nd|.");

    [Fact]
    public void Abbreviations_of_single_letters_are_one_word() => Verify(
        "The U.S. and the U.K., e.g. the U.N., met at 5 p.m. in D.C.",
        "The|U.S.|and|the|U.K.|,|e.g.|the|U.N.|,|met|at|5|p.m.|in|D.C.");

    [Fact]
    public void Marks_stand_alone_and_full_stops_together() => Verify(
        "Well... no! (Yes?) [sic] “quoted” ‘single’ «angled»",
        "Well|...|no|!|(|Yes|?|)|[|sic|]|“|quoted|”|‘|single|’|«|angled|»");

    [Fact]
    public void Words_of_surrogate_pairs_and_combining_marks_are_whole() => Verify(
        "The 𝐟𝐞𝐫𝐫𝐲 😀 left; café and naïve soft\u00ADhyphen.",
        "The|𝐟𝐞𝐫𝐫𝐲|😀|left|;|café|and|naïve|softhyphen|.");

    [Fact]
    public void Apostrophe_of_a_plural_stands_alone() => Verify(
        "The pilots’ boat and the pilots' club.",
        "The|pilots|’|boat|and|the|pilots|'|club|.");

    [Fact]
    public void Signs_divide_words() => Verify(
        "He/she at AT&T used C# and a_b.",
        "He|/|she|at|AT|&|T|used|C|#|and|a|_|b|.");

    [Fact]
    public void Letters_of_any_script_are_words() => Verify(
        "船は出た。 Лодка ушла.",
        "船は出た|。|Лодка|ушла|.");

    [Fact]
    public void Apostrophe_inside_a_name_is_kept() => Verify(
        "O’Neill's cat",
        "O’Neill|'s|cat");

    [Fact]
    public void Address_is_one_placeholder() => Verify(
        "See https://x.example/a?b=c. Done.",
        "See|□|.|Done|.");

    private static void Verify(string text, string expected)
    {
        var model = new SourcingModel(DocumentView.Read(text, "draft.txt"));
        Assert.Equal(expected, string.Join('|', model.Text.Tokens.Select(t => model.Document.GetText(t.Span))).Replace(ProseDocument.Placeholder, '□'));
    }
}
