using System.Globalization;

using LintText.Language;
using LintText.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["train", var folder, "--output", var output]:
        Train(Treebank.Find(folder), WordVectors.None, output);
        return 0;
    case ["train", var folder, "--vectors", var vectors, "--output", var output]:
        Train(Treebank.Find(folder), WordVectors.Read(vectors), output);
        return 0;
    case ["evaluate", var folder]:
        Evaluate(Treebank.Find(folder), SyntaxModel.English);
        return 0;
    case ["evaluate", var folder, "--model", var file]:
        Evaluate(Treebank.Find(folder), SyntaxModel.Read(new MemoryStream(File.ReadAllBytes(file))));
        return 0;
    default:
        Console.Error.WriteLine("""
            train FOLDER [--vectors FILE] --output FILE   trains on the treebanks in a folder or below it, and on vectors of words, and writes the model
            evaluate FOLDER [--model FILE]                compares the embedded model, or another, with the treebanks’ dev and test parts
            """);
        return 1;
}

static void Train(IReadOnlyList<Treebank> treebanks, WordVectors vectors, string output)
{
    var model = ModelTrainer.Train([.. treebanks.SelectMany(t => t.Train)], treebanks, vectors, new TrainingOptions());
    File.WriteAllBytes(output, model);
    Console.WriteLine($"{output}: {model.Length:N0} bytes");
    Evaluate(treebanks, SyntaxModel.Read(new MemoryStream(model)));
}

static void Evaluate(IReadOnlyList<Treebank> treebanks, SyntaxModel model)
{
    foreach (var treebank in treebanks)
    {
        Console.WriteLine(treebank.Name);
        foreach (var (name, sentences) in new[] { ("dev", treebank.Dev), ("test", treebank.Test) }.Where(p => p.Item2.Count > 0))
        {
            Evaluation.Print(name, model, sentences);
            RawEvaluation.Print(name, model, sentences);
        }
    }
}
