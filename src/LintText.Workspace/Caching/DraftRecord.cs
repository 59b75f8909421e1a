using System.Collections.Immutable;
using System.Text;

using LintText.Analysis;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Caching;

/// <summary>What checking a draft gave, as it is kept between runs.</summary>
/// <param name="Questions">What was asked of the files around it, with the answers that the findings rest on.</param>
/// <param name="Findings">The findings.</param>
/// <param name="Problems">What could not be made sense of.</param>
/// <param name="UsedSuppressions">The indices of the entries of suppressions files that suppressed something.</param>
internal sealed record DraftRecord(
    ImmutableArray<(FileQuestion Question, string Answer)> Questions,
    ImmutableArray<Finding> Findings,
    ImmutableArray<ToolProblem> Problems,
    ImmutableArray<int> UsedSuppressions)
{
    /// <summary>What the draft was taken for.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>How many blocks of the draft are not English.</summary>
    public int OtherLanguageBlocks { get; init; }

    /// <summary>Whether none of its running text is English.</summary>
    public bool IsOtherLanguage { get; init; }

    /// <summary>The draft’s ledger, where it was asked for.</summary>
    public DraftLedger? Ledger { get; init; }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Questions, q =>
        {
            writer.Write((byte)q.Question.Kind);
            writer.Write(q.Question.Subject);
            writer.Write(q.Answer);
        });
        writer.Write(UsedSuppressions, writer.Write);
        writer.Write(Problems, p => Write(writer, p));
        writer.Write(Findings, f => Write(writer, f));
        writer.Write((byte)Kind);
        writer.Write(OtherLanguageBlocks);
        writer.Write(IsOtherLanguage);
        writer.WriteOptional(Ledger, l => LedgerRecord.Write(writer, l));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads a record back.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="rules">The rules that the findings are of.</param>
    /// <param name="path">The path that the draft is reported under.</param>
    /// <param name="source">Its text.</param>
    /// <param name="isCurrent">Whether the files around the draft still give the same answers; asked before the findings are read.</param>
    /// <returns>The record, or null where they do not.</returns>
    public static DraftRecord? Read(byte[] bytes, RuleCatalog rules, string path, SourceText source, Predicate<(FileQuestion Question, string Answer)> isCurrent)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var questions = reader.ReadAll(() => (new FileQuestion((FileQuestionKind)reader.ReadByte(), reader.ReadString()), reader.ReadString()));
        if (!questions.All(q => isCurrent(q)))
            return null;

        var used = reader.ReadAll(reader.ReadInt32);
        var problems = reader.ReadAll(() => ReadProblem(reader));
        var findings = reader.ReadAll(() => ReadFinding(reader, rules, span => Location.Create(path, span, source.Lines.GetLinePositionSpan(span))));
        return new DraftRecord(questions, findings, problems, used) { Kind = (DocumentKind)reader.ReadByte(), OtherLanguageBlocks = reader.ReadInt32(), IsOtherLanguage = reader.ReadBoolean(), Ledger = reader.ReadOptional(() => LedgerRecord.Read(reader)) };
    }

    /// <summary>What is wrong with a file, as it is kept for files that need not be read again.</summary>
    public static byte[] ToBytes(IReadOnlyCollection<ToolProblem> problems)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(problems, p => Write(writer, p));
        writer.Flush();
        return stream.ToArray();
    }

    public static ImmutableArray<ToolProblem> ReadProblems(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadAll(() => ReadProblem(reader));
    }

    private static void Write(BinaryWriter writer, ToolProblem problem)
    {
        writer.WriteText(problem.Path);
        writer.WriteText(problem.Code);
        writer.Write(problem.Line);
        writer.Write(problem.Column);
        writer.Write(problem.Message);
        writer.Write(problem.IsConfiguration);
        writer.Write(problem.IsWarning);
        writer.Write(problem.IsNote);
    }

    private static ToolProblem ReadProblem(BinaryReader reader)
    {
        var (path, code) = (reader.ReadText(), reader.ReadText());
        return new ToolProblem(path, reader.ReadInt32(), reader.ReadInt32(), reader.ReadString())
        {
            Code = code,
            IsConfiguration = reader.ReadBoolean(),
            IsWarning = reader.ReadBoolean(),
            IsNote = reader.ReadBoolean(),
        };
    }

    private static void Write(BinaryWriter writer, Finding finding)
    {
        writer.Write(finding.Rule.Id);
        writer.Write((byte)finding.Severity);
        writer.Write(finding.Span);
        writer.Write(finding.Arguments, writer.Write);
        writer.WriteText(finding.SeenText);
        writer.Write(finding.Context);
        writer.Write(finding.Related, r =>
        {
            writer.Write(r.Span);
            writer.Write(r.Message);
        });
        writer.Write((sbyte)(finding.Strength is { } strength ? (int)strength : -1));
        writer.WriteOptional(finding.Fix, fix =>
        {
            writer.Write(fix.Description);
            writer.Write(fix.IsSafe);
            writer.Write(fix.Changes, c =>
            {
                writer.Write(c.Span);
                writer.Write(c.NewText ?? string.Empty);
            });
        });
        writer.WriteOptional(finding.Suppression, suppression =>
        {
            writer.WriteText(suppression.Reason);
            writer.Write(suppression.IsInSource);
            writer.WriteText(suppression.Origin);
        });
    }

    private static Finding ReadFinding(BinaryReader reader, RuleCatalog rules, Func<TextSpan, Location> locate)
    {
        var rule = rules.Find(reader.ReadString()) ?? throw new InvalidDataException();
        var severity = (DiagnosticSeverity)reader.ReadByte();
        var span = reader.ReadSpan();
        var arguments = reader.ReadAll(reader.ReadString);
        var (seen, context) = (reader.ReadText(), reader.ReadString());
        var related = reader.ReadAll(() => new RelatedSpan(reader.ReadSpan(), reader.ReadString()));
        var strength = reader.ReadSByte();
        return Finding.Create(rule, severity, locate, span, arguments, seen, context, related) with
        {
            Strength = strength < 0 ? null : (Strength)strength,
            Fix = reader.ReadOptional(() =>
            {
                var (description, isSafe) = (reader.ReadString(), reader.ReadBoolean());
                return new TextFix(description, reader.ReadAll(() => new TextChange(reader.ReadSpan(), reader.ReadString())), isSafe);
            }),
            Suppression = reader.ReadOptional(() => new FindingSuppression(reader.ReadText(), reader.ReadBoolean()) { Origin = reader.ReadText() }),
        };
    }
}
