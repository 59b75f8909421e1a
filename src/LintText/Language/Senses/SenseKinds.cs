namespace LintText.Language;

/// <summary>Which classes of senses go with which kind of what a phrase mentions: the network’s view of a word in its sentence chooses among its senses.</summary>
internal static class SenseKinds
{
    /// <summary>The classes that go with a kind.</summary>
    public static SenseClasses Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => SenseClasses.Person | SenseClasses.Inhabitant | SenseClasses.Kin | SenseClasses.NamedPerson | SenseClasses.People,
        EntityKind.Organization => SenseClasses.Organization | SenseClasses.People,
        EntityKind.Place => SenseClasses.Place | SenseClasses.NamedPlace,
        EntityKind.Event => SenseClasses.Event | SenseClasses.Act | SenseClasses.Change | SenseClasses.Wrong | SenseClasses.Harm | SenseClasses.Accusation,
        EntityKind.Time => SenseClasses.Time,
        EntityKind.Thing => SenseClasses.Artifact | SenseClasses.Document | SenseClasses.Possession,
        EntityKind.Abstract => SenseClasses.Document | SenseClasses.Statement | SenseClasses.Accusation | SenseClasses.Judgement | SenseClasses.Aim | SenseClasses.Feeling
            | SenseClasses.Cognition | SenseClasses.Quantity | SenseClasses.Possession | SenseClasses.Quality | SenseClasses.State | SenseClasses.Cause | SenseClasses.Change,
        EntityKind.Animal or EntityKind.Plant or EntityKind.Substance => SenseClasses.Nature,
        _ => SenseClasses.None,
    };
}
