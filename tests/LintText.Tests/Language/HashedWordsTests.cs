using CsCheck;

using LintText.Language;

namespace LintText.Tests.Language;

public sealed class HashedWordsTests
{
    [Fact]
    public void Every_word_is_found_again_after_writing_and_reading() => Gen.UInt[1, 200].HashSet[0, 60].Sample(keys =>
    {
        var words = keys.Select((key, i) => new KeyValuePair<uint, ushort>(key, (ushort)i)).ToList();
        var table = HashedWords.Create(words, (words.Count * 3 / 2) + 1);
        using var stream = new MemoryStream();
        table.Write(new BinaryWriter(stream));
        stream.Position = 0;
        var read = HashedWords.Read(stream, table.Slots);
        Assert.All(words, word => Assert.Equal(word.Value, read.Find(word.Key)));
        Assert.All(Enumerable.Range(1, 200).Select(k => (uint)k).Where(k => !keys.Contains(k)), key => Assert.Equal(-1, read.Find(key)));
    });
}
