using System.Text.Json;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Features;
using LintText.LanguageServer.Protocol;

namespace LintText.LanguageServer.Serving;

/// <summary>Runs the commands that actions and lenses name, and that clients call with words of their own.</summary>
/// <param name="server">The open drafts.</param>
/// <param name="client">The client.</param>
internal sealed class Commands(DraftServer server, ClientChannel client)
{
    /// <summary>Runs a command.</summary>
    /// <returns>What it gives; null where nothing is to be told.</returns>
    public async Task<object?> RunAsync(ExecuteCommandParams command, CancellationToken cancellation)
    {
        if (server.Features is null)
            throw RpcErrors.NotInitialized();

        var about = ArgumentOf(command);
        return command.Command switch
        {
            CommandNames.Explain => Explain(about),
            CommandNames.Sources => await ShowSourcesAsync(about, cancellation).ConfigureAwait(false),
            CommandNames.Suppress => await SuppressAsync(about, cancellation).ConfigureAwait(false),
            CommandNames.Dismiss => await DismissAsync(about, cancellation).ConfigureAwait(false),
            _ => throw RpcErrors.Failed($"there is no command '{command.Command}'; there are {string.Join(", ", CommandNames.All)}"),
        };
    }

    /// <summary>Gives a rule’s page, and shows it where the client does not.</summary>
    private string Explain(CommandArgument about)
    {
        var rules = about.Uri is { } uri && server.Find(new DraftReference(uri)) is { } draft ? server.FolderOf(draft).Rules : RuleCatalog.BuiltIn;
        if (about.Rule is not { } id || (rules.Find(id) ?? rules.Rules.FirstOrDefault(r => r.Name.Equals(id, StringComparison.OrdinalIgnoreCase))) is not { } rule)
            throw RpcErrors.Failed($"there is no rule '{PlainWords.OneLine(about.Rule ?? string.Empty)}'");

        if (!server.Features!.ShowsRules)
        {
            if (server.Features.ShowsPages && rule.Descriptor.HelpLinkUri is { Length: > 0 } page)
                client.ShowPage(page);
            else
                client.Show($"{rule.Id} {rule.Name}: {rule.Descriptor.Description}");
        }

        return RulePages.Get(rule);
    }

    private async Task<object?> ShowSourcesAsync(CommandArgument about, CancellationToken cancellation)
    {
        var (_, reading) = await ReadAsync(about, cancellation).ConfigureAwait(false);
        var ledger = reading.Outline.Ledger;
        var text = string.Join('\n', ledger.Sources.Where(s => s.IsOutsideWriter && s.StatementCount > 0).OrderByDescending(s => s.WordCount).Select(s => $"{PlainWords.OneLine(s.Name)} ({PlainWords.Describe(s)}): {PlainWords.Weigh(s)}").Prepend(Headline.Describe(reading)));
        client.Show(text);
        return text;
    }

    private async Task<object?> SuppressAsync(CommandArgument about, CancellationToken cancellation)
    {
        var (snapshot, reading) = await ReadAsync(about, cancellation).ConfigureAwait(false);
        var finding = Find(about, snapshot, reading);
        if (SuppressionEdit.Of(snapshot, reading, finding, about.Reason, server.Features!) is not { } edit)
            throw RpcErrors.Failed($"{finding.Rule.Id} cannot be suppressed here; name it in lint-text.suppressions");

        // The client answers only once this is under way, so its edit comes in between.
        return JsonSerializer.SerializeToElement(new ApplyEditResult(await client.ApplyAsync(new ApplyEditParams(edit) { Label = $"Suppress {finding.Rule.Id}" }, cancellation).ConfigureAwait(false)), ProtocolJson.Default.ApplyEditResult);
    }

    private async Task<object?> DismissAsync(CommandArgument about, CancellationToken cancellation)
    {
        var (snapshot, reading) = await ReadAsync(about, cancellation).ConfigureAwait(false);
        if (!snapshot.Draft.IsFile)
            throw RpcErrors.Failed("a draft that is no file yet has no place in the list of accepted findings; save it first");
        if (server.FolderOf(snapshot.Draft).Accept(reading.Draft, Find(about, snapshot, reading)) is { } refusal)
            throw RpcErrors.Failed(refusal);

        server.Renew();
        return null;
    }

    private async Task<(DraftSnapshot Snapshot, DraftReading Reading)> ReadAsync(CommandArgument about, CancellationToken cancellation)
    {
        if (about.Uri is not { } uri || server.Find(new DraftReference(uri))?.Current is not { } snapshot)
            throw RpcErrors.Failed("this draft is not open");
        return await snapshot.ReadAsync(cancellation).ConfigureAwait(false) is { } reading ? (snapshot, reading) : throw RpcErrors.Failed("this draft is not read");
    }

    /// <summary>The finding that is meant: by what it is known by and, of several such, by its place; or by its rule at a place.</summary>
    private static Finding Find(CommandArgument about, DraftSnapshot snapshot, DraftReading reading)
    {
        var candidates = reading.Open.Where(f => (about.Rule is null || f.Rule.Id.Equals(about.Rule, StringComparison.OrdinalIgnoreCase)) && (about.Fingerprint is null || DiagnosticList.FingerprintOf(reading, f) == about.Fingerprint)).ToList();
        if (about.Range is { } range)
        {
            var span = snapshot.Lines.ToSpan(range);
            var near = candidates.Where(f => f.Span.IntersectsWith(span)).ToList();
            candidates = near.Count > 0 ? near : about.Fingerprint is null ? [] : candidates;
        }

        return candidates.FirstOrDefault() ?? throw RpcErrors.Failed("there is no such finding any more");
    }

    private static CommandArgument ArgumentOf(ExecuteCommandParams command)
    {
        try
        {
            return command.Arguments is [{ ValueKind: JsonValueKind.Object } first, ..] ? first.Deserialize(ProtocolJson.Default.CommandArgument) ?? new CommandArgument() : new CommandArgument();
        }
        catch (JsonException)
        {
            throw RpcErrors.Failed("a command takes an object with a 'uri' and, as it needs, a 'rule', a 'range', a 'fingerprint' and a 'reason'");
        }
    }
}
