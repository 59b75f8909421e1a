namespace LintText.Language;

/// <summary>
/// What a word can mean, in classes of WordNet (Fellbaum 1998): a noun belongs to a class if a sense of it that is not rare lies below the
/// class’s synset, a verb by the lexicographer’s file of its senses.
/// </summary>
[Flags]
internal enum SenseClasses : ulong
{
    /// <summary>No class, or a word that WordNet does not have.</summary>
    None = 0,

    /// <summary>Of the file of persons, or below <em>person</em>: <em>engineer</em>, <em>witness</em>, <em>aunt</em>.</summary>
    Person = 1UL << 0,

    /// <summary>Below <em>inhabitant</em>: <em>villager</em>, <em>Dane</em>.</summary>
    Inhabitant = 1UL << 1,

    /// <summary>Below <em>relative</em>: kin.</summary>
    Kin = 1UL << 2,

    /// <summary>Below <em>organization</em>.</summary>
    Organization = 1UL << 3,

    /// <summary>Below <em>people</em> or <em>gathering</em>: a group that is no body.</summary>
    People = 1UL << 4,

    /// <summary>Below <em>location</em>, <em>district</em>, <em>structure</em> or a form of land or water.</summary>
    Place = 1UL << 5,

    /// <summary>A country, city, state or other place that has a name, and no other sense.</summary>
    NamedPlace = 1UL << 6,

    /// <summary>A person who has a name: <em>Lenin</em>.</summary>
    NamedPerson = 1UL << 7,

    /// <summary>Below <em>writing</em>, <em>document</em> or <em>publication</em>.</summary>
    Document = 1UL << 8,

    /// <summary>Below <em>statement</em>, <em>message</em> or <em>speech act</em>.</summary>
    Statement = 1UL << 9,

    /// <summary>Below <em>accusation</em>: a charge.</summary>
    Accusation = 1UL << 10,

    /// <summary>Below <em>wrongdoing</em>, <em>crime</em>, <em>killing</em>, <em>deception</em> or <em>violence</em>.</summary>
    Wrong = 1UL << 11,

    /// <summary>Below <em>harm</em>, <em>injury</em>, <em>destruction</em>, <em>misfortune</em> or <em>death</em>.</summary>
    Harm = 1UL << 12,

    /// <summary>Below <em>judgment</em>, <em>opinion</em> or <em>evaluation</em>.</summary>
    Judgement = 1UL << 13,

    /// <summary>Below <em>motivation</em>, <em>goal</em>, <em>wish</em> or <em>plan of action</em>.</summary>
    Aim = 1UL << 14,

    /// <summary>Below <em>feeling</em>.</summary>
    Feeling = 1UL << 15,

    /// <summary>Below <em>cognition</em>: ideas, knowledge.</summary>
    Cognition = 1UL << 16,

    /// <summary>Below <em>act</em>.</summary>
    Act = 1UL << 17,

    /// <summary>Below <em>event</em>.</summary>
    Event = 1UL << 18,

    /// <summary>Below <em>change</em>: <em>rise</em>, <em>decline</em>.</summary>
    Change = 1UL << 19,

    /// <summary>Below <em>measure</em> or <em>quantity</em>.</summary>
    Quantity = 1UL << 20,

    /// <summary>Below <em>possession</em>: money.</summary>
    Possession = 1UL << 21,

    /// <summary>Below <em>time</em>.</summary>
    Time = 1UL << 22,

    /// <summary>Below <em>artifact</em>.</summary>
    Artifact = 1UL << 23,

    /// <summary>Below <em>animal</em>, <em>plant</em> or <em>substance</em>.</summary>
    Nature = 1UL << 24,

    /// <summary>Below <em>attribute</em>: qualities.</summary>
    Quality = 1UL << 25,

    /// <summary>Below <em>state</em>.</summary>
    State = 1UL << 26,

    /// <summary>Below <em>cause</em>, <em>result</em> or <em>reason</em>.</summary>
    Cause = 1UL << 27,

    /// <summary>A verb of the file of communication.</summary>
    Saying = 1UL << 32,

    /// <summary>A verb of the file of cognition.</summary>
    Thinking = 1UL << 33,

    /// <summary>A verb of the file of emotion.</summary>
    Emotion = 1UL << 34,

    /// <summary>A verb of the file of perception.</summary>
    Perceiving = 1UL << 35,

    /// <summary>A verb of the file of change.</summary>
    Changing = 1UL << 36,

    /// <summary>A verb of the file of competition: <em>attack</em>, <em>defeat</em>.</summary>
    Competing = 1UL << 37,

    /// <summary>A verb of the file of contact: <em>hit</em>, <em>cut</em>.</summary>
    Contact = 1UL << 38,

    /// <summary>A verb of the file of creation.</summary>
    Creating = 1UL << 39,

    /// <summary>A verb of the file of motion.</summary>
    Moving = 1UL << 40,

    /// <summary>A verb of the file of possession: <em>give</em>, <em>steal</em>.</summary>
    Having = 1UL << 41,

    /// <summary>A verb of the file of social matters: <em>govern</em>, <em>cheat</em>.</summary>
    Social = 1UL << 42,

    /// <summary>A verb of the file of states: <em>be</em>, <em>depend</em>.</summary>
    Being = 1UL << 43,

    /// <summary>A verb of the files of the body, of consumption or of the weather.</summary>
    Bodily = 1UL << 44,
}
