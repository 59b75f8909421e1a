using LintText.Workspace;

using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace LintText.Assistants;

/// <summary>Serves one assistant, until it goes.</summary>
internal static class AssistantServer
{
    /// <summary>Serves an assistant.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="folders">Full paths of the folders that may be read; relative paths count from the first.</param>
    /// <param name="output">What the assistant reads.</param>
    /// <param name="input">What it writes.</param>
    /// <param name="cancellation">Ends the serving.</param>
    public static async Task RunAsync(WorkspaceEnvironment environment, IReadOnlyList<string> folders, Stream output, Stream input, CancellationToken cancellation)
    {
        Analysis.RuleCatalog.Preload();
        var tools = new DraftTools(environment, new ConfinedFolders(folders));
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "lint-text", Version = ToolVersion.Text },
            ServerInstructions = ToolCatalogue.Instructions,
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = ToolCatalogue.Tools }),
                CallToolHandler = async (request, token) => await Task.Run(() => Call(tools, request.Params.Name, new ToolArguments(request.Params.Arguments)), token).ConfigureAwait(false),
            },
        };
        var transport = new StreamServerTransport(input, output, "lint-text");
        await using (transport.ConfigureAwait(false))
        {
            var server = McpServer.Create(transport, options);
            await using (server.ConfigureAwait(false))
                await server.RunAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static CallToolResult Call(DraftTools tools, string name, ToolArguments arguments)
    {
        try
        {
            var answer = name switch
            {
                "check" => tools.Check(arguments),
                "sources" => tools.Sources(arguments),
                "explain" => DraftTools.Explain(arguments),
                "rules" => DraftTools.Rules(arguments),
                _ => throw new ToolRefusedException($"there is no such tool; there are {string.Join(", ", ToolCatalogue.Tools.Select(t => t.Name))}"),
            };
            return new CallToolResult { Content = [new TextContentBlock { Text = answer.GetRawText() }], StructuredContent = answer };
        }
        catch (ToolRefusedException refusal)
        {
            return Refuse(refusal.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Refuse($"internal error, please report it: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static CallToolResult Refuse(string why) => new() { Content = [new TextContentBlock { Text = why }], IsError = true };
}
