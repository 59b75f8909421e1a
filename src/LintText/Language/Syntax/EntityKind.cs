namespace LintText.Language;

/// <summary>What a phrase mentions, in the classes of the GUM corpus (Zeldes 2017).</summary>
public enum EntityKind : byte
{
    /// <summary>Nothing: a mark, or a token outside the sentence.</summary>
    None,

    /// <summary>A person, or persons.</summary>
    Person,

    /// <summary>A company, a government, a party or another body of persons.</summary>
    Organization,

    /// <summary>A country, a city, a building or another place.</summary>
    Place,

    /// <summary>Something that happens.</summary>
    Event,

    /// <summary>A date, a duration or another time.</summary>
    Time,

    /// <summary>A thing that was made, or a body part.</summary>
    Thing,

    /// <summary>What cannot be touched: a language, an idea, a law.</summary>
    Abstract,

    /// <summary>An animal.</summary>
    Animal,

    /// <summary>A plant.</summary>
    Plant,

    /// <summary>A substance: water, air.</summary>
    Substance,
}
