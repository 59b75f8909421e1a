using System.Diagnostics;

namespace LintText.Cli.Tests.Kit;

/// <summary>A test that is skipped, and seen to be, where it would prove nothing.</summary>
internal abstract class ConditionalFactAttribute : FactAttribute
{
    protected ConditionalFactAttribute(bool isMet, string condition)
    {
        if (!isMet)
            Skip = condition;
    }
}

/// <summary>Needs file modes, owners or links as Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute() : ConditionalFactAttribute(!OperatingSystem.IsWindows(), "Not on Windows.");

/// <summary>Needs to know who has a file open, which only Linux says.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute() : ConditionalFactAttribute(OperatingSystem.IsLinux(), "Linux only.");

/// <summary>The same, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Linux only.";
    }
}

/// <summary>Needs to give files away, which root alone may.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute() : ConditionalFactAttribute(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "Root on Unix only.");

/// <summary>Needs permissions that are refused, which none are to root.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UserFactAttribute() : ConditionalFactAttribute(!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess, "On Unix and not as root only.");

/// <summary>Needs to run the tool without one of root’s rights (setpriv(1)).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CapabilityFactAttribute() : ConditionalFactAttribute(
    OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "Root on Linux with setpriv only.");

/// <summary>Needs a file system of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute() : ConditionalFactAttribute(SmallDisk.IsPossible, "Only where a file system can be mounted.");

/// <summary>A file system of its own in a folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    /// <summary>Mounts one.</summary>
    /// <param name="folder">The full path of an empty folder.</param>
    /// <param name="kilobytes">Its size.</param>
    public SmallDisk(string folder, int kilobytes)
    {
        _folder = folder;
        Assert.True(Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder));
    }

    /// <summary>Whether one can be mounted here. Root in a container often may not.</summary>
    public static bool IsPossible { get; } = CanMount();

    /// <summary>Lets nothing more be written.</summary>
    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", _folder));

    public void Dispose() => Assert.True(Run("umount", _folder));

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;

        using var folder = new TestFolder();
        return Run("mount", "-t", "tmpfs", "tmpfs", folder.Root) && Run("umount", folder.Root);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
