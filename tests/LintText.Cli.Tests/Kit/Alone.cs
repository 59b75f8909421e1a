namespace LintText.Cli.Tests.Kit;

/// <summary>
/// Tests that run while no other does. A test that starts a process hands it, for the instant until it is a program of its own, whatever
/// files the others have open for writing, and who has a file open is what these tests ask.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The collection’s name.</summary>
    public const string Name = "alone";
}
