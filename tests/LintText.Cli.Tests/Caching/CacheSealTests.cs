using System.Security.Cryptography;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Caching;

/// <summary>Whoever can write to a cache’s folder can make a run do its work again, and nothing else.</summary>
public sealed class CacheSealTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository().Write("a.md", Drafts.Warning);
    private readonly TestFolder _mine = new();
    private readonly TestFolder _theirs = new();

    public void Dispose()
    {
        _folder.Dispose();
        _mine.Dispose();
        _theirs.Dispose();
    }

    [Fact]
    public void A_record_that_somebody_else_wrote_is_no_result()
    {
        // Somebody keeps that the draft has no finding, where it would be kept that it has one.
        _folder.Write("a.md", Drafts.Warning);
        Run(_mine);
        var name = Directory.GetFiles(_folder.PathTo("cache"))[0];
        var mine = File.ReadAllBytes(name);

        Run(_theirs, "--no-cache");
        File.Delete(name);
        Run(_theirs);
        var theirs = File.ReadAllBytes(name);
        Assert.NotEqual(mine, theirs);

        var run = Run(_mine);
        Assert.Contains("is damaged or was written with another key, and was ignored; it is written anew; use --no-cache, or share the key by LINT_TEXT_CACHE_KEY", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Findings, string.Empty), (Run(_mine).ExitCode, Run(_mine).Error));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_unkeyed_checksum_seals_nothing(bool isWhole)
    {
        Run(_mine);
        var name = Directory.GetFiles(_folder.PathTo("cache"))[0];
        var bytes = File.ReadAllBytes(name);
        if (isWhole)
            bytes[^40] ^= 1;
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes, bytes.Length - 32);
        File.WriteAllBytes(name, bytes);

        var run = Run(_mine);
        Assert.Single(run.ErrorLines);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public void Machines_that_share_a_secret_share_a_cache()
    {
        Assert.Equal(string.Empty, RunWith("s3", _mine).Error);
        Assert.Equal(string.Empty, RunWith("s3", _theirs).Error);
        Assert.Single(RunWith("other", _theirs).ErrorLines);
        Assert.Empty(Directory.GetFiles(_mine.Root));
    }

    [Fact]
    public void Key_and_records_are_their_owners_alone()
    {
        Run(_mine);
        if (OperatingSystem.IsWindows())
            return;

        var key = _mine.PathTo("cache-key");
        Assert.Equal((UnixFileMode.UserRead | UnixFileMode.UserWrite, 32), (File.GetUnixFileMode(key), File.ReadAllBytes(key).Length));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(_folder.PathTo("cache"))[0]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.PathTo("cache")));
    }

    [Fact]
    public void A_damaged_key_is_made_anew()
    {
        _mine.Write("cache-key", "short");
        Run(_mine);
        Assert.Equal(32, _mine.ReadBytes("cache-key").Length);
        Assert.Equal(string.Empty, Run(_mine).Error);
    }

    [Fact]
    public void Without_a_place_for_the_key_nothing_is_kept()
    {
        var run = CommandRun.In(_folder, e => e with { ConfigFolder = null }, "a.md", "--cache", "cache");
        Assert.Equal("lint-text: cache: nothing is kept here, since there is no folder of yours for the key that it is sealed with; set LINT_TEXT_CACHE_KEY", Assert.Single(run.ErrorLines));
        Assert.False(Directory.Exists(_folder.PathTo("cache")));
        Assert.Equal(string.Empty, CommandRun.In(_folder, e => e with { ConfigFolder = null, CacheFolder = _folder.PathTo("cache") }, "a.md").Error);
    }

    [Fact]
    public void A_folder_of_the_checkout_that_leads_out_is_not_written_to()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.WithLink("cache", _theirs.Root);
        Assert.Contains("a link that leads out", Assert.Single(Run(_mine).ErrorLines), StringComparison.Ordinal);
        Assert.Empty(_theirs.Files());
    }

    [Fact]
    public void What_is_kept_is_counted_and_wiped()
    {
        _folder.Write("cache/mine.txt", "x");
        Run(_mine);
        var name = Path.GetFileName(Directory.GetFiles(_folder.PathTo("cache"), "*.results")[0]);
        Assert.Matches(@"^Kept: 1 file, \d+\.\d MB, in .*cache\.\n$", CommandRun.In(_folder, "cache", "--cache", "cache").Output);
        Assert.Matches(@"^Deleted: 1 file, \d+\.\d MB, in .*cache\.\n$", CommandRun.In(_folder, e => e with { CacheFolder = _folder.PathTo("cache") }, "cache", "--clear").Output);
        Assert.False(File.Exists(_folder.PathTo("cache/" + name)));
        Assert.True(File.Exists(_folder.PathTo("cache/mine.txt")));
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "cache", "--cache", "gone").ExitCode);
        Assert.Equal(ExitCode.Failure, CommandRun.In(_folder, e => e with { CacheFolder = null }, "cache").ExitCode);
    }

    private CommandRun Run(TestFolder settings, params string[] args) =>
        CommandRun.In(_folder, e => e with { ConfigFolder = settings.Root }, ["a.md", .. args, .. args.Contains("--no-cache") ? [] : (string[])["--cache", "cache"]]);

    private CommandRun RunWith(string secret, TestFolder settings) =>
        CommandRun.In(_folder, e => e with { ConfigFolder = settings.Root, CacheSecret = secret }, "a.md", "--cache", "cache");
}
