using System.Text;

using Microsoft.Win32.SafeHandles;

namespace LintText.Cli;

/// <summary>
/// The process’s standard output. <see cref="Console.Out"/> swallows the error of a closed pipe; this writer does not, so that
/// a report that was cut off is not taken for a whole one.
/// </summary>
internal sealed class StandardOutput : IDisposable
{
    private const int Descriptor = 1;

    private readonly Stream _stream;

    public StandardOutput()
    {
        _stream = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 1);
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
        catch (IOException)
        {
            // The command has reported it; there is nobody left to write to.
        }
    }
}
