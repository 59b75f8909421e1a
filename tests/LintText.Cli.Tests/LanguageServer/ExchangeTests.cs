using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Serving;
using LintText.TestKit;
using LintText.Workspace;

using Nerdbank.Streams;

namespace LintText.Cli.Tests.LanguageServer;

/// <summary>
/// Recorded exchanges, byte for byte as they go over the wire. A file in <c>Exchanges</c> holds what a client writes, a message a line; what
/// the server writes is the snapshot beside this test. A line <c>{"await":METHOD}</c> waits until the server sends that.
/// </summary>
public sealed partial class ExchangeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Names => new(Directory.GetFiles(Repository.PathTo("tests", "LintText.Cli.Tests", "LanguageServer", "Exchanges"), "*.jsonl").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_server_answers_as_it_did(string name)
    {
        // Paths of another system would be others.
        if (OperatingSystem.IsWindows())
            return;

        var (ours, theirs) = FullDuplexStream.CreatePair();
        var environment = new WorkspaceEnvironment(() => Stream.Null, "/drafts-of-nobody");
        var server = Task.Run(() => LanguageServerHost.RunAsync(environment, new ServerOptions([], AllowsCode: false, Baseline: null), theirs, theirs));
        var transcript = new StringBuilder();
        foreach (var line in await File.ReadAllLinesAsync(Repository.PathTo("tests", "LintText.Cli.Tests", "LanguageServer", "Exchanges", $"{name}.jsonl")))
        {
            using var message = JsonDocument.Parse(line);
            var root = message.RootElement;
            if (root.TryGetProperty("await", out var awaited))
            {
                await ReadUntilAsync(m => m.TryGetProperty("method", out var method) && method.GetString() == awaited.GetString());
                continue;
            }

            transcript.Append("client: ").Append(line).Append('\n');
            await WriteAsync(line);
            if (root.TryGetProperty("id", out var id) && root.TryGetProperty("method", out _))
                await ReadUntilAsync(m => !m.TryGetProperty("method", out _) && m.TryGetProperty("id", out var answered) && answered.GetRawText() == id.GetRawText());
        }

        transcript.Append(CultureInfo.InvariantCulture, $"exit code: {await server.WaitAsync(Patience)}\n");
        Verifier.Verify(VersionPattern().Replace(transcript.ToString(), "\"version\":\"…\""), method: name);

        async Task ReadUntilAsync(Predicate<JsonElement> isEnd)
        {
            while (true)
            {
                var text = await ReadAsync();
                transcript.Append("server: ").Append(text).Append('\n');
                using var message = JsonDocument.Parse(text);
                if (message.RootElement.TryGetProperty("method", out _) && message.RootElement.TryGetProperty("id", out var id))
                    await WriteAsync($$"""{"jsonrpc":"2.0","id":{{id.GetRawText()}},"result":null}""");
                if (isEnd(message.RootElement))
                    return;
            }
        }

        async Task WriteAsync(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            await ours.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"));
            await ours.WriteAsync(bytes);
            await ours.FlushAsync();
        }

        async Task<string> ReadAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                await ours.ReadExactlyAsync(one, patience.Token);
                head.Append((char)one[0]);
            }

            var body = new byte[int.Parse(LengthPattern().Match(head.ToString()).Groups[1].Value, CultureInfo.InvariantCulture)];
            await ours.ReadExactlyAsync(body, patience.Token);
            return Encoding.UTF8.GetString(body);
        }
    }

    [GeneratedRegex(@"Content-Length: (\d+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LengthPattern();

    [GeneratedRegex(@"""version"":""[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();
}
