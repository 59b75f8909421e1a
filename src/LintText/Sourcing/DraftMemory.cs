using LintText.Language;
using LintText.Sourcing.Claims;

namespace LintText.Sourcing;

/// <summary>
/// What is kept of a draft between edits: what the networks made of its sentences, which takes most of the time. All else is worked out
/// anew, and the model of an edited draft is the same as without a memory. It is for one model at a time.
/// </summary>
internal sealed class DraftMemory
{
    /// <summary>What was made of its sentences.</summary>
    public SentenceMemory Sentences { get; } = new();

    /// <summary>What was read of its claims.</summary>
    public ClaimMemory Claims { get; } = new();

    /// <summary>Begins another reading of the draft. Where the last one was broken off, all that is there stays.</summary>
    public void Begin()
    {
        Sentences.Begin();
        Claims.Begin();
    }

    /// <summary>Ends a reading that came to its end: what it had no use for is forgotten.</summary>
    public void End()
    {
        Sentences.End();
        Claims.End();
    }
}
