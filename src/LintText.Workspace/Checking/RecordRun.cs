using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Workspace.Configuration;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.RuleLoading;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Checking;

/// <summary>What came of a record.</summary>
/// <param name="Line">Its line in the input, from 1.</param>
/// <param name="Id">Its id as JSON, as it was given; null where it had none.</param>
/// <param name="Outcome">What checking its text gave.</param>
internal sealed record RecordOutcome(int Line, string? Id, DraftOutcome Outcome);

/// <summary>
/// Checks texts that come as JSON, an object a line, with <c>text</c> and, if wanted, <c>id</c>, <c>path</c> and <c>kind</c>; for archives that
/// are no files. A batch is read, checked in parallel and let go, so that memory does not grow with the input.
/// </summary>
internal sealed class RecordRun
{
    /// <summary>The name, and so the format, of a text that has none.</summary>
    private const string DefaultName = "record.md";

    /// <summary>How much is read before it is checked: enough for every core, and little to keep.</summary>
    private const int BatchRecords = 256, BatchCharacters = 4 << 20;

    /// <summary>
    /// On a busy machine the pool adds threads for as long as work waits, and each keeps the buffers of what it reads: half a gigabyte after
    /// an hour. More threads than cores are no faster.
    /// </summary>
    private static readonly ParallelOptions OneThreadACore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly WorkspaceEnvironment _environment;
    private readonly LoadedRules _rules;
    private readonly Checkout _checkout;
    private readonly ConfigurationLoader _configuration;
    private readonly DraftChecker _checker;

    private RecordRun(WorkspaceEnvironment environment, LintRequest request)
    {
        _environment = environment;
        _rules = RuleLoader.Load(environment, request.Rules, cache: null);
        _checkout = DraftDiscovery.CheckoutFor(environment.CurrentDirectory, []);
        _configuration = new ConfigurationLoader(_checkout, _rules.Catalog, cache: null);
        _checker = new DraftChecker(_rules, new SuppressionFiles(_checkout, _rules.Catalog), cache: null);
    }

    /// <summary>Runs to the end of standard input.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">The rules.</param>
    /// <param name="tell">Told what came of each record, in order and on the caller’s thread.</param>
    /// <returns>What is wrong with the rules and the configuration.</returns>
    public static ImmutableArray<ToolProblem> Execute(WorkspaceEnvironment environment, LintRequest request, Action<RecordOutcome> tell)
    {
        var run = new RecordRun(environment, request);
        using var reader = new StreamReader(environment.OpenInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var batch = new List<(int Line, string Text)>();
        for (var line = 1; ;)
        {
            batch.Clear();
            for (var size = 0; batch.Count < BatchRecords && size < BatchCharacters && reader.ReadLine() is { } text; line++)
            {
                // A line without anything is none.
                if (!string.IsNullOrWhiteSpace(text))
                    batch.Add((line, text));
                size += text.Length;
            }

            if (batch.Count == 0)
                return [.. run._rules.Problems, .. run._configuration.Problems];

            var outcomes = new RecordOutcome[batch.Count];
            Parallel.For(0, batch.Count, OneThreadACore, i => outcomes[i] = run.Check(batch[i].Line, batch[i].Text));
            foreach (var outcome in outcomes)
                tell(outcome);
        }
    }

    private RecordOutcome Check(int line, string json)
    {
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var record = document.RootElement;
            if (record.ValueKind != JsonValueKind.Object)
                return Faulty("not an object");

            id = record.TryGetProperty("id", out var given) ? given.GetRawText() : null;
            foreach (var name in (ReadOnlySpan<string>)["text", "path", "kind"])
            {
                if (record.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                    return Faulty($"its '{name}' is no text");
            }

            if (!record.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return Faulty("it has no 'text'");

            return Check(line, id, text.GetString()!, Word(record, "path") ?? DefaultName, Word(record, "kind"));
        }
        catch (JsonException)
        {
            return Faulty("not valid JSON");
        }
        catch (InvalidOperationException)
        {
            return Faulty("it holds half of a character");
        }

        RecordOutcome Faulty(string what) => new(line, id, new DraftOutcome(null, [new ToolProblem("-", line, 0, $"{what}; a record is an object with a 'text' and, if wanted, an 'id', a 'path' and a 'kind'")]));
    }

    private RecordOutcome Check(int line, string? id, string text, string path, string? kind)
    {
        var full = Path.GetFullPath(path, _environment.CurrentDirectory);
        if (path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path) || !Checkout.IsInside(_environment.CurrentDirectory, full) || _checkout.LeadsOut(full))
            return Refuse($"its path '{path}' leads out of the folder that the tool runs in; use one within");
        if (kind is not null && !DocumentKinds.Option.IsValid(kind))
            return Refuse($"'{kind}' is no kind of text; use {DocumentKinds.Option.ValidValues}");

        var configuration = _configuration.Get(full);
        var bytes = Encoding.UTF8.GetBytes(text);
        var most = configuration.Settings.Get(HostOptions.MaxFileMegabytes);
        if (bytes.Length > most * 1024L * 1024L)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"its text is larger than {most} MB; split it, or raise {HostOptions.MaxFileMegabytes.Key}"));

        var outcome = _checker.Check(full, path, SourceText.From(text, Encoding.UTF8), bytes, kind is null ? configuration : configuration.With(DocumentKinds.Option, kind));
        return new RecordOutcome(line, id, outcome);

        RecordOutcome Refuse(string message) => new(line, id, new DraftOutcome(null, [new ToolProblem("-", line, 0, message)]));
    }

    private static string? Word(JsonElement record, string name) => record.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } word ? word : null;
}
