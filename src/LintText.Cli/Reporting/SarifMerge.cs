using LintText.Reporting;

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LintText.Cli.Reporting;

/// <summary>
/// Puts SARIF logs of this tool together: what several runs found in parts of the drafts, as one run over all of them would have written it. It does not
/// matter in which order logs come, nor whether some are put together first; a draft that is in two of them counts once.
/// </summary>
internal sealed class SarifMerge
{
    private readonly Dictionary<string, (JObject Artifact, List<JObject> Results, string Log)> _drafts = new(StringComparer.Ordinal);
    private readonly List<JObject> _invocations = [];
    private JObject? _first;
    private string _firstLog = string.Empty;

    /// <summary>Adds a log.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <returns>Why it cannot be added, or null.</returns>
    public string? Add(string text, string name)
    {
        JObject log;
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
            log = JObject.Load(reader);
        }
        catch (JsonException)
        {
            return "not valid JSON; write it anew";
        }

        if (log["runs"] is not JArray { Count: 1 } runs || runs[0] is not JObject run || !IsOurs(run))
            return "not a SARIF log of lint-text; only those can be put together";
        if (_first is null)
            (_first, _firstLog) = (log, name);
        else if (!JToken.DeepEquals(run["tool"], RunOf(_first)["tool"]))
            return $"written by another version or with other rules than {_firstLog}; write all logs with the same";

        // Machines may have the repository in different places: of these one is as good as another.
        if (string.CompareOrdinal(run["originalUriBaseIds"]?.ToString(Formatting.None), RunOf(_first)["originalUriBaseIds"]?.ToString(Formatting.None)) < 0)
            RunOf(_first)["originalUriBaseIds"] = run["originalUriBaseIds"]!.DeepClone();

        // A log of no drafts has no list of them, nor a place for one.
        if (RunOf(_first)["artifacts"] is null && run["artifacts"] is not null)
        {
            run["originalUriBaseIds"] = RunOf(_first)["originalUriBaseIds"]?.DeepClone();
            _first = log;
        }

        return AddDrafts(run, name);
    }

    /// <summary>Writes what was put together.</summary>
    public void Write(ScreenedWriter writer)
    {
        var run = RunOf(_first!);
        var drafts = _drafts.OrderBy(d => Uri.UnescapeDataString(d.Key), StringComparer.Ordinal).ToList();
        var places = drafts.Select((d, i) => (d.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        var results = drafts.SelectMany(d => d.Value.Results).ToList();
        foreach (var location in results.SelectMany(r => r.Descendants().OfType<JProperty>()).Where(p => p is { Name: "artifactLocation", Value: JObject { } o } && o["index"] is not null).Select(p => (JObject)p.Value).ToList())
        {
            if (location["uri"] is JValue { Value: string uri } && places.TryGetValue(uri, out var place))
                location["index"] = place;
            else
                location.Remove("index");
        }

        Set(run, "artifacts", drafts.Select(d => d.Value.Artifact));
        Set(run, "results", results);
        run["invocations"] = new JArray(Invocation());
        writer.Write(ScreenedText.Json(_first!.ToString(Formatting.None)) + "\n");
    }

    /// <summary>Whether a run has all that is read of it, of the types that this tool writes.</summary>
    private static bool IsOurs(JObject run) =>
        run.SelectToken("tool.driver.name") is JValue { Value: "lint-text" }
        && run["invocations"] is JArray { Count: > 0 } invocations && invocations.All(i => i is JObject && i["exitCode"] is null or { Type: JTokenType.Integer } && i["executionSuccessful"] is { Type: JTokenType.Boolean } && IsListOfObjects(i["toolExecutionNotifications"]) && IsListOfObjects(i["toolConfigurationNotifications"]))
        && IsListOfObjects(run["artifacts"]) && (run["artifacts"] ?? new JArray()).All(a => a["location"] is JObject location && location["uri"] is { Type: JTokenType.String })
        && IsListOfObjects(run["results"]) && (run["results"] ?? new JArray()).All(r => UriOf(r) is not null);

    /// <summary>The draft that a result is about, or null.</summary>
    private static string? UriOf(JToken result) => (result.SelectToken("locations[0].physicalLocation.artifactLocation.uri") as JValue)?.Value as string;

    private static bool IsListOfObjects(JToken? list) => list is null || (list is JArray array && array.All(i => i is JObject));

    private static JObject RunOf(JObject log) => (JObject)log["runs"]![0]!;

    private static void Set(JObject run, string name, IEnumerable<JObject> items)
    {
        // Where there is nothing the writer leaves the list out, or has it empty, as every log does.
        var list = new JArray(items);
        if (list.Count > 0 || run[name] is not null)
            run[name] = list;
    }

    private string? AddDrafts(JObject run, string name)
    {
        var own = new Dictionary<string, List<JObject>>(StringComparer.Ordinal);
        foreach (var artifact in run["artifacts"]?.OfType<JObject>() ?? [])
        {
            var uri = (string)artifact["location"]!["uri"]!;
            if (_drafts.TryGetValue(uri, out var known))
            {
                if (!JToken.DeepEquals(known.Artifact, artifact))
                    return $"holds another text of {Uri.UnescapeDataString(uri)} than {known.Log}; write both of the same drafts";
                continue;
            }

            own[uri] = [];
            _drafts[uri] = (artifact, own[uri], name);
        }

        foreach (var result in run["results"]?.OfType<JObject>() ?? [])
        {
            if (own.TryGetValue(UriOf(result)!, out var results))
                results.Add(result);
        }

        _invocations.AddRange(run["invocations"]!.OfType<JObject>());
        return null;
    }

    /// <summary>The runs’ invocation: as bad as the worst of them, with what each had to say.</summary>
    private JObject Invocation()
    {
        // In the order in which a log has them.
        var invocation = new JObject();
        if (_invocations.Max(i => (int?)i["exitCode"] ?? 0) is > 0 and var exitCode)
            invocation["exitCode"] = exitCode;
        foreach (var name in (string[])["toolExecutionNotifications", "toolConfigurationNotifications"])
        {
            var all = _invocations.SelectMany(i => i[name]?.OfType<JObject>() ?? []).DistinctBy(n => n.ToString(Formatting.None)).OrderBy(n => n.ToString(Formatting.None), StringComparer.Ordinal).ToList();
            if (all.Count > 0)
                invocation[name] = new JArray(all);
        }

        invocation["executionSuccessful"] = _invocations.All(i => (bool?)i["executionSuccessful"] ?? true);
        return invocation;
    }
}
