using System.Text;

using YamlDotNet.RepresentationModel;

namespace LintText.Lexicons;

/// <summary>
/// The nodes of a YAML file as the build embeds them: the texts, each once, then the nodes from the root down. Reading them takes a tenth of
/// what parsing the file takes. Places in the file, styles and tags are not kept: embedded files have no faults to report.
/// </summary>
internal static class NodeFile
{
    private const byte Scalar = 0, Sequence = 1, Mapping = 2;

    /// <summary>Writes a file.</summary>
    /// <param name="root">Its root.</param>
    /// <exception cref="NotSupportedException">A node is neither a text nor a list nor a mapping.</exception>
    public static byte[] ToBytes(YamlNode root)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var nodes = new MemoryStream();
        using (var writer = new BinaryWriter(nodes, Encoding.UTF8, leaveOpen: true))
            Write(writer, root, texts);

        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(texts.Count);
            foreach (var text in texts.Keys)
                writer.Write(text);
            writer.Write(nodes.ToArray());
        }

        return file.ToArray();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Where from.</param>
    /// <returns>Its root.</returns>
    public static YamlNode Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);

        // Nodes never change, so that equal texts are one node.
        var texts = new YamlScalarNode[reader.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = new YamlScalarNode(reader.ReadString());
        return Read(reader, texts);
    }

    private static void Write(BinaryWriter writer, YamlNode node, Dictionary<string, int> texts)
    {
        switch (node)
        {
            case YamlScalarNode { Value: var value }:
                writer.Write(Scalar);
                if (!texts.TryGetValue(value ?? "", out var index))
                    texts[value ?? ""] = index = texts.Count;
                writer.Write7BitEncodedInt(index);
                break;
            case YamlSequenceNode { Children: var children }:
                writer.Write(Sequence);
                writer.Write7BitEncodedInt(children.Count);
                foreach (var child in children)
                    Write(writer, child, texts);
                break;
            case YamlMappingNode { Children: var children }:
                writer.Write(Mapping);
                writer.Write7BitEncodedInt(children.Count);
                foreach (var (key, value) in children)
                {
                    Write(writer, key, texts);
                    Write(writer, value, texts);
                }

                break;
            default:
                throw new NotSupportedException(node.NodeType.ToString());
        }
    }

    private static YamlNode Read(BinaryReader reader, YamlScalarNode[] texts)
    {
        switch (reader.ReadByte())
        {
            case Scalar:
                return texts[reader.Read7BitEncodedInt()];
            case Sequence:
                var sequence = new YamlSequenceNode();
                for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
                    sequence.Add(Read(reader, texts));
                return sequence;
            default:
                var mapping = new YamlMappingNode();
                for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
                    mapping.Add(Read(reader, texts), Read(reader, texts));
                return mapping;
        }
    }
}
