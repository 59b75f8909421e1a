using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Documents;
using LintText.Reporting;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Git;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Sarif;
using Microsoft.CodeAnalysis.Text;

using Newtonsoft.Json;

using Location = Microsoft.CodeAnalysis.Sarif.Location;

namespace LintText.Cli.Reporting;

/// <summary>A SARIF 2.1.0 log (OASIS Standard, 2020). Nothing in it depends on the clock, so the same drafts give the same bytes.</summary>
internal sealed partial class SarifReport
{
    private const string RootId = "SRCROOT";
    private const string MessageId = "default";
    private const string FingerprintKey = "lintTextSentence/v1";
    private const string LineHashKey = "primaryLocationLineHash";
    private const int LineHashDigits = 16;
    private const double VeryHigh = 90, High = 75, Medium = 50;

    /// <summary>What GitHub takes of a run (docs.github.com, SARIF results exceed one or more limits).</summary>
    internal const int MostResults = 25_000;

    /// <summary>How long a log may be that GitHub takes, packed, in bytes.</summary>
    private const int LongestPacked = 10 * 1024 * 1024;


    private readonly LintResult _result;
    private readonly ReportSettings _settings;
    private readonly List<Rule> _rules;
    private readonly List<SarifTemplate> _templates;
    private readonly Dictionary<string, int> _fingerprints = new(StringComparer.Ordinal);
    private readonly GitProvenance? _origin;
    private readonly int _most;
    private int _leftOut;

    private SarifReport(LintResult result, ReportSettings settings, GitProvenance? origin, int most)
    {
        (_origin, _most) = (origin, most);
        _result = result;
        _settings = settings;
        _rules = [.. result.Rules.Rules];
        _templates = _rules.ConvertAll(r => SarifTemplate.Parse(r.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)));
    }

    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer)
    {
        // Asked once, however often the log is written.
        var origin = GitProvenance.Of(settings.Repository);
        var text = Serialize(result, settings, origin, MostResults);
        for (var most = MostResults; PackedLength(text) > LongestPacked && most > 1;)
        {
            most = Math.Min(most, result.Drafts.Sum(d => d.Findings.Length)) * 3 / 4;
            text = Serialize(result, settings, origin, most);
        }

        writer.Write(text);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What a log is made of is kept whole in the native build (LintText.Cli.csproj, Native/Reflection.rd.xml).")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "What a log is made of is kept whole in the native build (LintText.Cli.csproj, Native/Reflection.rd.xml).")]
    private static string Serialize(LintResult result, ReportSettings settings, GitProvenance? origin, int most)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);

        // As the SDK saves a log, but for the levels.
        new JsonSerializer { ContractResolver = new SarifLevels() }.Serialize(text, new SarifReport(result, settings, origin, most).CreateLog());
        return ScreenedText.Json(text.ToString().ReplaceLineEndings("\n")) + "\n";
    }

    /// <summary>How long a log is once it is packed, where it could be too long at all.</summary>
    private static long PackedLength(string text)
    {
        if (text.Length < LongestPacked)
            return 0;

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return packed.Length;
    }

    private SarifLog CreateLog() => new()
    {
        SchemaUri = new Uri("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
        Version = Microsoft.CodeAnalysis.Sarif.SarifVersion.Current,
        Runs =
        [
            new Run
            {
                Tool = new Tool { Driver = CreateDriver() },
                AutomationDetails = new RunAutomationDetails { Id = "lint-text/" },
                VersionControlProvenance = _origin is { } origin ? [new VersionControlDetails { RepositoryUri = origin.Repository, RevisionId = origin.Commit, Branch = origin.Branch, MappedTo = new ArtifactLocation { UriBaseId = RootId } }] : null,
                ColumnKind = ColumnKind.Utf16CodeUnits,
                OriginalUriBaseIds = new Dictionary<string, ArtifactLocation>
                {
                    [RootId] = new() { Uri = new Uri(Path.TrimEndingDirectorySeparator(_settings.Repository) + Path.DirectorySeparatorChar), Description = new Message { Text = "The repository’s folder or, outside one, the folder that the tool was run in." } },
                },
                Artifacts = [.. _result.Drafts.Select(CreateArtifact)],
                Results = [.. Kept().Select(k => CreateResult(k.Draft, k.Index, k.Finding))],
                Invocations = [CreateInvocation()],
            },
        ],
    };

    /// <summary>The findings that the log has room for, in the order of the drafts: where they are too many, the gravest and of these the surest.</summary>
    private IEnumerable<(CheckedDraft Draft, int Index, Finding Finding)> Kept()
    {
        var all = _result.Drafts.SelectMany((draft, index) => draft.Findings.Select(f => (Draft: draft, Index: index, Finding: f))).ToList();
        if (all.Count <= _most)
            return all;

        _leftOut = all.Count - _most;
        return all.Index().OrderByDescending(f => f.Item.Finding.Severity).ThenByDescending(f => RankOf(f.Item.Finding) ?? 0).ThenBy(f => f.Index).Take(_most).OrderBy(f => f.Index).Select(f => f.Item);
    }

    /// <summary>How surely a finding is right, in percent, or null where nothing tells.</summary>
    internal static double? RankOf(Finding finding) => finding.Confidence ?? Calibration.BuiltIn.Rank(finding.Rule.Id, finding.Strength);

    private ToolComponent CreateDriver() => new()
    {
        Name = "lint-text",
        FullName = $"lint-text {ToolVersion.Text}",
        Version = ToolVersion.Text,
        SemanticVersion = ToolVersion.Text,
        InformationUri = new Uri("https://github.com/lint-text/lint-text"),
        Rules = [.. _rules.Zip(_templates, CreateRule)],
    };

    private static ReportingDescriptor CreateRule(Rule rule, SarifTemplate message)
    {
        var descriptor = rule.Descriptor;
        var why = descriptor.Description.ToString(CultureInfo.InvariantCulture);
        var help = rule.Standard.Length > 0 ? $"{why} Standard: {rule.Standard}" : why;
        var created = new ReportingDescriptor
        {
            Id = rule.Id,
            Name = PascalCase(rule.Name),
            ShortDescription = Describe(descriptor.Title.ToString(CultureInfo.InvariantCulture)),
            FullDescription = Describe(why),
            Help = Describe(help),
            HelpUri = Uri.TryCreate(descriptor.HelpLinkUri, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps) ? page : null,
            MessageStrings = new Dictionary<string, MultiformatMessageString> { [MessageId] = new() { Text = message.Text } },
            DefaultConfiguration = new ReportingConfiguration { Level = Level(descriptor.DefaultSeverity), Enabled = descriptor.IsEnabledByDefault },
        };

        // Markdown is live where alerts are shown, so only what this project wrote is handed on as such; and no HTML (§3.11.4.2).
        if (created.Help is not null && RuleId.IsReserved(rule.Id))
            created.Help.Markdown = RulePages.Get(rule);
        created.Tags.Add(descriptor.Category);
        created.Tags.Add("prose");

        // What GitHub sorts and filters by (docs.github.com, SARIF support: reportingDescriptor.properties).
        created.SetProperty("problem.severity", descriptor.DefaultSeverity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "recommendation" });
        if ((Calibration.BuiltIn.Rank(rule.Id) ?? Calibration.BuiltIn.Rank(rule.Id, Strength.Moderate) ?? Calibration.BuiltIn.Rank(rule.Id, Strength.Strong)) is { } rank)
            created.SetProperty("precision", rank switch { >= VeryHigh => "very-high", >= High => "high", >= Medium => "medium", _ => "low" });
        return created;
    }

    /// <summary>A description, or null where there is none.</summary>
    private static MultiformatMessageString? Describe(string text) => string.IsNullOrWhiteSpace(text) ? null : new() { Text = SarifText.Sentence(text) };

    private Artifact CreateArtifact(CheckedDraft draft) => new()
    {
        Location = CreateArtifactLocation(draft.DisplayPath),
        Length = draft.Bytes.Length,
        Hashes = new Dictionary<string, string> { ["sha-256"] = Convert.ToHexStringLower(SHA256.HashData(draft.Bytes)) },
    };

    private Result CreateResult(CheckedDraft draft, int artifact, Finding finding)
    {
        var rule = _rules.FindIndex(r => r.Id == finding.Rule.Id);
        var result = new Result
        {
            RuleId = finding.Rule.Id,
            RuleIndex = rule,
            Level = Level(finding.Severity),
            Message = CreateMessage(finding, _templates[rule]),
            Locations = [new Location { PhysicalLocation = CreateLocation(draft, artifact, finding.Span), LogicalLocations = CreateLogical(draft, finding.Span) }],
            PartialFingerprints = Fingerprints(draft, finding),
        };
        if (_result.Change is not null)
            result.BaselineState = BaselineState.New;
        if (RankOf(finding) is { } rank)
            result.Rank = rank;
        if (!finding.Related.IsEmpty)
            result.RelatedLocations = [.. finding.Related.Select((related, i) => new Location { Id = i + 1, PhysicalLocation = CreateLocation(draft, artifact, related.Span), LogicalLocations = CreateLogical(draft, related.Span), Message = new Message { Text = SarifText.Sentence(related.Message) } })];
        if (finding.Suppression is { } suppression)
            result.Suppressions = [CreateSuppression(suppression)];
        if (finding.Fix is { } fix && !IsExtracted(draft))
            result.Fixes = [CreateFix(draft, artifact, fix)];
        return result;
    }

    /// <summary>The message as it is shown, and the rule’s message string with its arguments where that comes to the same.</summary>
    private static Message CreateMessage(Finding finding, SarifTemplate template)
    {
        var sentence = SarifText.WithFullStop(finding.Message);
        var message = new Message { Text = SarifText.Message(sentence) };
        if (template.Fit(finding.Arguments, sentence) is { } arguments)
        {
            message.Id = MessageId;
            message.Arguments = [.. arguments.Select(SarifText.WithoutLinks)];
        }

        return message;
    }

    private Fix CreateFix(CheckedDraft draft, int artifact, TextFix fix) => new()
    {
        Description = new Message { Text = SarifText.Sentence(fix.Description) },
        ArtifactChanges =
        [
            new ArtifactChange
            {
                ArtifactLocation = CreateArtifactLocation(draft.DisplayPath, artifact),
                Replacements = [.. fix.Changes.Select(c => new Replacement { DeletedRegion = CreateRegion(draft, c.Span, withSnippet: false), InsertedContent = new ArtifactContent { Text = c.NewText } })],
            },
        ],
    };

    private PhysicalLocation CreateLocation(CheckedDraft draft, int artifact, TextSpan span) => new()
    {
        ArtifactLocation = CreateArtifactLocation(draft.DisplayPath, artifact),
        Region = CreateRegion(draft, span, withSnippet: true),
        ContextRegion = CreateContext(draft, span),
    };

    /// <summary>Whether a draft’s text was taken out of a file that has no lines, so that nothing can be replaced in it by its offsets.</summary>
    private static bool IsExtracted(CheckedDraft draft) => draft.Source is ExtractedText;

    /// <summary>The paragraph, which is how a person finds a place in a file without lines; null where there are lines.</summary>
    private static List<LogicalLocation>? CreateLogical(CheckedDraft draft, TextSpan span)
    {
        if (!IsExtracted(draft))
            return null;

        var number = draft.Source.Lines.GetLineFromPosition(span.Start).LineNumber + 1;
        return [new LogicalLocation { Name = string.Create(CultureInfo.InvariantCulture, $"paragraph {number}"), Kind = "paragraph" }];
    }

    /// <summary>The lines around a place, where they are short enough to be read and more than the place itself.</summary>
    private static Region? CreateContext(CheckedDraft draft, TextSpan span)
    {
        const int Longest = 400;
        var lines = draft.Source.Lines;
        var (first, last) = (lines.GetLineFromPosition(span.Start), lines.GetLineFromPosition(span.End));
        var whole = TextSpan.FromBounds(first.Start, last.End);
        return whole.Length > Longest || whole == span ? null : CreateRegion(draft, whole, withSnippet: true);
    }

    private static Region CreateRegion(CheckedDraft draft, TextSpan span, bool withSnippet)
    {
        // Offsets are those of the extracted text; a page or a line is nothing that the file has.
        if (IsExtracted(draft))
            return new Region { CharOffset = span.Start, CharLength = span.Length, Snippet = withSnippet ? new ArtifactContent { Text = draft.Source.ToString(span) } : null };

        var place = draft.Source.Lines.GetLinePositionSpan(span);
        return new Region
        {
            StartLine = place.Start.Line + 1,
            StartColumn = place.Start.Character + 1,
            EndLine = place.End.Line + 1,
            EndColumn = place.End.Character + 1,
            CharOffset = span.Start,
            CharLength = span.Length,
            Snippet = withSnippet ? new ArtifactContent { Text = draft.Source.ToString(span) } : null,
        };
    }

    private Invocation CreateInvocation() => new()
    {
        ExecutionSuccessful = _settings.ExitCode != ExitCode.Failure,
        ExitCode = _settings.ExitCode,
        ToolExecutionNotifications = [.. _result.Problems.Where(p => !p.IsConfiguration).Select(CreateNotification), .. CreateLeftOutNotifications()],
        ToolConfigurationNotifications = [.. _result.Problems.Where(p => p.IsConfiguration).Select(CreateNotification), .. CreateHiddenNotifications()],
    };

    /// <summary>What there was no room for.</summary>
    private IEnumerable<Notification> CreateLeftOutNotifications() => _leftOut > 0
        ? [new Notification { Level = FailureLevel.Warning, Message = new Message { Text = $"{Counted.Of(_leftOut, "finding")} of the lowest severity and rank left out, since no more than {Counted.Text(_most)} can be shown." } }]
        : [];

    /// <summary>What the results do not tell by themselves: which rules were not run.</summary>
    private IEnumerable<Notification> CreateHiddenNotifications() => CreateHidden().Concat(
        _result.Change?.Settings.Select(s => new Notification { Level = FailureLevel.Note, Message = new Message { Text = SarifText.Sentence($"In this change {s}") } }) ?? []);

    private IEnumerable<Notification> CreateHidden() => _result.Hidden is { IsNothing: false } hidden
        ? [new Notification { Level = FailureLevel.Note, Message = new Message { Text = SarifText.Sentence(hidden.Describe()) } }]
        : [];

    private Suppression CreateSuppression(FindingSuppression suppression) => new()
    {
        Kind = suppression.IsInSource ? SuppressionKind.InSource : SuppressionKind.External,
        Status = SuppressionStatus.Accepted,
        Justification = suppression.Reason is { } reason ? SarifText.WithoutLinks(reason) : null,
        Location = suppression.Origin is { } file ? new Location { PhysicalLocation = new PhysicalLocation { ArtifactLocation = CreateArtifactLocation(file) } } : null,
    };

    private Notification CreateNotification(ToolProblem problem)
    {
        var notification = new Notification { Level = problem.IsWarning ? FailureLevel.Warning : FailureLevel.Error, Message = new Message { Text = SarifText.Sentence(problem.Message) } };
        if (problem.Code is { } code)
            notification.Descriptor = new ReportingDescriptorReference { Id = code };
        if (problem.Path is { } path)
        {
            var location = new PhysicalLocation { ArtifactLocation = CreateArtifactLocation(path) };
            if (problem.Line > 0)
                location.Region = new Region { StartLine = problem.Line, StartColumn = Math.Max(1, problem.Column) };
            notification.Locations = [new Location { PhysicalLocation = location }];
        }

        return notification;
    }

    /// <summary>What a result is known by: our own, and what GitHub would otherwise work out of the line, which tells two results of one line from each other by nothing.</summary>
    private Dictionary<string, string> Fingerprints(CheckedDraft draft, Finding finding)
    {
        var hash = FindingFingerprint.Of(finding, _settings.PathFor(draft.DisplayPath));
        var count = _fingerprints[hash] = _fingerprints.GetValueOrDefault(hash) + 1;
        return new Dictionary<string, string>
        {
            [FingerprintKey] = string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}"),
            [LineHashKey] = string.Create(CultureInfo.InvariantCulture, $"{FindingFingerprint.Of(finding, string.Empty)[..LineHashDigits]}:{count}"),
        };
    }

    /// <summary>A file in the root folder is given relative to it, another one by its full address.</summary>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="index">Its place among the artifacts, or -1.</param>
    private ArtifactLocation CreateArtifactLocation(string shown, int index = -1)
    {
        var path = _settings.PathFor(shown);
        if (!path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path))
            return new ArtifactLocation { Uri = new Uri(Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal), UriKind.Relative), UriBaseId = RootId, Index = index };

        return new ArtifactLocation { Uri = new Uri(Path.GetFullPath(path, _settings.Repository)), Index = index };
    }

    private static FailureLevel Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FailureLevel.Error,
        DiagnosticSeverity.Warning => FailureLevel.Warning,
        DiagnosticSeverity.Info => FailureLevel.Note,
        _ => FailureLevel.None,
    };

    private static string PascalCase(string name) => string.Concat(WordPattern().Matches(name).Select(w => char.ToUpperInvariant(w.Value[0]) + w.Value[1..]));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
