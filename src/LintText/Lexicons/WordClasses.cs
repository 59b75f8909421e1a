namespace LintText.Language;

/// <summary>Closed word classes and the word fields that sourcing turns on. A word can be in several. Filled from <c>rules/lexicons/english.yml</c>.</summary>
[Flags]
public enum WordClasses : long
{
    /// <summary>Not in the lexicon.</summary>
    None = 0,

    /// <summary>A, the, this, their.</summary>
    Determiner = 1L << 0,

    /// <summary>He, she, they, who.</summary>
    Pronoun = 1L << 1,

    /// <summary>I, we, my, our.</summary>
    FirstPerson = 1L << 2,

    /// <summary>Of, in, by.</summary>
    Preposition = 1L << 3,

    /// <summary>And, but, that, because.</summary>
    Conjunction = 1L << 4,

    /// <summary>Be, have, do and the modal verbs, in all forms.</summary>
    Auxiliary = 1L << 5,

    /// <summary>Forms of <em>be</em>.</summary>
    Be = 1L << 6,

    /// <summary>Not, never, no.</summary>
    Negation = 1L << 7,

    /// <summary>Adverbs that do not end in -ly: also, often, widely used with reporting verbs.</summary>
    Adverb = 1L << 8,

    /// <summary>Mr, President, Judge: stands before a person’s name.</summary>
    PersonTitle = 1L << 9,

    /// <summary>An abbreviation whose full stop does not end a sentence.</summary>
    Abbreviation = 1L << 10,

    /// <summary>An abbreviation that is a word, too, and whose full stop goes on only before a number: “No. 5”.</summary>
    NumberAbbreviation = 1L << 40,

    /// <summary>An office that one person holds at a time: governor, pope, chief executive.</summary>
    OfficeNoun = 1L << 41,

    /// <summary>Stands inside names without a capital: van, de, ibn.</summary>
    NameParticle = 1L << 42,

    /// <summary>The name of a month.</summary>
    Month = 1L << 11,

    /// <summary>The name of a day of the week.</summary>
    Weekday = 1L << 12,

    /// <summary>Two, hundred, million.</summary>
    NumberWord = 1L << 13,

    /// <summary>A form of a verb that reports speech or writing: said, claims, telling.</summary>
    ReportingVerb = 1L << 14,

    /// <summary>A form of a verb of thought or attitude: believes, fears, hopes.</summary>
    BeliefVerb = 1L << 15,

    /// <summary>The form is a past participle: said, believed, told.</summary>
    Participle = 1L << 16,

    /// <summary>A noun for what somebody says: claim, statement, warning.</summary>
    ReportingNoun = 1L << 17,

    /// <summary>A noun for somebody by role, who may be cited without a name: official, source, aide, diplomat.</summary>
    RoleNoun = 1L << 18,

    /// <summary>A noun for a crowd of authorities: experts, critics, observers, analysts.</summary>
    CrowdNoun = 1L << 19,

    /// <summary>An adjective of rank that says nothing of how a source knows: top, senior, well-placed.</summary>
    RankAdjective = 1L << 20,

    /// <summary>A noun that heads an organisation’s name or stands for one: ministry, agency, company.</summary>
    OrganizationNoun = 1L << 21,

    /// <summary>A document that can be cited: report, study, agreement, ruling.</summary>
    DocumentNoun = 1L << 22,

    /// <summary>A study or the like: research, survey, poll.</summary>
    StudyNoun = 1L << 23,

    /// <summary>People in the plural: migrants, voters, residents.</summary>
    PeopleNoun = 1L << 24,

    /// <summary>The word is a plural form.</summary>
    Plural = 1L << 25,

    /// <summary>Many, some, several, most: a quantity without a number.</summary>
    VagueQuantifier = 1L << 26,

    /// <summary>A relation that identifies a private person by another: neighbour, mother, friend.</summary>
    KinNoun = 1L << 27,

    /// <summary>The form is a gerund or present participle: saying, telling.</summary>
    Gerund = 1L << 28,

    /// <summary>An adjective of evaluation: honest, reckless, terrible.</summary>
    EvaluativeWord = 1L << 29,

    /// <summary>A noun or adjective that attacks a person: liar, coward, corrupt.</summary>
    InsultWord = 1L << 30,

    /// <summary>A demonym or nationality: Armenian, French.</summary>
    Demonym = 1L << 31,

    /// <summary>The lexicon’s base form of a verb, which agrees with a plural subject.</summary>
    BaseForm = 1L << 32,

    /// <summary>A form of a verb that gives something a name: calls, labelled.</summary>
    NamingVerb = 1L << 33,

    /// <summary>A form of a verb of wrongdoing: looted, lies, violating.</summary>
    WrongdoingVerb = 1L << 34,

    /// <summary>A form of a verb for how things turn out: fail, collapse, backfire.</summary>
    OutcomeVerb = 1L << 43,

    /// <summary>A word that with “to” tells what is to come: going, bound, doomed, set.</summary>
    FutureWord = 1L << 44,

    /// <summary>A noun for what binds people and can be broken: law, rule, promise.</summary>
    NormNoun = 1L << 45,

    /// <summary>A verb whose passive tells a plan or a duty: expect, intend.</summary>
    PlanVerb = 1L << 46,

    /// <summary>A word that ranks without the form of a superlative: first, only, unprecedented.</summary>
    SuperlativeWord = 1L << 35,

    /// <summary>A conjunction of condition: if, unless, whether.</summary>
    ConditionWord = 1L << 36,

    /// <summary>A word that lowers what is claimed: probably, perhaps, may.</summary>
    HedgeWord = 1L << 39,

    /// <summary>A form that can be nothing but a finite verb: wrote, insists.</summary>
    OnlyVerb = 1L << 37,

    /// <summary>A noun that grants a standing, so that marks around it deny it: apology, evidence, experts, reform.</summary>
    StandingNoun = 1L << 38,

    /// <summary>Any verb form that reports or ascribes.</summary>
    AttributionVerb = ReportingVerb | BeliefVerb | NamingVerb,
}
