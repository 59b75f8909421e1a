using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>Of C# the comments are read: documentation comments always, ordinary ones where they are asked for.</summary>
public sealed class CSharpReaderTests
{
    private const string Path = "Ferry.cs";

    [Fact]
    public void Sections_are_paragraphs_with_the_place_of_their_elements() => DocumentView.Verify(
        """
        Paragraph [4..38) Opens the lock.
        Paragraph [43..86) The lock’s name.
        Paragraph [91..128) Whether it opened.
        """,
        """
        /// <summary>Opens the lock.</summary>
        /// <param name="lock">The lock’s name.</param>
        /// <returns>Whether it opened.</returns>
        bool Open(string lock);
        """,
        Path);

    [Theory]
    [InlineData("summary")]
    [InlineData("remarks")]
    [InlineData("returns")]
    [InlineData("param name=\"a\"")]
    [InlineData("typeparam name=\"T\"")]
    [InlineData("value")]
    [InlineData("exception cref=\"Fog\"")]
    [InlineData("example")]
    [InlineData("para")]
    public void Each_section_is_a_block(string element) => Verify(
        "Paragraph The ferry left. | Paragraph It rained.",
        $"/// <summary>The ferry left.</summary>\n/// <{element}>It rained.</{element.Split(' ')[0]}>\nclass Ferry;");

    [Theory]
    [InlineData("/// The ferry left.", "Paragraph The ferry left.")]
    [InlineData("/// <summary>\n/// The ferry\n///   left.\n/// </summary>", "Paragraph The ferry left.")]
    [InlineData("/** <summary>The ferry\n  * left.</summary> */", "Paragraph The ferry left.")]
    [InlineData("/**\n <summary>The ferry\n left.</summary>\n*/", "Paragraph The ferry left.")]
    [InlineData("/// <remarks>One.<para>Two.</para>Three.<para/>Four.</remarks>", "Paragraph One. | Paragraph Two. | Paragraph Three. | Paragraph Four.")]
    [InlineData("/// <remarks>One.\n///\n/// Two.</remarks>", "Paragraph One. | Paragraph Two.")]
    [InlineData("/// <summary>The <b>old</b> <i>ferry</i><br/>left.</summary>", "Paragraph The old ferry left.")]
    public void Text_of_documentation_comments_is_divided_by_elements_and_empty_lines(string comment, string expected) => Verify(expected, comment + "\nclass Ferry;");

    [Theory]
    [InlineData("<list type=\"bullet\"><item>a rope</item><item><description>a lamp</description></item></list>", "ListItem 1 a rope | ListItem 1 a lamp")]
    [InlineData("<list type=\"bullet\"><item><term>rope</term><description>long</description></item></list>", "ListItem 1 rope | ListItem 1 long")]
    [InlineData("<list type=\"table\"><listheader><term>What</term></listheader><item><term>rope</term><description>long</description></item></list>", "TableCell What | TableCell rope | TableCell long")]
    [InlineData("<list><item>a rope<list><item>a knot</item></list></item></list>", "ListItem 1 a rope | ListItem 2 a knot")]
    [InlineData("<list><item><para>a rope</para></item></list>", "ListItem 1 a rope")]
    [InlineData("\n/// - a rope\n///   that is long\n/// - a lamp\n/// ", "ListItem 1 a rope that is long | ListItem 1 a lamp")]
    public void Lists_are_items_and_tables_cells(string list, string expected) => Verify($"Paragraph Bring: | {expected} | Paragraph Go.", $"/// <remarks>Bring:{list}<para>Go.</para></remarks>\nclass Ferry;");

    [Theory]
    [InlineData("<c>a < b</c>")]
    [InlineData("<c>Ferry.Leave()</c>")]
    [InlineData("<see cref=\"Ferry{T}\"/>")]
    [InlineData("<see cref=\"Ferry\"></see>")]
    [InlineData("<see langword=\"null\"/>")]
    [InlineData("<seealso cref=\"Ferry\"/>")]
    [InlineData("<paramref name=\"a\"/>")]
    [InlineData("<typeparamref name=\"T\"/>")]
    [InlineData("`Ferry.Leave()`")]
    [InlineData("<![CDATA[a <b> c]]>")]
    public void Names_and_code_are_one_placeholder(string element) => Verify("Paragraph It is □ that left.", $"/// <summary>It is {element} that left.</summary>\nclass Ferry;");

    [Theory]
    [InlineData("<see cref=\"Ferry\">the ferry</see>")]
    [InlineData("<seealso cref=\"Ferry\">the ferry</seealso>")]
    [InlineData("<em>the ferry</em>")]
    [InlineData("the ferry`s")]
    public void Text_of_a_reference_is_prose(string element) => Verify($"Paragraph It is the ferry{(element.EndsWith('s') ? "`s" : "")} that left.", $"/// <summary>It is {element} that left.</summary>\nclass Ferry;");

    [Fact]
    public void Code_is_a_silent_block() => Verify(
        "Paragraph Call it so: | Code | Paragraph Then wait.",
        "/// <example>Call it so: <code>\n/// Leave(\"The brazen mayor left.\");\n/// </code> Then wait.</example>\nclass Ferry;");

    [Theory]
    [InlineData("/// <inheritdoc/>")]
    [InlineData("/// <include file=\"a.xml\" path=\"b\"/>")]
    [InlineData("/// <seealso cref=\"Ferry\"/>")]
    [InlineData("///")]
    [InlineData("/** */")]
    [InlineData("/***/")]
    [InlineData("/**/")]
    public void What_says_nothing_gives_no_block(string comment) => Verify("", comment + "\nclass Ferry;");

    [Fact]
    public void References_and_addresses_are_links() => DocumentView.Verify(
        """
        Paragraph [4..156) See the times, □ or □.
        link [17..79) the times -> https://ferry.example/?a=1&b=2 [28..62)
        link [81..112) □ -> https://q.example/ [90..108) bare
        link [116..145) □ -> https://bare.example/?a&b [116..145) bare
        """,
        """
        /// <summary>See <see href="https://ferry.example/?a=1&amp;b=2">the times</see>, <a href="https://q.example/" /> or https://bare.example/?a&amp;b.</summary>
        class Ferry;
        """,
        Path);

    [Fact]
    public void Character_references_keep_their_place()
    {
        const string Source = "/// <summary>The ferry&#8217;s &lt;crew&gt; &amp; &nbsp;mail &zzz; left.</summary>\nclass Ferry;";
        var document = DocumentView.Read(Source, Path);

        Assert.Equal("The ferry’s <crew> & \u00A0mail &zzz; left.", document.Prose);
        Assert.Equal("&#8217;", Source[At(document, "’")]);
        Assert.Equal("&lt;", Source[At(document, "<")]);
        Assert.Equal("mail", Source[At(document, "mail")]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Words_keep_their_place_over_lines_of_any_kind(string lineEnd)
    {
        var source = string.Join(lineEnd, "\uFEFF", "\t/// <summary>", "\t///\tThe 𝐟𝐞𝐫𝐫𝐲", "\t/// left the", "    \t///quay.", "\t/// </summary>", "class Ferry { /* It", "  rained. */ // Thrice.", "}");
        var document = DocumentReader.Read(Path, SourceText.From(source), CSharpProse.Comments);

        Assert.Equal(["The 𝐟𝐞𝐫𝐫𝐲 left the quay.", "It rained.", "Thrice."], document.Blocks.Select(b => document.GetText(b.Span)));
        foreach (var word in new[] { "𝐟𝐞𝐫𝐫𝐲", "left", "quay", "rained", "Thrice" })
            Assert.Equal(word, source[At(document, word)]);
    }

    [Theory]
    [InlineData("/// <summary>If a < b, the ferry left.</summary>", "Paragraph If a < b, the ferry left.")]
    [InlineData("/// <summary>The ferry & crew left.</summary>", "Paragraph The ferry & crew left.")]
    [InlineData("/// <summary>A List<string> of names.</summary>", "Paragraph A List of names.")]
    [InlineData("/// <summary>The <c>ferry left.</summary>", "Paragraph The ferry left.")]
    [InlineData("/// <summary>The ferry left.", "Paragraph The ferry left.")]
    [InlineData("/// The ferry left.</summary></remarks>", "Paragraph The ferry left.")]
    [InlineData("/// <summary>The <see cref=\"Ferry\"> left.</summary>", "Paragraph The □ left.")]
    [InlineData("/// <summary>The ferry <!-- unclosed", "Paragraph The ferry")]
    [InlineData("/// <remarks><code>x</remarks>", "Code")]
    public void Faulty_xml_loses_nothing_of_what_follows(string comment, string expected) => Verify(
        expected + " | Paragraph It rained.",
        comment + "\nclass Ferry\n{\n    /// <summary>It rained.</summary>\n    int x;\n}");

    [Fact]
    public void What_is_no_comment_is_not_read() => Verify(
        "Paragraph Read me.",
        "#if NEVER\n/// <summary>Disabled.</summary>\n#endif\n#region Not // this\nvar a = \"// nor this\"; var b = @\"\n// nor this\"; var c = \"\"\"\n/// nor this\n\"\"\"; var d = $\"{a /* nor */}\"; var e = '/';\n#endregion // nor this\n/// <summary>Read me.</summary>\nclass Ferry;",
        CSharpProse.Comments);

    [Fact]
    public void Code_that_does_not_compile_has_comments_all_the_same() => Verify(
        "Paragraph Read me. | Paragraph And me.",
        "class ) { \"open\n/// <summary>Read me.</summary>\n}}}} ¤ // And me.",
        CSharpProse.Comments);

    [Fact]
    public void Ordinary_comments_are_read_on_request_only()
    {
        const string Source = "// The ferry left.\n/// <summary>It rained.</summary>\nclass Ferry; /* Twice. */";
        Verify("Paragraph It rained.", Source);
        Verify("", Source, CSharpProse.None);
        Verify("Paragraph The ferry left. | Paragraph It rained. | Paragraph Twice.", Source, CSharpProse.Comments);
    }

    [Theory]
    [InlineData("// The ferry\n// left.", "Paragraph The ferry left.")]
    [InlineData("// The ferry\n    // left.", "Paragraph The ferry left.")]
    [InlineData("// The ferry\n\n// left.", "Paragraph The ferry | Paragraph left.")]
    [InlineData("// The ferry left.\n//\n// It rained.", "Paragraph The ferry left. | Paragraph It rained.")]
    [InlineData("// The ferry\nint x;\n// left.", "Paragraph The ferry | Paragraph left.")]
    [InlineData("int x; // The ferry\nint y; // left.", "Paragraph The ferry | Paragraph left.")]
    [InlineData("int x; // The ferry\n       // left.", "Paragraph The ferry left.")]
    [InlineData("int x; // The ferry\n// left.", "Paragraph The ferry | Paragraph left.")]
    [InlineData("/* The ferry\n * left.\n */", "Paragraph The ferry left.")]
    [InlineData("/*\n   The ferry\n   left.\n\n   It rained. */", "Paragraph The ferry left. | Paragraph It rained.")]
    [InlineData("/* The ferry */\n// left.", "Paragraph The ferry | Paragraph left.")]
    [InlineData("// Bring:\n// - a rope\n//   that is long\n// • a lamp\n// 1. a knife", "Paragraph Bring: | ListItem 1 a rope that is long | ListItem 1 a lamp | ListItem 1 a knife")]
    [InlineData("/* Bring:\n * - a rope\n * * a lamp */", "Paragraph Bring: | ListItem 1 a rope | ListItem 1 a lamp")]
    [InlineData("/* Bring:\n   * a rope\n   and go. */", "Paragraph Bring: | ListItem 1 a rope and go.")]
    [InlineData("// See https://ferry.example/ and `Leave()`.", "Paragraph See □ and □.")]
    [InlineData("// A & B &amp; <b>", "Paragraph A & B &amp; <b>")]
    public void Ordinary_comments_are_paragraphs_and_items(string source, string expected) => Verify(expected, source + "\n", CSharpProse.Comments);

    [Theory]
    [InlineData("// ----------\n// The ferry left.\n// ==========", "Paragraph The ferry left.")]
    [InlineData("// ---- The ferry ----", "Paragraph The ferry")]
    [InlineData("//////////\n// The ferry left.\n//////////", "Paragraph The ferry left.")]
    [InlineData("// ReSharper disable once Foo\n// The ferry left.", "Paragraph The ferry left.")]
    [InlineData("// ReSharper is slow here.", "Paragraph ReSharper is slow here.")]
    [InlineData("//lang=regex", "")]
    [InlineData("// language=json", "")]
    [InlineData("// language is a word, too.", "Paragraph language is a word, too.")]
    [InlineData("// TODO: The ferry left.", "Paragraph The ferry left.")]
    [InlineData("// It rained.\n// HACK(ada): The ferry left.", "Paragraph It rained. | Paragraph The ferry left.")]
    [InlineData("// TODOs are kept.", "Paragraph TODOs are kept.")]
    [InlineData("Open(/* isNew: */ true);", "")]
    [InlineData("Open(/* The lock is new. */ true);", "Paragraph The lock is new.")]
    [InlineData("//// <summary>", "")]
    [InlineData("// <summary> is an element.", "Paragraph <summary> is an element.")]
    public void Rules_and_words_to_tools_are_no_prose(string source, string expected) => Verify(expected, source + "\n", CSharpProse.Comments);

    [Theory]
    [InlineData("// var x = Open(1);")]
    [InlineData("// return;")]
    [InlineData("// foo.Bar();\n// foo.Baz();")]
    [InlineData("// foo\n//     .Bar()\n//     .Baz();")]
    [InlineData("// if (x)\n// {\n//     Open(x);\n// }")]
    [InlineData("// if (x) {\n//     Open(x);")]
    [InlineData("// } else {\n//     Open(x);\n// }")]
    [InlineData("// public void Open(int x)\n// {\n//     Close();\n//\n//     Open(x);\n// }")]
    [InlineData("// [Fact]\n// public int X { get; set; }")]
    [InlineData("/* var x = 1;\n   Open(x); */")]
    [InlineData("// x++;")]
    [InlineData("// var gate = Find(name);\n// if (gate is null)\n//     throw new LockException\n//     {\n//         Name = name,\n//         Code = 401\n//     };")]
    [InlineData("// if (gate is null)\n//     throw new LockException\n//     {\n//         Name = name,\n//         Code = 401\n//     }")]
    [InlineData("// string name = Read();\n// if (string.IsNullOrEmpty(name))\n// {")]
    [InlineData("// // Find the lock.\n// var gate = Find(name);\n// if (gate == null)\n// {\n//     return;\n// }\n//\n// Open(gate);")]
    [InlineData("// if (string.IsNullOrEmpty(Form[\"name\"].ToString()))")]
    [InlineData("// foreach (var gate in locks)")]
    [InlineData("// using System;")]
    public void Code_that_was_commented_out_is_not_read(string source) => Verify("", source + "\nclass Ferry;", CSharpProse.Comments);

    [Theory]
    [InlineData("// The ferry left;")]
    [InlineData("// read it;")]
    [InlineData("// done;")]
    [InlineData("// The first is read (see above);")]
    [InlineData("// uses {0} for the name")]
    [InlineData("// where Open(x) is called, x is new;")]
    [InlineData("// the crew (Open does this) waits; the captain sleeps")]
    [InlineData("// if it rains, wait;")]
    [InlineData("// if (and only if) it rains (or snows)")]
    [InlineData("// while (as it seems)")]
    [InlineData("// int is a word here; string is one, too;")]
    public void Prose_that_ends_like_code_is_read(string source) => Verify($"Paragraph {source[3..]}", source + "\nclass Ferry;", CSharpProse.Comments);

    [Fact]
    public void Words_beside_code_are_read() => Verify(
        "Paragraph This was wrong: | Paragraph The mail came late.",
        "// This was wrong:\n// var x = Open(1);\n// Close(x);\n// The mail came late.\nclass Ferry;",
        CSharpProse.Comments);

    [Theory]
    [InlineData("// <auto-generated>\n// A tool wrote this.\n// </auto-generated>\n/// <summary>It rained.</summary>\nclass Ferry;", Path, "")]
    [InlineData("#pragma warning disable\n/* <autogenerated /> */\n/// <summary>It rained.</summary>\nclass Ferry;", Path, "")]
    [InlineData("/// <summary>It rained.</summary>\nclass Ferry;", "Ferry.g.cs", "")]
    [InlineData("/// <summary>It rained.</summary>\nclass Ferry;", "Ferry.Designer.cs", "")]
    [InlineData("class Rain;\n// <auto-generated> is a word.\n/// <summary>It rained.</summary>\nclass Ferry;", Path, "Paragraph <auto-generated> is a word. | Paragraph It rained.")]
    public void Generated_files_are_not_read(string source, string path, string expected) => Verify(expected, source, CSharpProse.Comments, path);

    [Theory]
    [InlineData("// Copyright (c) Ada Lovelace.\n// All rights reserved.\n\n// The ferry left.", "Paragraph The ferry left.")]
    [InlineData("// Copyright (c) Ada Lovelace.\n\n// Licensed under the MIT licence.\n\n// The ferry left.", "Paragraph The ferry left.")]
    [InlineData("/* SPDX-License-Identifier: MIT */\n/// <summary>The ferry left.</summary>", "Paragraph The ferry left.")]
    [InlineData("using System;\n// The copyright is checked here.", "Paragraph The copyright is checked here.")]
    [InlineData("// The ferry left.\n\n// The copyright is checked here.", "Paragraph The ferry left. | Paragraph The copyright is checked here.")]
    public void Licence_at_the_top_is_not_read(string source, string expected) => Verify(expected, source + "\nclass Ferry;", CSharpProse.Comments);

    [Fact]
    public void Suppressions_are_comments_and_no_prose()
    {
        const string Source = "// lint-text disable SR3001 -- a\n/// <summary><!-- lint-text\n/// enable SR3001 -->The ferry left.</summary>\n/* lint-text disable SR3001 -- b */ // lint-text reads this.\nclass Ferry;";
        var document = DocumentReader.Read(Path, SourceText.From(Source), CSharpProse.Comments);

        Assert.Equal(["lint-text disable SR3001 -- a", " lint-text\n enable SR3001 ", "lint-text disable SR3001 -- b"], document.Comments.Select(c => c.Text));
        Assert.Equal(["The ferry left.", "lint-text reads this."], document.Blocks.Select(b => document.GetText(b.Span)));
        Assert.Equal("// lint-text disable SR3001 -- a", Source[document.Comments[0].SourceSpan.Start..document.Comments[0].SourceSpan.End]);
    }

    [Theory]
    [InlineData("/// ", "<para>")]
    [InlineData("/// ", "<list><item>")]
    [InlineData("/// ", "<b>")]
    [InlineData("/// ", "<c>")]
    [InlineData("/// ", "<![CDATA[")]
    [InlineData("x = ", "$\"{")]
    [InlineData("x = ", "(")]
    [InlineData("#if A", "||A")]
    [InlineData("", "#if A\n")]
    [InlineData("// ", "((;")]
    [InlineData("// ", "{x=")]
    public void Deep_nesting_is_no_danger(string start, string part)
    {
        var text = start + string.Concat(Enumerable.Repeat(part, 30_000)) + "\n/// <summary>It rained.</summary>\nclass Ferry;";
        Assert.True(DocumentReader.Read(Path, SourceText.From(text), CSharpProse.Comments).Source.Length > 0);
    }

    [Fact]
    public void Nesting_beyond_all_measure_is_a_problem()
    {
        var document = DocumentReader.Read(Path, SourceText.From("x = " + string.Concat(Enumerable.Repeat("$\"{", 100_001))));
        Assert.StartsWith("its strings or directives are nested too deeply", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_documentation_unless_the_configuration_says_otherwise()
    {
        const string Comment = "/// <summary>The {|SR3001:brazen|} mayor left.</summary>\nclass Ferry;";
        RuleVerifier.VerifySilent("SR3001", Markup.Parse(Comment).Text, Path);
        RuleVerifier.Verify("SR3001", Comment, Path, RuleVerifier.Options(("lint_text.document_kind", "news")));
    }

    [Fact]
    public void Rules_speak_of_comments_as_of_any_prose()
    {
        RuleVerifier.Verify("SR4013", "/// <summary>The lock closed {|SR4013:[citation needed]|}.</summary>\nclass Lock;", Path);
        RuleVerifier.Verify("SR4013", "/// The lock closed\n/// early {|SR4013:[citation needed]|}.\nvar lock = \"[citation needed]\";", Path);
        RuleVerifier.VerifySilent("SR4013", "/// <summary>The lock closed <c>[citation needed]</c>.</summary>\nclass Lock;", Path);
    }

    private static Range At(ProseDocument document, string word)
    {
        var span = document.GetSourceSpan(new TextSpan(document.Prose.IndexOf(word, StringComparison.Ordinal), word.Length));
        return span.Start..span.End;
    }

    private static void Verify(string expected, string source, CSharpProse prose = CSharpProse.DocComments, string path = Path)
    {
        var document = DocumentReader.Read(path, SourceText.From(source), prose);
        Assert.Equal(expected, string.Join(" | ", document.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? " " + b.Level : string.Empty)} {document.GetText(b.Span).Replace(ProseDocument.Placeholder, '□')}".TrimEnd())));
    }
}
