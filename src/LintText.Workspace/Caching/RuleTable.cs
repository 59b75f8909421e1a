using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LintText.Analysis;

using Microsoft.CodeAnalysis;

namespace LintText.Workspace.Caching;

/// <summary>
/// What reports and configuration ask of rules, as it is kept between runs: reading all packs takes longer than a run that finds
/// every draft’s result in the cache.
/// </summary>
internal static class RuleTable
{
    public static byte[] ToBytes(RuleCatalog catalog)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(catalog.Rules.Length);
        foreach (var rule in catalog.Rules)
            Write(writer, rule, catalog.IsOwn(rule.Id));
        writer.Flush();
        return stream.ToArray();
    }

    public static RuleCatalog Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var rules = ImmutableArray.CreateBuilder<Rule>(reader.ReadInt32());
        var own = new List<string>();
        while (rules.Count < rules.Capacity)
        {
            rules.Add(ReadRule(reader));
            if (reader.ReadBoolean())
                own.Add(rules[^1].Id);
        }

        return RuleCatalog.WithoutAnalyzers(rules.MoveToImmutable(), own);
    }

    private static void Write(BinaryWriter writer, Rule rule, bool isOwn)
    {
        var descriptor = rule.Descriptor;
        string[] texts =
        [
            rule.Id, rule.Name, descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
            descriptor.Category, descriptor.Description.ToString(CultureInfo.InvariantCulture), rule.Standard, descriptor.HelpLinkUri,
        ];
        foreach (var text in texts)
            writer.Write(text);
        writer.Write((byte)descriptor.DefaultSeverity);
        writer.Write(descriptor.IsEnabledByDefault);
        Write(writer, rule.KindSeverities.Select(k => ((int)k.Kind, k.Severity)));
        Write(writer, rule.StrengthSeverities.Select(s => ((int)s.Strength, s.Severity)));
        writer.Write(isOwn);
    }

    private static Rule ReadRule(BinaryReader reader)
    {
        var texts = Enumerable.Range(0, 8).Select(_ => reader.ReadString()).ToArray();
        var (severity, isEnabled) = ((DiagnosticSeverity)reader.ReadByte(), reader.ReadBoolean());
        return new Rule(texts[0], texts[1], texts[2], texts[3], texts[4], severity, texts[5], texts[6], isEnabled, texts[7])
        {
            KindSeverities = [.. ReadSeverities(reader).Select(s => new KindSeverity((DocumentKind)s.Of, s.Severity))],
            StrengthSeverities = [.. ReadSeverities(reader).Select(s => new StrengthSeverity((Strength)s.Of, s.Severity))],
        };
    }

    private static void Write(BinaryWriter writer, IEnumerable<(int Of, ReportDiagnostic Severity)> severities)
    {
        var all = severities.ToList();
        writer.Write((byte)all.Count);
        foreach (var (of, severity) in all)
        {
            writer.Write((byte)of);
            writer.Write((byte)severity);
        }
    }

    private static (int Of, ReportDiagnostic Severity)[] ReadSeverities(BinaryReader reader)
    {
        var all = new (int, ReportDiagnostic)[reader.ReadByte()];
        for (var i = 0; i < all.Length; i++)
            all[i] = (reader.ReadByte(), (ReportDiagnostic)reader.ReadByte());
        return all;
    }
}
