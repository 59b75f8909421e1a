namespace LintText.Training.Claims;

/// <summary>
/// What teachers say of sentences, as a file: for each its text, its words’ number, and a byte for each probability. A file is good as long as
/// the engine cuts the same texts into the same sentences.
/// </summary>
internal sealed class Lessons
{
    private const uint Signature = 0x0153_4C4C;

    private readonly Dictionary<(string Text, string Words), float[]> _taught = [];

    /// <summary>How many sentences are taught.</summary>
    public int Count => _taught.Count;

    /// <summary>Writes lessons.</summary>
    public static void Write(Stream stream, IEnumerable<(ClaimSentence Sentence, float[] Taught)> lessons)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Signature);
        foreach (var (sentence, taught) in lessons)
        {
            writer.Write(sentence.Text);
            writer.Write(KeyOf(sentence));
            writer.Write(taught.Length);
            foreach (var probability in taught)
                writer.Write((byte)Math.Round(probability * byte.MaxValue));
        }
    }

    /// <summary>Reads lessons.</summary>
    /// <exception cref="InvalidDataException">The file holds none.</exception>
    public static Lessons Read(string file)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        if (reader.ReadUInt32() != Signature)
            throw new InvalidDataException($"{file} holds no lessons.");

        var lessons = new Lessons();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var key = (reader.ReadString(), reader.ReadString());
            lessons._taught[key] = [.. reader.ReadBytes(reader.ReadInt32()).Select(b => b / (float)byte.MaxValue)];
        }

        return lessons;
    }

    /// <summary>What teachers say of a sentence’s tokens: labels, then asks; empty where they have not read it.</summary>
    public float[] Of(ClaimSentence sentence) => _taught.GetValueOrDefault((sentence.Text, KeyOf(sentence)), []);

    private static string KeyOf(ClaimSentence sentence) => string.Join(' ', sentence.Words);
}
