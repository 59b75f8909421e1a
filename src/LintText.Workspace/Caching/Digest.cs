using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LintText.Workspace.Caching;

/// <summary>A SHA-256 digest: what contents are told apart by.</summary>
internal readonly record struct Digest(UInt128 High, UInt128 Low)
{
    /// <summary>Its length in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    public static Digest Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    public static Digest Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[(Size / 2)..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[(Size / 2)..], Low);
    }

    /// <summary>Sixty-four hexadecimal digits.</summary>
    public override string ToString() => $"{High:x32}{Low:x32}";
}

/// <summary>Puts the parts of a key together. Each part carries its length, so that no two lists of parts run into one.</summary>
internal sealed class DigestBuilder : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public DigestBuilder Add(string? text)
    {
        Add(text?.Length ?? -1);
        _hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public DigestBuilder Add(Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        digest.Write(bytes);
        _hash.AppendData(bytes);
        return this;
    }

    public DigestBuilder Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _hash.AppendData(bytes);
        return this;
    }

    public Digest ToDigest() => Digest.Read(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
