using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>How a link is written.</summary>
public enum LinkForm
{
    /// <summary>With its address beside its text: <c>[text](address)</c>.</summary>
    Inline,

    /// <summary>With a label that a definition elsewhere gives an address to: <c>[text][label]</c>.</summary>
    Reference,

    /// <summary>An address in angle brackets: <c>&lt;https://…&gt;</c>.</summary>
    Autolink,

    /// <summary>An address in running text.</summary>
    Address,

    /// <summary>An element: <c>&lt;a href&gt;</c>.</summary>
    Element,

    /// <summary>Where a quotation is from: <c>&lt;q cite&gt;</c>, <c>&lt;blockquote cite&gt;</c>. Readers do not see it.</summary>
    CiteAttribute,
}

/// <summary>A link, as Markdown, HTML or a bare address.</summary>
/// <param name="Span">The link’s text in the prose; for a bare address the one character that stands for it.</param>
/// <param name="SourceSpan">The whole link in the source, markup included.</param>
/// <param name="Target">The address, with entities and escapes decoded.</param>
/// <param name="TargetSpan">The address as written in the source, or an empty span where a reference definition holds it.</param>
/// <param name="IsBare">Whether the reader sees the address itself instead of a text.</param>
/// <param name="Form">How it is written.</param>
public sealed record Link(TextSpan Span, TextSpan SourceSpan, string Target, TextSpan TargetSpan, bool IsBare, LinkForm Form)
{
    /// <summary>What to point at when the address is meant: the address as written or, where a definition elsewhere holds it, the whole link (offsets in the source).</summary>
    public TextSpan AddressSpan => TargetSpan.IsEmpty ? SourceSpan : TargetSpan;
}

/// <summary>A link whose label has no definition: <c>[text][label]</c>. It is left as text.</summary>
/// <param name="Label">The label.</param>
/// <param name="Position">Where it stands in the prose.</param>
/// <param name="SourceSpan">The whole link in the source.</param>
internal sealed record UndefinedLink(string Label, int Position, TextSpan SourceSpan);

/// <summary>A definition of a footnote or a link whose label was defined before, so that nothing can point to it.</summary>
/// <param name="Label">The label, without its markup.</param>
/// <param name="SourceSpan">The label of the later definition in the source, brackets included.</param>
/// <param name="FirstSpan">The label of the definition that counts.</param>
/// <param name="IsFootnote">Whether it is a footnote, not a link.</param>
internal sealed record RepeatedDefinition(string Label, TextSpan SourceSpan, TextSpan FirstSpan, bool IsFootnote);

/// <summary>Words in the prose that the markup makes a reference: a number in a superscript, the title of a work in <c>&lt;cite&gt;</c>.</summary>
/// <param name="Span">The words in the prose.</param>
/// <param name="SourceSpan">The element in the source.</param>
/// <param name="IsTitle">Whether it names a work; otherwise it is a number.</param>
internal sealed record MarkedReference(TextSpan Span, TextSpan SourceSpan, bool IsTitle);

/// <summary>The key of a work in a bibliography, where a command of the markup cites it: <c>\cite{lund2018}</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Span">What stands for the command in the prose; commands that cite several works have one place.</param>
/// <param name="SourceSpan">The key in the source.</param>
internal sealed record MarkedKey(string Key, TextSpan Span, TextSpan SourceSpan);

/// <summary>A mark in the text that points to a footnote.</summary>
/// <param name="Label">The footnote’s label, without its markup.</param>
/// <param name="Position">Where the mark stands in the prose. A mark takes no room of its own there.</param>
/// <param name="SourceSpan">The mark in the source.</param>
/// <param name="IsDefined">Whether the document has a footnote of that label.</param>
internal sealed record FootnoteReference(string Label, int Position, TextSpan SourceSpan, bool IsDefined);

/// <summary>A footnote’s definition.</summary>
/// <param name="Label">The footnote’s label, without its markup.</param>
/// <param name="SourceSpan">The definition in the source, from the bracket of its label.</param>
/// <param name="IsReferenced">Whether a mark in the text points to it.</param>
internal sealed record FootnoteDefinition(string Label, TextSpan SourceSpan, bool IsReferenced);

/// <summary>A comment in the source that readers of the published text do not see (<c>&lt;!-- … --&gt;</c>).</summary>
/// <param name="Text">The text between the markers.</param>
/// <param name="SourceSpan">The comment in the source, markers included.</param>
internal sealed record MarkupComment(string Text, TextSpan SourceSpan);

/// <summary>Something in a file that kept its reader from understanding part of it.</summary>
/// <param name="Message">One sentence: what is wrong and how to mend it.</param>
/// <param name="SourceSpan">Where it is.</param>
public sealed record ReaderProblem(string Message, TextSpan SourceSpan);
