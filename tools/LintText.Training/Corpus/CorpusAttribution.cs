using System.Collections.Immutable;

namespace LintText.Training.Corpus;

/// <summary>Who says what, as an annotator marked it: the spans with one number.</summary>
/// <param name="Number">The number, which is unique in its draft.</param>
/// <param name="Source">The holder; a quotation can stand without one.</param>
/// <param name="Cues">The words that ascribe, usually one stretch.</param>
/// <param name="Contents">What is ascribed; an interrupted quotation has several stretches.</param>
public sealed record CorpusAttribution(string Number, CorpusSpan? Source, ImmutableArray<CorpusSpan> Cues, ImmutableArray<CorpusSpan> Contents);
