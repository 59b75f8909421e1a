using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Caching;

/// <summary>How lists, places and what may be missing are written in records.</summary>
internal static class RecordFormat
{
    public static void Write<T>(this BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(item);
    }

    public static ImmutableArray<T> ReadAll<T>(this BinaryReader reader, Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.Read7BitEncodedInt());
        for (var i = 0; i < items.Capacity; i++)
            items.Add(read());
        return items.MoveToImmutable();
    }

    public static void Write(this BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    public static TextSpan ReadSpan(this BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    public static void WriteText(this BinaryWriter writer, string? text) => writer.WriteOptional(text, writer.Write);

    public static string? ReadText(this BinaryReader reader) => reader.ReadOptional(reader.ReadString);

    public static void WriteOptional<T>(this BinaryWriter writer, T? value, Action<T> write)
        where T : class
    {
        writer.Write(value is not null);
        if (value is not null)
            write(value);
    }

    public static T? ReadOptional<T>(this BinaryReader reader, Func<T> read)
        where T : class => reader.ReadBoolean() ? read() : null;
}
