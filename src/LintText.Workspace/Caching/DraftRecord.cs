using System.Collections.Immutable;
using System.Text;

using LintText.Analysis;

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
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        Write(writer, Questions, q =>
        {
            writer.Write((byte)q.Question.Kind);
            writer.Write(q.Question.Subject);
            writer.Write(q.Answer);
        });
        Write(writer, UsedSuppressions, writer.Write);
        Write(writer, Problems, p => Write(writer, p));
        Write(writer, Findings, f => Write(writer, f));
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
        var questions = ReadAll(reader, () => (new FileQuestion((FileQuestionKind)reader.ReadByte(), reader.ReadString()), reader.ReadString()));
        if (!questions.All(q => isCurrent(q)))
            return null;

        var used = ReadAll(reader, reader.ReadInt32);
        var problems = ReadAll(reader, () => ReadProblem(reader));
        var findings = ReadAll(reader, () => ReadFinding(reader, rules, span => Location.Create(path, span, source.Lines.GetLinePositionSpan(span))));
        return new DraftRecord(questions, findings, problems, used);
    }

    /// <summary>What is wrong with a file, as it is kept for files that need not be read again.</summary>
    public static byte[] ToBytes(IReadOnlyCollection<ToolProblem> problems)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        Write(writer, problems, p => Write(writer, p));
        writer.Flush();
        return stream.ToArray();
    }

    public static ImmutableArray<ToolProblem> ReadProblems(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return ReadAll(reader, () => ReadProblem(reader));
    }

    private static void Write<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.Read7BitEncodedInt());
        for (var i = 0; i < items.Capacity; i++)
            items.Add(read());
        return items.MoveToImmutable();
    }

    private static void Write(BinaryWriter writer, ToolProblem problem)
    {
        Write(writer, problem.Path);
        Write(writer, problem.Code);
        writer.Write(problem.Line);
        writer.Write(problem.Column);
        writer.Write(problem.Message);
        writer.Write(problem.IsConfiguration);
        writer.Write(problem.IsWarning);
        writer.Write(problem.IsNote);
    }

    private static ToolProblem ReadProblem(BinaryReader reader)
    {
        var (path, code) = (ReadText(reader), ReadText(reader));
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
        Write(writer, finding.Span);
        Write(writer, finding.Arguments, writer.Write);
        Write(writer, finding.SeenText);
        writer.Write(finding.Context);
        Write(writer, finding.Related, r =>
        {
            Write(writer, r.Span);
            writer.Write(r.Message);
        });
        writer.Write((sbyte)(finding.Strength is { } strength ? (int)strength : -1));
        Write(writer, finding.Fix, fix =>
        {
            writer.Write(fix.Description);
            writer.Write(fix.IsSafe);
            Write(writer, fix.Changes, c =>
            {
                Write(writer, c.Span);
                writer.Write(c.NewText ?? string.Empty);
            });
        });
        Write(writer, finding.Suppression, suppression =>
        {
            Write(writer, suppression.Reason);
            writer.Write(suppression.IsInSource);
            Write(writer, suppression.Origin);
        });
    }

    private static Finding ReadFinding(BinaryReader reader, RuleCatalog rules, Func<TextSpan, Location> locate)
    {
        var rule = rules.Find(reader.ReadString()) ?? throw new InvalidDataException();
        var severity = (DiagnosticSeverity)reader.ReadByte();
        var span = ReadSpan(reader);
        var arguments = ReadAll(reader, reader.ReadString);
        var (seen, context) = (ReadText(reader), reader.ReadString());
        var related = ReadAll(reader, () => new RelatedSpan(ReadSpan(reader), reader.ReadString()));
        var strength = reader.ReadSByte();
        return Finding.Create(rule, severity, locate, span, arguments, seen, context, related) with
        {
            Strength = strength < 0 ? null : (Strength)strength,
            Fix = ReadOptional(reader, () =>
            {
                var (description, isSafe) = (reader.ReadString(), reader.ReadBoolean());
                return new TextFix(description, ReadAll(reader, () => new TextChange(ReadSpan(reader), reader.ReadString())), isSafe);
            }),
            Suppression = ReadOptional(reader, () => new FindingSuppression(ReadText(reader), reader.ReadBoolean()) { Origin = ReadText(reader) }),
        };
    }

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void Write(BinaryWriter writer, string? text) => Write(writer, text, writer.Write);

    private static string? ReadText(BinaryReader reader) => ReadOptional(reader, reader.ReadString);

    private static void Write<T>(BinaryWriter writer, T? value, Action<T> write)
        where T : class
    {
        writer.Write(value is not null);
        if (value is not null)
            write(value);
    }

    private static T? ReadOptional<T>(BinaryReader reader, Func<T> read)
        where T : class => reader.ReadBoolean() ? read() : null;
}
