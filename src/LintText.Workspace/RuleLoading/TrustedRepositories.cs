using System.Text.Json;

using LintText.Workspace.Files;
using LintText.Workspace.Git;


namespace LintText.Workspace.RuleLoading;

/// <summary>A repository on this machine.</summary>
/// <param name="Path">Its folder, without links.</param>
/// <param name="Origin">The address it came from, normalised; empty where it has none.</param>
/// <param name="Identity">What tells its <c>.git</c> from another that is put in its place.</param>
internal sealed record TrustedRepository(string Path, string Origin, string Identity);

/// <summary>
/// The repositories whose code a person has allowed to run here, as <c>git config safe.directory</c> and the workspace trust of editors
/// have it: kept in the person’s own folder, so that no checkout can say it of itself, and by folder, origin and the very <c>.git</c>, so
/// that what takes a trusted folder’s place is not trusted with it.
/// </summary>
/// <param name="folder">The folder of the person’s settings, or null where there is none.</param>
internal sealed class TrustedRepositories(string? folder)
{
    private const string FileName = "trusted.json";

    private string? FilePath => folder is null ? null : Path.Combine(folder, FileName);

    /// <summary>The repository around a folder, as it would be trusted; null where there is none, or where git cannot read it.</summary>
    public static TrustedRepository? At(string current)
    {
        var checkout = new Checkout(current);
        return checkout.RepositoryOf(current) is { } root && checkout.RealPathOf(root) is { } real && GitBase.RemotesOf(root) is { } remotes
            ? new TrustedRepository(real, remotes.TryGetValue("origin", out var origin) ? OriginAddress.Normalize(origin) : string.Empty, FileStatus.Of(Path.Combine(root, ".git"), followLinks: false).Identity)
            : null;
    }

    /// <summary>Reads the list.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public List<TrustedRepository> Read()
    {
        if (FilePath is not { } path || !File.Exists(path))
            return [];

        try
        {
            using var document = JsonDocument.Parse(RegularFile.ReadAllBytes(path));
            return [.. document.RootElement.GetProperty("trusted").EnumerateArray().Select(e => new TrustedRepository(e.GetProperty("path").GetString()!, e.GetProperty("origin").GetString()!, e.GetProperty("identity").GetString()!))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is damaged", exception);
        }
    }

    /// <summary>Why a person does not trust a repository, with a mend; null where they do.</summary>
    public string? WhyNot(TrustedRepository? repository)
    {
        const string Mend = "read its rules, then run 'dotnet lint-text trust', once on this machine, or use --allow-code";
        try
        {
            var all = Read();
            return repository is not null && all.Contains(repository) ? null
                : all.Exists(r => r.Path == repository?.Path) ? $"this is not the repository that was trusted in this folder: it was made anew or has another origin; {Mend}"
                : $"no repository can allow itself; {Mend}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return $"the list of trusted repositories, {FilePath}, cannot be read; mend or delete it";
        }
    }

    /// <summary>Writes the list, for the person’s own eyes.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(IEnumerable<TrustedRepository> repositories)
    {
        var path = FilePath ?? throw new IOException("there is no folder for your settings");
        PrivateFolder.Create(folder!);
        AtomicFile.Write(path, (Stream stream) =>
        {
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            json.WriteStartObject();
            json.WriteStartArray("trusted");
            foreach (var repository in repositories.OrderBy(r => r.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("path", repository.Path);
                json.WriteString("origin", repository.Origin);
                json.WriteString("identity", repository.Identity);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }, PrivateFolder.FileMode);
    }
}
