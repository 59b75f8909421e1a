using System.Buffers;

namespace LintText.Language;

/// <summary>
/// Bytes of the assembly’s image, which is mapped into memory as long as its code can run: what lies there need not be copied, and only the
/// pages that are read take memory.
/// </summary>
internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    private MappedBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <summary>Reads bytes in place where a stream lies in the image, and copies them where it does not.</summary>
    /// <param name="stream">The stream, which is moved on.</param>
    /// <param name="length">How many bytes.</param>
    /// <exception cref="EndOfStreamException">The stream has fewer.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, int length)
    {
        if (stream is not UnmanagedMemoryStream mapped)
        {
            var bytes = new byte[length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        if (mapped.Length - mapped.Position < length)
            throw new EndOfStreamException();
        var start = mapped.PositionPointer;
        mapped.Position += length;
        return new MappedBytes(start, length).Memory;
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
        // It never moves.
    }

    protected override void Dispose(bool disposing)
    {
        // It is not ours.
    }
}
