using CsCheck;

using LintText.Training;

namespace LintText.Tests.Training;

/// <summary>Products of matrices have the same bits however wide the processor’s vectors are.</summary>
public sealed class DenseTests
{
    private static readonly Gen<(int Rows, int Inputs, int Blocks, int Seed)> Shapes = Gen.Select(Gen.Int[1, 9], Gen.Int[1, 40], Gen.Int[1, 16], Gen.Int[0, 1000]);

    [Fact]
    public void Each_number_is_the_fused_sum_of_its_products_in_order() => Shapes.Sample(shape =>
    {
        var random = new Random(shape.Seed);
        var outputs = shape.Blocks * Dense.Block;
        var (x, w, y) = (Draw(random, shape.Rows * shape.Inputs), Draw(random, shape.Inputs * outputs), Draw(random, shape.Rows * outputs));
        var expected = y.ToArray();
        for (var row = 0; row < shape.Rows; row++)
        {
            for (var column = 0; column < outputs; column++)
            {
                for (var i = 0; i < shape.Inputs; i++)
                    expected[(row * outputs) + column] = MathF.FusedMultiplyAdd(x[(row * shape.Inputs) + i], w[(i * outputs) + column], expected[(row * outputs) + column]);
            }
        }

        Dense.MultiplyAdd(x, shape.Rows, shape.Inputs, w, outputs, y);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), y.Select(BitConverter.SingleToInt32Bits));
    }, iter: 200);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void Nothing_is_added_for_an_empty_batch(int rows, int inputs)
    {
        var y = Enumerable.Repeat(1f, rows * Dense.Block).ToArray();
        Dense.MultiplyAdd(new float[rows * inputs], rows, inputs, new float[inputs * Dense.Block], Dense.Block, y);
        Assert.All(y, number => Assert.Equal(1f, number));
    }

    private static float[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
}
