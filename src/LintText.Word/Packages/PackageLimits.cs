namespace LintText.Word.Packages;

/// <summary>How much of a file is unpacked. A small file can hold an endless one.</summary>
internal static class PackageLimits
{
    /// <summary>The most parts.</summary>
    public const int Parts = 20_000;

    /// <summary>The most bytes of all parts together, unpacked. Pictures are most of them.</summary>
    public const long Bytes = 1L << 30;

    /// <summary>The most bytes of a part that is read, unpacked. A novel has about five million.</summary>
    public const int PartBytes = 96 << 20;

    /// <summary>The most elements and attributes of a part that is read. A document of 200 pages has about 100,000.</summary>
    public const int Nodes = 3_000_000;

    /// <summary>How deep elements may stand in each other.</summary>
    public const int Depth = 256;
}
