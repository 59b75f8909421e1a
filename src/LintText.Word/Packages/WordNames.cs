using System.Xml.Linq;

namespace LintText.Word.Packages;

/// <summary>
/// The names of Office Open XML (ECMA-376). Each has two namespaces, one for files of the transitional kind, which everybody writes, and one for the
/// strict kind, which Word writes where it is asked to.
/// </summary>
internal static class WordNames
{
    /// <summary>The namespace of text, in files of the transitional kind.</summary>
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of text, in files of the strict kind.</summary>
    public static readonly XNamespace StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The namespace of what a paragraph is known by (Word 2010).</summary>
    public static readonly XNamespace Word14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    /// <summary>The namespace of what is known of comments beyond their text (Word 2013).</summary>
    public static readonly XNamespace Word15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    /// <summary>The namespace of alternatives for older programs.</summary>
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>The namespace of a package’s relationships.</summary>
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The namespace of a package’s content types.</summary>
    public static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Whether a namespace is that of text.</summary>
    public static bool IsWord(XNamespace name) => name == Word || name == StrictWord;

    /// <summary>Whether an element is one of text with a given name.</summary>
    public static bool IsWord(this XElement element, string name) => element.Name.LocalName == name && IsWord(element.Name.Namespace);

    /// <summary>The first child of text with a given name, or null.</summary>
    public static XElement? Child(this XElement element, string name) => element.Element(element.Name.Namespace + name) ?? element.Elements().FirstOrDefault(e => e.IsWord(name));

    /// <summary>The value of an attribute of text, or null.</summary>
    public static string? Value(this XElement element, string name) => element.Attribute(element.Name.Namespace + name)?.Value;

    /// <summary>The value of the attribute <c>val</c> of a child, or null.</summary>
    public static string? ChildValue(this XElement element, string name) => element.Child(name)?.Value("val");

    /// <summary>Whether a child switches something on; null where there is none.</summary>
    public static bool? Switch(this XElement element, string name) => element.Child(name) is { } child ? child.Value("val") is not ("0" or "false" or "off") : null;
}
