using LintText.Audit.Linking;

namespace LintText.Cli.Tests.Audit;

/// <summary>Who is taken for one person or body over an archive, on what evidence, and who is not.</summary>
public sealed class LinkingTests
{
    private static int _next;

    [Fact]
    public void A_whole_name_is_one_person_whatever_the_role() => Assert.Single(People(Row("Odo Lenk", "harbour minister"), Row("Odo Lenk", "director of Lenk Shipping")).Roots);

    [Fact]
    public void Private_people_of_one_name_need_more_than_the_name()
    {
        var linker = People(Row("Anna Weber", "tenant on Mill Row", "resident"), Row("Anna Weber", "commuter from Lund", "resident"), Row("Anna Weber", "tenant in the east", "resident"));
        Assert.Equal(2, linker.Roots.Length);
        Assert.Contains(linker.NearMisses, m => m.Why.StartsWith("the same name, but a private person", StringComparison.Ordinal));
    }

    [Fact]
    public void A_private_word_for_somebody_in_office_makes_no_other_person() =>
        Assert.Single(People(Row("Odo Lenk", "mayor"), Row("Odo Lenk", "mayor"), Row("Odo Lenk", "mayor"), Row("Odo Lenk", "father", "resident")).Roots);

    [Fact]
    public void A_family_name_in_a_piece_with_the_whole_name_is_that_person()
    {
        var whole = Row("Karl Brandt");
        Assert.Equal(2, People(whole, Row("Ilse Brandt"), Row("Brandt") with { Path = whole.Path }).Roots.Length);
    }

    [Fact]
    public void What_is_no_name_is_nobody() => Assert.Empty(People(Row("On Thursday")).Roots);

    [Fact]
    public void A_middle_name_is_no_other_person_unless_two_of_them_differ()
    {
        Assert.Single(People(Row("John Brandt"), Row("John A. Brandt")).Roots);
        Assert.Equal(3, People(Row("John Brandt"), Row("John A. Brandt"), Row("John B. Brandt")).Roots.Length);
    }

    [Theory]
    [InlineData("harbour director", 1)]
    [InlineData("violinist", 2)]
    public void Initials_need_a_role_in_common(string role, int people) => Assert.Equal(people, People(Row("Ilse Brandt", "director of the harbour"), Row("I. Brandt", role)).Roots.Length);

    [Fact]
    public void Initials_that_fit_several_join_nobody() => Assert.Equal(3, People(Row("Ilse Brandt", "director"), Row("Ida Brandt", "director"), Row("I. Brandt", "director")).Roots.Length);

    [Fact]
    public void A_family_name_needs_a_role_or_a_person_whom_the_archive_keeps_quoting()
    {
        Assert.Single(People(Row("Ilse Brandt", "mayor"), Row("Brandt", "mayor of Orrin")).Roots);
        Assert.Equal(2, People(Row("Ilse Brandt", "mayor"), Row("Brandt")).Roots.Length);
        Assert.Single(People(Row("Ilse Brandt"), Row("Ilse Brandt"), Row("Ilse Brandt"), Row("Brandt")).Roots);
        Assert.Equal(3, People(Row("Ilse Brandt"), Row("Ilse Brandt"), Row("Ilse Brandt"), Row("Karl Brandt"), Row("Brandt")).Roots.Length);
    }

    [Fact]
    public void A_join_is_kept_with_its_evidence()
    {
        var linker = People(Row("Ilse Brandt", "mayor"), Row("Brandt", "mayor of Orrin"));
        var form = Assert.Single(linker.Forms, f => f.Joined is not null);
        Assert.Equal("family name and role", form.Joined!.Value.Rule);
        Assert.Matches("^“mayor” in d[0-9]+.md:1 and d[0-9]+.md:1$", form.Joined.Value.Evidence);
    }

    [Fact]
    public void Aliases_join_and_keep_apart()
    {
        var aliases = AliasReader.Read("people:\n  - name: Ilse Brandt\n    also: [Ilse Holm]\napart:\n  - [John Brandt, John A. Brandt]\n", "aliases.yml", out var problems)!;
        Assert.Empty(problems);
        Assert.Single(People(aliases, Row("Ilse Brandt"), Row("Ilse Holm")).Roots);
        Assert.Equal(2, People(aliases, Row("John Brandt"), Row("John A. Brandt")).Roots.Length);
    }

    [Fact]
    public void An_alias_can_be_for_a_role_alone()
    {
        var aliases = AliasReader.Read("people:\n  - name: Jan Holm (fisherman)\n    also: [Jan Holm]\n    role: [fisherman]\n", "aliases.yml", out _)!;
        Assert.Equal(2, People(aliases, Row("Jan Holm", "fisherman"), Row("Jan Holm", "minister")).Roots.Length);
    }

    [Theory]
    [InlineData("peopel: []\n", 1, "the file has no key 'peopel'; did you mean 'people'?")]
    [InlineData("people:\n  - also: [A]\n", 2, "the key 'name' is missing")]
    [InlineData("apart:\n  - [A]\n", 2, "an entry of 'apart' must be a list of two names")]
    public void A_slip_in_the_aliases_is_named_with_its_line(string yaml, int line, string message)
    {
        Assert.Null(AliasReader.Read(yaml, "aliases.yml", out var problems));
        Assert.Equal((line, message), (problems[0].Line, problems[0].Message));
    }

    [Fact]
    public void Initials_of_a_body_are_joined_where_a_draft_has_both()
    {
        Assert.Single(Bodies(Row("Isen Water Authority (IWA)", kind: "organization"), Row("IWA", kind: "organization")).Roots);
        var apart = Bodies(Row("Isen Water Authority", kind: "organization"), Row("IWA", kind: "organization"));
        Assert.Equal(2, apart.Roots.Length);
        Assert.Equal("the initials fit, but no draft has both", Assert.Single(apart.NearMisses).Why);
    }

    [Fact]
    public void The_ministry_is_another_in_another_draft()
    {
        Assert.Equal(2, Bodies(Row("the ministry", kind: "organization"), Row("the ministry", kind: "organization")).Roots.Length);
        Assert.Single(Bodies(Row("the Isen Ministry", kind: "organization"), Row("Isen Ministry", kind: "organization")).Roots);
    }

    private static SourceRow Row(string name, string? role = null, string roleClass = "other", string kind = "person")
    {
        var id = Interlocked.Increment(ref _next);
        return new SourceRow(id, name, kind, role, null, roleClass, $"d{id}.md", 1, "2025-03-01");
    }

    private static (NameForm[] Roots, List<NearMiss> NearMisses, NameForm[] Forms) People(params SourceRow[] rows) => People(Aliases.None, rows);

    private static (NameForm[] Roots, List<NearMiss> NearMisses, NameForm[] Forms) People(Aliases aliases, params SourceRow[] rows)
    {
        var linker = new PersonLinker(aliases);
        foreach (var row in rows)
            linker.Add(row);
        linker.Link();
        return ([.. linker.Forms.Select(f => f.Root).Distinct()], linker.NearMisses, [.. linker.Forms]);
    }

    private static (NameForm[] Roots, List<NearMiss> NearMisses) Bodies(params SourceRow[] rows)
    {
        var linker = new BodyLinker(Aliases.None);
        foreach (var row in rows)
            linker.Add(row);
        linker.Link();
        return ([.. linker.Forms.Select(f => f.Root).Distinct()], linker.NearMisses);
    }
}
