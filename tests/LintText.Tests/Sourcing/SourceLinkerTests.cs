using LintText.Sourcing;

namespace LintText.Tests.Sourcing;

/// <summary>Mentions that are one source, and mentions that are not.</summary>
public sealed class SourceLinkerTests
{
    [Theory]
    [InlineData("Ilse Brandt said the boat was late. Brandt said nobody was hurt.", "Ilse Brandt: Ilse Brandt, Brandt")]
    [InlineData("Dr. Mara Voss said the boat was late.\n\nThe council met.\n\nDr. Voss said nobody was hurt.", "Mara Voss: Dr. Mara Voss, Dr. Voss")]
    [InlineData("Mr. Lenk said the boat was late. Odo Lenk said nobody was hurt.", "Lenk: Mr. Lenk, Odo Lenk")]
    [InlineData("His aide, Jonas Wirth, said the boat was late. Wirth said nobody was hurt.", "Jonas Wirth: His aide, Jonas Wirth, Wirth")]
    [InlineData("An official at the dam, Odo Lenk, said the boat was late. Lenk said nobody was hurt.", "Odo Lenk: An official at the dam, Odo Lenk, Lenk")]
    [InlineData("“The talks have failed,” said the diplomat Mara Voss. Voss said nobody was hurt.", "Mara Voss: the diplomat Mara Voss, Voss")]
    public void Name_again(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("Jon Lenk said the boat was late. Odo Lenk said nobody was hurt. Jon Lenk said it was noon.", "Jon Lenk: Jon Lenk, Jon Lenk\nOdo Lenk: Odo Lenk")]
    [InlineData("Jon Lenk and Mara Lenk met. Mara Lenk said the boat was late.", "Mara Lenk: Mara Lenk")]
    [InlineData("Mr. Lenk said the boat was late. Mrs. Lenk said nobody was hurt. Mr. Lenk said it was noon.", "Lenk: Mr. Lenk, Mr. Lenk\nLenk: Mrs. Lenk")]
    [InlineData("Jon Lenk said the boat was late. Odo Lenk said nobody was hurt. Lenk said it was noon.", "Jon Lenk: Jon Lenk\nOdo Lenk: Odo Lenk, Lenk")]
    public void Surname_that_two_people_share(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt arrived late. She said the boat was late.", "Ilse Brandt: She")]
    [InlineData("Ilse Brandt said the boat was late.\n\nShe added that nobody was hurt.\n\n“It is over,” she said.", "Ilse Brandt: Ilse Brandt, She, she")]
    [InlineData("Ilse Brandt said the boat was late. According to her, nobody was hurt.", "Ilse Brandt: Ilse Brandt, her")]
    [InlineData("Ilse Brandt left. In her view, nobody was hurt.", "Ilse Brandt: her")]
    [InlineData("Ilse Brandt left. Her promise to lower the toll was not kept.", "Ilse Brandt: Her")]
    [InlineData("A harbour pilot met the crew. He said the boat was late.", "A harbour pilot: He")]
    [InlineData("Ilse Brandt met the driver of a bus. She said the boat was late.", "Ilse Brandt: She")]
    public void Pronoun_of_a_person_who_need_not_be_a_source_before(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("Mrs. Brandt met Mr. Lenk at the pier. He said the boat was late. She said nobody was hurt.", "Lenk: He\nBrandt: She")]
    [InlineData("Ilse Brandt left her office. Odo Lenk was there. She said the boat was late.", "Ilse Brandt: She")]
    [InlineData("Ilse Brandt met Odo Lenk and his wife. He said the boat was late.", "Odo Lenk: He")]
    [InlineData("Ilse Brandt said the boat was late. Odo Lenk said he disagreed. She said nobody was hurt.", "Ilse Brandt: Ilse Brandt, She\nOdo Lenk: Odo Lenk")]
    public void Pronouns_of_two_people_of_different_gender(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("Odo Lenk met Ilse Brandt, who said the boat was late.", "Ilse Brandt: who")]
    [InlineData("Ilse Brandt, who said the boat was late, left the hall. Brandt said nobody was hurt.", "Ilse Brandt: who, Brandt")]
    [InlineData("An aide, who asked not to be named, said the pier was shut.", "An aide: who, An aide, who asked not to be named")]
    public void Relative_pronoun_is_its_antecedent(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("The ministry said the boat was late. It added that nobody was hurt.", "The ministry: The ministry, It")]
    [InlineData("The council met. It said the boat was late.", "The council: It")]
    [InlineData("A study found the boat was late. It also found that nobody was hurt.", "A study: A study, It")]
    [InlineData("Residents said the boat was late. They added that nobody was hurt.", "Residents: Residents, They")]
    public void Pronoun_of_a_body_or_group(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” he said.")]
    [InlineData("He said the boat was late. Odo Lenk left.")]
    [InlineData("The council met. He said the boat was late.")]
    [InlineData("Ilse Brandt left. It said the boat was late.")]
    [InlineData("The fog, which said nothing new, was who told the boat that Ilse Brandt left.")]
    public void Pronoun_that_agrees_with_nobody_before_is_nobodys(string text) => SourceNotation.Verify(text, string.Empty);

    [Theory]
    [InlineData("Mayor Ilse Brandt said the boat was late. The mayor said nobody was hurt.", "Ilse Brandt: Mayor Ilse Brandt, The mayor")]
    [InlineData("Ilse Brandt, the mayor of Vik, left.\n\nOdo Lenk said the boat was early.\n\nThe mayor said nobody was hurt.", "Odo Lenk: Odo Lenk\nIlse Brandt: The mayor")]
    [InlineData("Odo Lenk is a harbour official. The official said the boat was late.", "Odo Lenk: The official")]
    [InlineData("Senator Odo Lenk said the boat was late. “It came at noon,” the senator said.", "Odo Lenk: Senator Odo Lenk, the senator")]
    public void Role_of_somebody_who_is_named(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("A senior official said the boat was late. The official said nobody was hurt.", "A senior official: A senior official, The official")]
    [InlineData("A senior official said the boat was late.\n\nThe council met.\n\nThe same official said nobody was hurt.", "A senior official: A senior official, The same official")]
    [InlineData("A person familiar with the talks said the boat was late. The person said nobody was hurt.", "A person familiar with the talks: A person familiar with the talks, The person")]
    [InlineData("Two officials said the boat was late. One official said nobody was hurt.", "Two officials: Two officials, One official")]
    [InlineData("A harbour pilot said the boat was late. The pilot left. “It came at noon,” he said.", "A harbour pilot: A harbour pilot, he")]
    public void Role_of_somebody_who_is_not(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("A senior official said the boat was late. A second official said nobody was hurt.", "A senior official: A senior official\nA second official: A second official")]
    [InlineData("A senior official said the boat was late. Another official said nobody was hurt.", "A senior official: A senior official\nAnother official: Another official")]
    [InlineData("Ilse Brandt said the boat was late. Carl Lund said nobody was hurt.", "Ilse Brandt: Ilse Brandt\nCarl Lund: Carl Lund")]
    public void Another_one_is_another_source(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("The Isen Water Authority (IWA) said the boat was late. The IWA said nobody was hurt.", "The Isen Water Authority: The Isen Water Authority (IWA), The IWA")]
    [InlineData("The Isen Water Authority, or IWA, said the boat was late. The IWA said nobody was hurt.", "The Isen Water Authority: The Isen Water Authority, or IWA, The IWA")]
    [InlineData("The Isen Water Authority said the boat was late. IWA said nobody was hurt.", "The Isen Water Authority: The Isen Water Authority, IWA")]
    [InlineData("The IWA said the boat was late. The Isen Water Authority said nobody was hurt.", "The IWA: The IWA, The Isen Water Authority")]
    [InlineData("The Isen Water Authority said the boat was late. The authority said nobody was hurt.", "The Isen Water Authority: The Isen Water Authority, The authority")]
    [InlineData("The Ministry of Transport closed the pier. “It is unsafe,” the ministry said.", "Ministry of Transport: the ministry")]
    [InlineData("The Isen Water Authority said the boat was late. The OSB said nobody was hurt.", "The Isen Water Authority: The Isen Water Authority\nThe OSB: The OSB")]
    public void Body_by_its_name_initials_and_kind(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("Anna Smith-Jones said the fee rose.", "Anna Smith-Jones: Anna Smith-Jones")]
    [InlineData("The fee rose, Jean-Luc Marr said.", "Jean-Luc Marr: Jean-Luc Marr")]
    [InlineData("The fee rose, said Ban Ki-moon.", "Ban Ki-moon: Ban Ki-moon")]
    [InlineData("Robert S. Mueller-Lund said that it rained.", "Robert S. Mueller-Lund: Robert S. Mueller-Lund")]
    [InlineData("“It rained all day,” J. K. Marr said.", "J. K. Marr: J. K. Marr")]
    [InlineData("“No,” said T.S. Voss III.", "T.S. Voss III: T.S. Voss III")]
    [InlineData("It hailed, said Abd al-Rahman ibn Yusuf.", "Abd al-Rahman ibn Yusuf: Abd al-Rahman ibn Yusuf")]
    [InlineData("It snowed, Charles d’Aubigny said.", "Charles d’Aubigny: Charles d’Aubigny")]
    [InlineData("It rained, said Ursula von der Lind, the mayor.", "Ursula von der Lind: Ursula von der Lind, the mayor")]
    public void Whole_names(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("Calder County Commission Administrator Chris Bard said the fee rose.", "Chris Bard", SourceKind.Person)]
    [InlineData("Hospital CEO Jen Sado said no.", "Jen Sado", SourceKind.Person)]
    [InlineData("The Gazette’s Odo Lenk reports that the fee rose.", "Odo Lenk", SourceKind.Person)]
    [InlineData("Cyclists said so.", "Cyclists", SourceKind.Group)]
    [InlineData("The Ostland army said it had pulled back.", "The Ostland army", SourceKind.Organization)]
    [InlineData("Baku said the talks had failed.", "Baku", SourceKind.Organization)]
    public void Kinds(string text, string name, SourceKind kind)
    {
        var source = Assert.Single(SourceNotation.Model(text).Sources);
        Assert.Equal((name, kind), (source.Name, source.Kind));
    }

    [Theory]
    [InlineData("The governor of Osk said so.", false)]
    [InlineData("Vale’s chief of staff said the levy would rise.", false)]
    [InlineData("Trask’s national security adviser said that the talks failed.", false)]
    [InlineData("The pope said so.", false)]
    [InlineData("A governor said so.", true)]
    [InlineData("Trask’s adviser said that the talks failed.", true)]
    [InlineData("Two drivers said the rota was forged.", true)]
    [InlineData("One engineer said the wall would fall.", true)]
    [InlineData("A relative said she was ill.", true)]
    [InlineData("“It was a fiasco,” said another.", true)]
    public void Holder_of_an_office_is_known_others_are_not(string text, bool isAnonymous) => Assert.Equal(isAnonymous, Assert.Single(SourceNotation.Model(text).Sources).IsAnonymous);

    [Fact]
    public void Official_who_is_named_later_is_named() => SourceNotation.Verify("An official said the talks had failed. The official, Odo Lenk, has since left.", "Odo Lenk: An official");

    [Theory]
    [InlineData("Tina Sloan and Ann Deras each said that it rained.", "Tina Sloan: Tina Sloan and Ann Deras\nAnn Deras: Ann Deras")]
    [InlineData("Tina Sloan and Ann Deras said that it rained. Deras said no.", "Tina Sloan: Tina Sloan and Ann Deras\nAnn Deras: Ann Deras, Deras")]
    public void Two_who_speak_together(string text, string expected) => SourceNotation.Verify(text, expected);

    [Theory]
    [InlineData("You say the levy rose.")]
    [InlineData("62% of islanders said the levy was unfair.")]
    [InlineData("@odo@isen.social says the quay is unsafe.")]
    public void Reader_share_and_handle_are_no_sources(string text) => Assert.Empty(SourceNotation.Model(text).Sources);

    [Fact]
    public void Who_asks_not_to_be_named_and_says_it_is_one() =>
        SourceNotation.Verify("An official, who asked not to be named to discuss private talks, said the quay will shut.", "An official: who, An official, who asked not to be named to discuss private talks");

    [Fact]
    public void Name_has_no_stray_mark() => SourceNotation.Verify("The firms’ own ‘experts’ say so.", "The firms’ own experts: The firms’ own ‘experts");

    [Fact]
    public void Passive_without_an_agent_is_ascribed_to_nobody() =>
        Assert.Same(Source.Unknown, Assert.Single(SourceNotation.Model("It was reported that the boat was late.").Attributions).Source);
}
