using LintText.Language;

namespace LintText.Tests.Language.Syntax;

public sealed class StateShelfTests
{
    private const int Width = 320;

    [Fact]
    public void States_begin_at_zero_wherever_another_document_left_something()
    {
        for (var document = 0; document < 3; document++)
        {
            var shelf = new StateShelf();
            var sentences = Enumerable.Range(0, 30).Select(_ => shelf.Add(count: 25, Width)).ToList();
            Assert.All(sentences, s => Assert.False(s[24].ContainsAnyExcept((byte)ByteProduct.Zero)));
            foreach (var sentence in sentences)
                sentence[24].Fill(1);
            Assert.All(sentences, s => Assert.False(s[0].ContainsAnyExcept((byte)ByteProduct.Zero)));
            shelf.Clear();
        }
    }

    [Fact]
    public void What_was_let_go_cannot_be_read_any_more()
    {
        var shelf = new StateShelf();
        var states = shelf.Add(count: 2, Width);
        shelf.Clear();

        Assert.Throws<ArgumentOutOfRangeException>(() => states[0].Length);
    }

    [Fact]
    public void What_is_added_later_stays()
    {
        var shelf = new StateShelf();
        shelf.Clear();
        var states = shelf.Add(count: 2, Width);
        states[1].Fill(7);
        shelf.Clear();
        new StateShelf().Add(count: 2, Width)[1].Fill(9);

        Assert.Equal(7, states[1][Width - 1]);
    }

    [Fact]
    public void A_sentence_longer_than_a_block_has_room()
    {
        var states = new StateShelf().Add(count: 400, Width);
        states[399].Fill(3);

        Assert.Equal((ByteProduct.Zero, 3), (states[398][0], states[399][0]));
    }
}
