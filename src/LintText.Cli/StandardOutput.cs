using System.Text;

using Microsoft.Win32.SafeHandles;

namespace LintText.Cli;

/// <summary>
/// The process’s standard output. <see cref="Console.Out"/> swallows the error of a closed pipe; this writer does not, so that
/// a report that was cut off is not taken for a whole one. A file cannot be closed by its reader, and a stream over one keeps
/// a position of its own, so that whatever is written to the same file next would overwrite the report; there the console’s
/// stream is right.
/// </summary>
internal sealed class StandardOutput : IDisposable
{
    private const int Descriptor = 1;

    /// <summary>What stands where nothing was open; until the process ends.</summary>
    private static readonly List<SafeFileHandle> Gap = [];

    private readonly Stream _stream;

    public StandardOutput()
    {
        _stream = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : Open();
        Writer = new StreamWriter(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 15) { NewLine = "\n" };
    }

    public StreamWriter Writer { get; }

    public void Dispose()
    {
        try
        {
            Writer.Flush();
            _stream.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The command has reported it; there is nobody left to write to.
        }
    }

    private static Stream Open()
    {
        FillGap();
        var stream = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 1);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    /// <summary>
    /// Where the tool was started without a standard output, the next thing to be opened would take its number, such as the console’s copy
    /// of standard error, and be sent the report. So that number is given to what nothing can be written to.
    /// </summary>
    private static void FillGap()
    {
        try
        {
            while (true)
            {
                var handle = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                if (handle.DangerousGetHandle() > Descriptor)
                {
                    handle.Dispose();
                    return;
                }

                Gap.Add(handle);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no such device here, and no gap to speak of.
        }
    }
}
