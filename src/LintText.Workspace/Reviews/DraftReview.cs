using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Reviews;

/// <summary>
/// What a page about a draft shows beside the ledger: the article block by block, whose each stretch is, and where in it the findings
/// stand. Taken out of the model, which is many times as large. Unless something else is said, places are UTF-16 offsets in
/// <see cref="Prose"/>, half-open.
/// </summary>
/// <param name="Title">The draft’s title, or the name of its file.</param>
/// <param name="Prose">The prose of all blocks.</param>
/// <param name="Blocks">The blocks, in the order of the prose.</param>
/// <param name="Voices">Whose words are whose, in order and without overlaps; what none covers is the writer’s.</param>
/// <param name="Notes">The findings that count, in the order of their place in the file.</param>
/// <param name="Claims">What the writer or a source asserts, in order; those that need no support are left out.</param>
internal sealed record DraftReview(
    string Title,
    string Prose,
    ImmutableArray<ReviewBlock> Blocks,
    ImmutableArray<VoiceStretch> Voices,
    ImmutableArray<ReviewNote> Notes,
    ImmutableArray<ReviewClaim> Claims)
{
    /// <summary>The links that readers see, in order.</summary>
    public required ImmutableArray<ReviewLink> Links { get; init; }

    /// <summary>What each placeholder in the prose stands for, in order.</summary>
    public required ImmutableArray<InlineObject> Objects { get; init; }

    /// <summary>The marks that point to footnotes, in order.</summary>
    public required ImmutableArray<NoteMark> NoteMarks { get; init; }

    /// <summary>Where sources are named, in order.</summary>
    public required ImmutableArray<SourceMention> Mentions { get; init; }

    /// <summary>Pronouns that something is ascribed to and that stand for nobody who could be found, in order.</summary>
    public required ImmutableArray<TextSpan> LostPronouns { get; init; }

    /// <summary>Where in the prose each source is named first, by the source’s index; empty where that is not known.</summary>
    public required ImmutableArray<TextSpan> FirstMentions { get; init; }

    /// <summary>How hard the article is to read.</summary>
    public required Readability Readability { get; init; }

    /// <summary>What an editor would ask first.</summary>
    public required ImmutableArray<OpeningQuestion> Questions { get; init; }

    /// <summary>The block that holds a place; between blocks, the one before. There must be one.</summary>
    /// <param name="position">An offset in the prose.</param>
    public ReviewBlock BlockAt(int position) => Blocks[Math.Max(0, Bisection.FirstBehind(Blocks.AsSpan(), position, static b => b.Span.Start) - 1)];
}

/// <summary>A block as it is shown.</summary>
/// <param name="Index">Its position among the blocks.</param>
/// <param name="Kind">What part it plays.</param>
/// <param name="Level">The level of a heading, the depth of a list item, otherwise 0.</param>
/// <param name="Span">Its prose.</param>
/// <param name="Line">The line that it begins in, from 1.</param>
internal sealed record ReviewBlock(int Index, BlockKind Kind, int Level, TextSpan Span, int Line)
{
    /// <summary>Whether it begins a list, a table or a quotation of its own, rather than going on with that of the block before.</summary>
    public bool StartsGroup { get; init; }

    /// <summary>Whether it begins a row of its table.</summary>
    public bool StartsRow { get; init; }

    /// <summary>Whether it is the head of a column or a row.</summary>
    public bool IsHead { get; init; }

    /// <summary>How many empty cells stand before it in its row.</summary>
    public int EmptyCellsBefore { get; init; }

    /// <summary>Whether it goes on with the list item of the block before.</summary>
    public bool ContinuesItem { get; init; }

    /// <summary>Whether it is an item of a numbered list.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The label of the footnote that it begins, or null.</summary>
    public string? NoteLabel { get; init; }

    /// <summary>The text of code, which is no prose.</summary>
    public string? Code { get; init; }

    /// <summary>What the pictures say that stand before it and in no block.</summary>
    public ImmutableArray<string> PicturesBefore { get; init; } = [];

    /// <summary>Whether it belongs to the article.</summary>
    public bool IsArticle => Kind is not (BlockKind.Teaser or BlockKind.Comment or BlockKind.Furniture);
}

/// <summary>A stretch that is not the writer’s own.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Source">The index of the source; -1 where nobody is named.</param>
/// <param name="IsQuoted">Whether it is given word for word, rather than in the writer’s words.</param>
internal sealed record VoiceStretch(TextSpan Span, int Source, bool IsQuoted);

/// <summary>A finding and where it is shown.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Line">The line that it begins in, from 1.</param>
/// <param name="Place">The words that it is about; null where it is about none that readers see.</param>
/// <param name="Block">The block that it belongs to or, without words, stands nearest to; -1 in a draft without any.</param>
/// <param name="Related">The places that it rests on.</param>
internal sealed record ReviewNote(Finding Finding, int Number, int Line, TextSpan? Place, int Block, ImmutableArray<RelatedPlace> Related);

/// <summary>A place that a finding rests on.</summary>
/// <param name="Place">The words; null where readers see none.</param>
/// <param name="Line">The line that it begins in, from 1.</param>
/// <param name="Message">What is to be seen there.</param>
internal sealed record RelatedPlace(TextSpan? Place, int Line, string Message);

/// <summary>A claim as a band over the draft shows it.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Evidence">The words that make it one; may be empty.</param>
/// <param name="Kind">What it asserts.</param>
/// <param name="Support">What it rests on.</param>
/// <param name="Confidence">How likely a careful editor would query it, in percent; 0 where that is not told.</param>
internal sealed record ReviewClaim(TextSpan Span, TextSpan Evidence, ClaimKind Kind, SupportKind Support, int Confidence);

/// <summary>What a claim rests on.</summary>
internal enum SupportKind
{
    /// <summary>Somebody says it.</summary>
    Said,

    /// <summary>Something shows it: a report, a study, somebody’s finding.</summary>
    Shown,

    /// <summary>A citation stands in reach.</summary>
    Cited,

    /// <summary>Nothing was found.</summary>
    Open,
}

/// <summary>A link.</summary>
/// <param name="Span">Its text; for a bare address the one character that stands for it.</param>
/// <param name="Target">The address as the draft has it: untrusted.</param>
internal sealed record ReviewLink(TextSpan Span, string Target);

/// <summary>What a placeholder in the prose stands for.</summary>
/// <param name="Position">Its offset in the prose.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The code, the formula, the address or what a picture is said to show.</param>
internal sealed record InlineObject(int Position, InlineKind Kind, string Text);

/// <summary>What can stand in a line and is no prose.</summary>
internal enum InlineKind
{
    /// <summary>Code.</summary>
    Code,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A formula.</summary>
    Formula,

    /// <summary>An address.</summary>
    Address,
}

/// <summary>A mark that points to a footnote. It takes no room in the prose.</summary>
/// <param name="Position">Where it stands in the prose.</param>
/// <param name="Label">The footnote’s label.</param>
/// <param name="IsDefined">Whether there is such a footnote.</param>
internal sealed record NoteMark(int Position, string Label, bool IsDefined);

/// <summary>A mention of a source.</summary>
/// <param name="Span">The words.</param>
/// <param name="Source">The source’s index.</param>
internal sealed record SourceMention(TextSpan Span, int Source);
