using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

using LintText.Cli.Reporting.Word;
using LintText.Documents;
using LintText.Word;
using LintText.Word.Comments;
using LintText.Word.Packages;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary>The part of <c>review</c> that writes a Word document again, with comments.</summary>
internal sealed class WordReview(HostEnvironment environment)
{
    private const string Extension = ".docx";
    private const string XmlDate = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly Option<string?> _date = new("--date")
    {
        Description = "With a Word document to write: when its comments are said to be made, such as 2026-12-01. Without it, when the document was saved last.",
        HelpName = "date",
    };

    private readonly Option<bool> _trackedFixes = new("--tracked-fixes") { Description = "With a Word document to write: make the replacements that never change what a text says, as tracked changes." };

    /// <summary>Adds its options to the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="outputOf">What is to be written, of the command’s arguments.</param>
    /// <param name="others">Options that are about pages.</param>
    public void AddTo(Command command, Func<CommandResult, string?> outputOf, params Option[] others)
    {
        command.Add(_date);
        command.Add(_trackedFixes);
        command.Validators.Add(result =>
        {
            var isWord = IsWord(outputOf(result));
            if (!isWord && (result.GetValue(_trackedFixes) || result.GetValue(_date) is not null))
                result.AddError("--date and --tracked-fixes are for a Word document: name one to write, such as --output draft.reviewed.docx");
            if (isWord && others.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } other)
                result.AddError($"{other.Name} is for pages: write them to a folder, and the Word document in another run");
            if (result.GetValue(_date) is { } date && DateOf(date) is null)
                result.AddError($"'{date}' is no date; write it as 2026-12-01 or 2026-12-01T09:30:00Z");
        });
    }

    /// <summary>Whether what is to be written is a Word document.</summary>
    public static bool IsWord(string? output) => output is not null && Path.GetExtension(output).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the one draft of a run, with its comments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="result">The run’s result.</param>
    /// <param name="output">The file to write, as it was named.</param>
    /// <param name="report">What was written, in a sentence; or null.</param>
    /// <returns>What went wrong, or null.</returns>
    public ToolProblem? Write(ParseResult arguments, LintResult result, string output, out string? report)
    {
        report = null;
        if (result.Drafts is not [{ Source: ExtractedText text } draft])
        {
            return result.IsIncomplete && result.Drafts.IsEmpty ? null
                : new ToolProblem(output, $"a Word document is written from one Word document, and {Counted.Of(result.Drafts.Length, "draft")} {(result.Drafts.Length == 1 ? "that is none was" : "were")} named; name one .docx file");
        }

        var full = Path.GetFullPath(output, environment.CurrentDirectory);
        if (new Checkout(environment.CurrentDirectory).RefuseToWrite(full) is { } refusal)
            return new ToolProblem(output, refusal);

        try
        {
            var fixes = arguments.GetValue(_trackedFixes) ? EditorComments.SafeFixes(draft) : [];
            var written = DocumentCommenter.Write(draft.Bytes, new CommentRequest(EditorComments.Of(draft, text), fixes, DateOf(arguments.GetValue(_date)) ?? SavedDateOf(draft)));
            AtomicFile.Write(full, (Stream stream) => stream.Write(written.Bytes));
            report = Describe(written, output);
            return null;
        }
        catch (WordFileException exception)
        {
            return new ToolProblem(draft.DisplayPath, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ToolProblem(output, "the document cannot be written here; check that the folder exists and may be written to, and that Word does not have it open");
        }
    }

    private static string Describe(CommentResult written, string output)
    {
        var fixes = written.Fixed > 0 ? $" and {Counted.Of(written.Fixed, "tracked change")}" : string.Empty;
        var kept = written.Kept > 0 ? $"; {Counted.Of(written.Kept, "answered comment")} stayed" : string.Empty;
        return $"Wrote {Counted.Of(written.Written, "comment")}{fixes} to {output}{kept}.";
    }

    private static string? SavedDateOf(CheckedDraft draft)
    {
        using var package = WordPackage.Open(draft.Bytes);
        return DateOf(package.Modified);
    }

    /// <summary>A date as XML has it, or null where it is none.</summary>
    private static string? DateOf(string? text) =>
        DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date.UtcDateTime.ToString(XmlDate, CultureInfo.InvariantCulture) : null;
}
