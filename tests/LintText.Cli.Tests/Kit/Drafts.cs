namespace LintText.Cli.Tests.Kit;

/// <summary>Drafts written for these tests, each with a known fault and no other.</summary>
internal static class Drafts
{
    /// <summary>Nothing to query.</summary>
    public const string Clean = "The council met on 4 May 2024 in the old mill.\n";

    /// <summary>One suggestion: SR3001 on “turned a blind eye”.</summary>
    public const string Suggestion = "The seagull turned a blind eye to the broken dam.\n";

    /// <summary>One warning: SR1006 on “reportedly”.</summary>
    public const string Warning = "The council met late. The lock was reportedly closed. The vote was postponed.\n";

    /// <summary>One error: SR4013 on the citation that is still to come.</summary>
    public const string Error = "The council met on 4 May 2024 in the old mill [citation needed].\n";

    /// <summary>One suggestion with a safe fix: SR3005 on “Sadly”.</summary>
    public const string SafeFix = "Sadly, the lock was closed.\n";

    /// <summary>What <see cref="SafeFix"/> is once fixed.</summary>
    public const string SafeFixed = "The lock was closed.\n";

    /// <summary>One suggestion with a fix that is not safe: SR3007 on “workforce reduction”.</summary>
    public const string UnsafeFix = "The lock had a workforce reduction on 4 May 2024.\n";
}
