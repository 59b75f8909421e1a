using System.Runtime.Intrinsics.X86;

using CsCheck;

using LintText.Language;

namespace LintText.Tests.Language.Syntax;

/// <summary>Products of activations and weights have the same bits on every processor.</summary>
public sealed class ByteProductTests
{
    private static readonly Gen<(int Rows, int Groups, int Blocks, int Seed)> Shapes = Gen.Select(Gen.Int[1, 9], Gen.Int[1, 50], Gen.Int[1, 8], Gen.Int[0, 1000]);

    private delegate void Product(ReadOnlySpan<byte> u, int rows, int inputs, ReadOnlySpan<sbyte> w, in ProductTerms terms, int outputs, Span<float> y);

    [Fact]
    public void Widest_vectors_give_what_one_number_after_the_other_gives() => Compare(ByteProduct.Multiply);

    [Fact]
    public void Wide_vectors_that_add_pairs_give_what_one_number_after_the_other_gives()
    {
        if (Avx2.IsSupported)
            Compare(ByteProduct.MultiplyInPairs);
    }

    [Fact]
    public void Narrow_vectors_give_what_one_number_after_the_other_gives() => Compare(ByteProduct.MultiplyNarrow);

    [Fact]
    public void Largest_weights_and_activations_do_not_overflow()
    {
        const int Inputs = 400;
        var u = Enumerable.Repeat((byte)127, Inputs).ToArray();
        foreach (var weight in new sbyte[] { 127, -127 })
        {
            var w = Enumerable.Repeat(weight, Inputs * ByteProduct.OutputBlock).ToArray();
            var y = new float[ByteProduct.OutputBlock];
            var ones = Enumerable.Repeat(1f, y.Length).ToArray();
            ByteProduct.Multiply(u, 1, Inputs, w, new ProductTerms(new int[y.Length], ones, new float[y.Length]), y.Length, y);
            Assert.All(y, value => Assert.Equal(127f * weight * Inputs, value));
        }
    }

    [Fact]
    public void Many_numbers_are_cut_as_each_is() => Gen.Float[-3f, 3f].Array[0, 100].Sample(numbers =>
    {
        var many = numbers.ToArray();
        ByteProduct.Clip(many);
        Assert.Equal(numbers.Select(x => Math.Clamp(x, -1f, 1f)), many);
    });

    [Fact]
    public void Activations_of_many_numbers_are_those_of_each() => Gen.Float[-1.5f, 1.5f].Array[0, 100].Sample(numbers =>
    {
        var many = new byte[numbers.Length];
        ByteProduct.Quantise(numbers, many);
        Assert.Equal(numbers.Select(ByteProduct.Quantise), many);
    });

    [Theory]
    [InlineData(0f, 64)]
    [InlineData(1f, 127)]
    [InlineData(-1f, 1)]
    [InlineData(7f, 127)]
    [InlineData(-7f, 1)]
    public void Activation_stands_for_a_number(float number, byte activation) => Assert.Equal(activation, ByteProduct.Quantise(number));

    private static void Compare(Product product) => Shapes.Sample(shape =>
    {
        var random = new Random(shape.Seed);
        int inputs = shape.Groups * ByteProduct.InputBlock, outputs = shape.Blocks * ByteProduct.OutputBlock;
        var u = Enumerable.Range(0, shape.Rows * inputs).Select(_ => (byte)random.Next(1, 128)).ToArray();
        var w = Enumerable.Range(0, inputs * outputs).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
        var offsets = Enumerable.Range(0, outputs).Select(_ => random.Next(-10_000, 10_000)).ToArray();
        var scales = Enumerable.Range(0, outputs).Select(_ => random.NextSingle()).ToArray();
        var biases = Enumerable.Range(0, outputs).Select(_ => random.NextSingle()).ToArray();
        var expected = new float[shape.Rows * outputs];
        var actual = new float[expected.Length];
        ByteProduct.MultiplyOneByOne(u, shape.Rows, inputs, w, new ProductTerms(offsets, scales, biases), outputs, expected);
        product(u, shape.Rows, inputs, w, new ProductTerms(offsets, scales, biases), outputs, actual);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), actual.Select(BitConverter.SingleToInt32Bits));
    }, iter: 200);
}
