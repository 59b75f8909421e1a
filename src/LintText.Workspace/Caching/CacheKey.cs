using System.Security.Cryptography;
using System.Text;

using LintText.Workspace.Files;


namespace LintText.Workspace.Caching;

/// <summary>
/// The secret that what is kept is sealed with (HMAC, FIPS 198-1). Whoever can write to a cache’s folder, a pull request or another
/// user, could otherwise put results there that hide a finding. It lies in the user’s own folder, or comes from the environment where
/// machines share a cache.
/// </summary>
internal static class CacheKey
{
    private const string FileName = "cache-key";
    private const int Size = 32;

    /// <summary>The key, which is made where there is none yet; null where it cannot be kept anywhere.</summary>
    public static byte[]? Find(WorkspaceEnvironment environment)
    {
        if (environment.CacheSecret is { } secret)
            return SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        if (environment.ConfigFolder is not { } folder)
            return null;

        var path = Path.Combine(folder, FileName);
        try
        {
            return Read(path) ?? Make(folder, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? Read(string path) =>
        File.Exists(path) && RegularFile.ReadAllBytes(path) is { Length: Size } key ? key : null;

    /// <summary>Makes a key. Of two runs that do so at once, both take the one that comes first.</summary>
    private static byte[]? Make(string folder, string path)
    {
        PrivateFolder.Create(folder);
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = PrivateFolder.FileMode;
        try
        {
            using (var stream = new FileStream(temporary, options))
                stream.Write(RandomNumberGenerator.GetBytes(Size));
            File.Move(temporary, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another run’s, or one that is damaged and can only be made anew.
            if (Read(path) is null)
                File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return Read(path);
    }
}
