namespace LintText.Language;

/// <summary>The rows that make up a word’s embedding in <see cref="ParserNetwork"/>.</summary>
internal readonly record struct WordRows(int Word, int Suffix, int ShortSuffix, int Prefix, int Shape, int Tag);
