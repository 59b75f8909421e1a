using System.Globalization;

using LintText.Language;
using LintText.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["train", var folder, "--output", var output]:
        var model = ModelTrainer.Train(Treebank.ReadTrain(folder), Treebank.ReadDev(folder), new TrainingOptions());
        File.WriteAllBytes(output, model);
        Console.WriteLine($"{output}: {model.Length:N0} bytes");
        Evaluate(folder, SyntaxModel.Read(new MemoryStream(model)));
        return 0;
    case ["evaluate", var folder]:
        Evaluate(folder, SyntaxModel.English);
        return 0;
    case ["evaluate", var folder, "--model", var file]:
        Evaluate(folder, SyntaxModel.Read(new MemoryStream(File.ReadAllBytes(file))));
        return 0;
    default:
        Console.Error.WriteLine("""
            train FOLDER --output FILE       trains on the treebank in a folder and writes the model
            evaluate FOLDER [--model FILE]   compares the embedded model, or another, with the treebank’s dev and test parts
            """);
        return 1;
}

static void Evaluate(string folder, SyntaxModel model)
{
    Evaluation.Print("dev", model, Treebank.ReadDev(folder));
    Evaluation.Print("test", model, Treebank.ReadTest(folder));
    RawEvaluation.Print("dev", model, Treebank.ReadDev(folder));
    RawEvaluation.Print("test", model, Treebank.ReadTest(folder));
}
