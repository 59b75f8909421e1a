using System.Diagnostics;
using System.Text;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>
/// Whatever is wrong with the input: one clear line on standard error, exit code 2, and the drafts that can be checked are.
/// Faulty packs, options and suppressions have tests of their own beside what they belong to.
/// </summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("good.md", Drafts.Warning);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Missing_path() => Fails("lint-text: missing.md: no such file or folder; check the path", "good.md", "missing.md");

    [Fact]
    public void Glob_without_a_match() => Fails("lint-text: *.html: no file matches this pattern;", "good.md", "*.html");

    [Fact]
    public void Folder_without_drafts()
    {
        _folder.Write("code/a.cs", "class A;");

        Fails("lint-text: code: no drafts in this folder; lint-text reads .docx, .htm, .html, .markdown, .md", "good.md", "code");
    }

    [Fact]
    public void Binary_file()
    {
        _folder.Write("photo.txt", [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0xFF]);

        Fails("lint-text: photo.txt: not a text file (it holds NUL bytes)");
    }

    [Fact]
    public void Invalid_UTF8()
    {
        _folder.Write("latin.md", [.. "One.\n\nTwo.\nCaf"u8, 0xE9, .. " Four.\n"u8]);

        Fails("lint-text: latin.md:4: not valid UTF-8 (byte 0xE9 at offset 14); save the file as UTF-8");
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("ISO-8859-15")]
    public void Encoding_that_a_page_declares(string name)
    {
        _folder.Write("page.html", [.. Encoding.ASCII.GetBytes($"<html><head><meta charset=\"{name}\"></head><body><p>The caf"), 0xE9, .. " reportedly closed.</p></body></html>"u8]);

        var run = CommandRun.In(_folder, "--format", "compact", "--quiet");
        Assert.Equal(string.Empty, run.Error);
        Assert.Contains(run.OutputLines, l => l.Contains("SR1006", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page.html", "<p>No charset, caf")]
    [InlineData("page.html", "<meta charset=\"nonsense\"><p>caf")]
    [InlineData("page.md", "<meta charset=\"iso-8859-1\"> caf")]
    public void Encoding_that_nobody_declares(string path, string text)
    {
        _folder.Write(path, [.. Encoding.ASCII.GetBytes(text), 0xE9, .. " closed.\n"u8]);

        Fails($"lint-text: {path}:1: not valid UTF-8 (byte 0xE9");
    }

    [Fact]
    public void UTF8_that_ends_in_the_middle_of_a_character()
    {
        _folder.Write("cut.md", [.. "One.\nTwo "u8, 0xE2, 0x80]);

        Fails("lint-text: cut.md:2: not valid UTF-8 (byte 0xE2 at offset 9)");
    }

    [Fact]
    public void Invalid_UTF16()
    {
        _folder.Write("odd.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("The mill"), 0x20]);

        Fails("lint-text: odd.txt: not valid UTF-16");
    }

    [Fact]
    public void File_of_50_MB()
    {
        using (var file = File.Create(_folder.PathTo("archive.txt")))
            file.SetLength(50L << 20);

        Fails("lint-text: archive.txt: too large (50.0 MB, the limit is 16 MB)");
    }

    [Fact]
    public void Standard_input_without_end()
    {
        using var endless = new EndlessStream();

        var run = CommandRun.In(_folder, e => e with { OpenInput = () => endless }, "-");
        Assert.StartsWith("lint-text: stdin.txt: too large", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Theory]
    [InlineData("line.txt")]
    [InlineData("line.md")]
    [InlineData("line.html")]
    public void Line_of_1_MB_is_checked_in_time(string path)
    {
        // Prose, then no spaces at all.
        var line = new StringBuilder();
        while (line.Length < 400_000)
            line.Append("The council met on 4 May 2024, and “the lock is safe”, said Ilse Brandt, who turned a blind eye to it. ");
        line.Append('x', (1 << 20) - line.Length);
        _folder.Write(path, line.ToString());

        var watch = Stopwatch.StartNew();
        var run = CommandRun.In(_folder, path, "--format", "compact", "--fail-on", "never");
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(string.Empty, run.Error);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("line.txt")]
    [InlineData("line.md")]
    public void Line_of_opening_marks_is_checked_in_time(string path)
    {
        _folder.Write(path, string.Concat(Enumerable.Repeat("“ ( * _ < ", 100_000)));

        var watch = Stopwatch.StartNew();
        var run = CommandRun.In(_folder, path, "--format", "compact", "--fail-on", "never");
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal($"lint-text: {path}:1:1: a sentence this long was read in parts, and who says what may be missed in it; end it sooner\n", run.Error.ReplaceLineEndings("\n"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Unreadable_file()
    {
        // Root may read what has no permissions, but nobody may open what somebody else holds alone.
        _folder.Write("held.md", Drafts.Warning);
        using var held = new FileStream(_folder.PathTo("held.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Fails("lint-text: held.md: it cannot be read;");
    }

    [Fact]
    public void File_that_may_not_be_read()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
            return; // Root may read anything.

        _folder.Write("secret.md", Drafts.Warning);
        File.SetUnixFileMode(_folder.PathTo("secret.md"), UnixFileMode.None);

        Fails("lint-text: secret.md: it may not be read; check its permissions");
    }

    [Fact]
    public void Link_to_nowhere()
    {
        File.CreateSymbolicLink(_folder.PathTo("link.md"), "nowhere.md");

        // Editors lock a file by such a link beside it, so one that is only found is no failure.
        Fails("lint-text: link.md: a link that leads nowhere; mend it, or remove it", "link.md", "good.md");
        var run = CommandRun.In(_folder);
        Assert.Equal("lint-text: link.md: a link that leads nowhere, and passed over", Assert.Single(run.ErrorLines));
        Assert.NotEqual(ExitCode.Failure, run.ExitCode);
    }

    [Theory]
    [InlineData("title: [a\n")]
    [InlineData("title: \"a\nb: c\n")]
    [InlineData("title: a: b\n")]
    [InlineData("tags: {a: b\n")]
    public void Malformed_front_matter(string yaml)
    {
        _folder.Write("a.md", $"---\n{yaml}---\n\n{Drafts.Suggestion}");

        var run = Fails("lint-text: a.md:");
        Assert.Matches(@"^lint-text: a\.md:[1-4]:\d+: front matter is not valid YAML: \S", Assert.Single(run.ErrorLines));
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[*.md\nindent_size = 4\n", 1)]
    [InlineData("[*.md]\nwhat is this\n", 2)]
    [InlineData("root = true\n= 4\n", 2)]
    public void Malformed_editorconfig(string text, int line)
    {
        _folder.Write(".editorconfig", text);

        Fails($"lint-text: .editorconfig:{line}: ");
    }

    [Fact]
    public void Editorconfig_that_cannot_be_read()
    {
        _folder.Write(".editorconfig", "root = true\n");
        using var held = new FileStream(_folder.PathTo(".editorconfig"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Fails("lint-text: .editorconfig: the configuration cannot be read");
    }

    [Fact]
    public void Suppressions_that_cannot_be_read()
    {
        _folder.Write("lint-text.suppressions", "# none\n");
        using var held = new FileStream(_folder.PathTo("lint-text.suppressions"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Fails("lint-text: lint-text.suppressions: the suppressions cannot be read");
    }

    [Theory]
    [InlineData("missing/report.txt")]
    [InlineData("good.md/report.txt")]
    [InlineData(".")]
    public void Output_that_cannot_be_written(string output)
    {
        var run = CommandRun.In(_folder, "good.md", "--output", output);

        Assert.StartsWith($"lint-text: {output}: the report cannot be written here", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(["good.md"], _folder.Files());
    }

    [Theory]
    [InlineData("--include")]
    [InlineData("--exclude")]
    public void Bad_glob_of_an_option(string option) => Fails($"lint-text: {option} 'a/../*.md' is not a usable pattern: ", "good.md", option, "a/../*.md");

    [Fact]
    public void Bad_glob_as_a_path() => Fails("lint-text: the path '*/../a.md' is not a usable pattern: ", "good.md", "*/../a.md");

    [Fact]
    public void Built_tool_says_what_is_wrong_with_a_glob_in_words()
    {
        var line = Assert.Single(ToolProcess.Run(_folder, "good.md", "--exclude", "a/../*.md").ErrorLines);

        Assert.Contains("beginning of the pattern", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Closed_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;

        for (var i = 0; i < 300; i++)
            _folder.Write($"drafts/{i}.md", string.Concat(Enumerable.Repeat(Drafts.Warning + "\n", 20)));

        var run = ToolProcess.RunShell(_folder, "{ $TOOL drafts; echo $? > code; } | head -n 1 > /dev/null");
        Assert.StartsWith("lint-text: standard output was closed before the report was complete", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("2", _folder.Read("code").Trim());
    }

    [Theory]
    [InlineData("$TOOL good.md >&-")]
    [InlineData("$TOOL good.md > /dev/full")]
    public void Standard_output_that_takes_nothing(string line)
    {
        if (!OperatingSystem.IsLinux())
            return;

        var run = ToolProcess.RunShell(_folder, line);
        Assert.StartsWith("lint-text: standard output was closed before the report was complete", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void Output_to_a_file_that_others_write_to_is_neither_lost_nor_overwritten()
    {
        if (OperatingSystem.IsWindows())
            return;

        ToolProcess.RunShell(_folder, "{ echo before; $TOOL good.md --format compact --quiet; echo after; } > report");
        var lines = _folder.Read("report").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Equal("before", lines[0]);
        Assert.StartsWith("good.md:1:", lines[1], StringComparison.Ordinal);
        Assert.Equal("after", lines[2]);
    }

    [Theory]
    [InlineData("deep.md", ">", "")]
    [InlineData("deep.md", "[", "")]
    [InlineData("deep.md", "- ", "")]
    [InlineData("deep.md", "*a ", "")]
    [InlineData("deep.html", "<div>", "")]
    [InlineData("deep.html", "<b><p>", "")]
    [InlineData("deep.md", "<div>", "")]
    [InlineData("deep.md", "{a: ", "---\nb: ")]
    [InlineData("deep.md", "[", "---\nb: ")]
    [InlineData("deep.txt", "“", "")]
    [InlineData("deep.txt", "(", "")]
    public void Deep_nesting_does_not_end_the_run(string path, string opening, string before)
    {
        _folder.Write(path, before + string.Concat(Enumerable.Repeat(opening, 4_000)) + "\n---\nText.\n");

        var run = ToolProcess.Run(_folder, "--format", "compact", "--quiet");
        Assert.Contains("good.md:1:", run.Output, StringComparison.Ordinal);
        Assert.InRange(run.ExitCode, ExitCode.Findings, ExitCode.Failure);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
        Assert.InRange(run.ErrorLines.Length, 0, 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("\r\r\r")]
    [InlineData("---")]
    [InlineData("---\n---\n")]
    [InlineData("<!--")]
    [InlineData("\u2028\u0085\u200B")]
    public void Drafts_with_next_to_nothing_in_them_are_clean(string draft)
    {
        foreach (var path in new[] { "a.md", "a.txt", "a.html" })
            _folder.Write(path, draft);

        Assert.Equal(new CommandRun(ExitCode.Clean, string.Empty, string.Empty), CommandRun.In(_folder, "--quiet", "--exclude", "good.md"));
    }

    /// <summary>Demands that a run ends with one line, and that the good draft was checked all the same.</summary>
    private CommandRun Fails(string line, params string[] args)
    {
        var run = CommandRun.In(_folder, [.. args, "--format", "compact"]);
        Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("good.md:1:", run.Output, StringComparison.Ordinal);
        return run;
    }

    /// <summary>Text that never ends.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
