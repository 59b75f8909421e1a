using LintText.Language;

namespace LintText.Training;

/// <summary>Trains all parts of a model and writes it.</summary>
internal static class ModelTrainer
{
    /// <param name="treebanks">What to train on, and what progress is measured on.</param>
    /// <param name="vectors">What is known of words beside the treebanks.</param>
    /// <param name="sizes">How large the network is.</param>
    /// <param name="options">How it learns.</param>
    public static byte[] Train(IReadOnlyList<Treebank> treebanks, WordVectors vectors, NetworkSizes sizes, LearningOptions options)
    {
        var trainer = new EncoderTrainer(treebanks, vectors, sizes, options);
        var lemmas = LemmaTrainer.Train([.. treebanks.SelectMany(t => t.Train)]);
        trainer.Train(epoch =>
        {
            if (epoch == options.Epochs)
                return;
            var model = SyntaxModel.Read(new MemoryStream(Write(trainer, lemmas)));
            foreach (var treebank in treebanks.Where(t => t.Dev.Count > 0))
                Evaluation.Print("  " + treebank.Name, model, treebank.Dev);
        });
        return Write(trainer, lemmas);
    }

    private static byte[] Write(EncoderTrainer trainer, LemmaTable lemmas)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(SyntaxModel.Signature);
        writer.Write(trainer.Text.Classes.Length);
        foreach (var tag in trainer.Text.Classes)
        {
            writer.Write((byte)tag.Universal);
            writer.Write((byte)tag.Penn);
        }

        NetworkWriter.Write(writer, trainer.Network, trainer.Text.Rows, trainer.Text.Vectors);
        lemmas.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }
}
