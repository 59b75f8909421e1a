using System.Runtime.InteropServices;

namespace LintText.Cli.Tests.Kit;

/// <summary>The C library’s functions that tests need and .NET has no name for.</summary>
internal static partial class Libc
{
    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Link(string oldPath, string newPath);
}
