using System.Globalization;

using LintText.Language;
using LintText.Training;
using LintText.Training.Claims;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["train", .. var rest] when TrainingArguments.Parse(rest) is { } arguments:
        Train(arguments);
        return 0;
    case ["evaluate", var folder]:
        Evaluate(Treebank.Find(folder), SyntaxModel.English);
        return 0;
    case ["evaluate", var folder, "--model", var file]:
        Evaluate(Treebank.Find(folder), SyntaxModel.Read(new MemoryStream(File.ReadAllBytes(file))));
        return 0;
    case ["parse", var file]:
        ConlluWriter.Write(SyntaxModel.English, File.ReadLines(file), Console.Out);
        return 0;
    case ["senses", var folder, "--output", var output]:
        File.WriteAllBytes(output, new WordNet(folder).ToTable());
        return 0;
    case ["claims", "train", var folder, "--output", var output, .. var settings]:
        return ClaimCommand.Train(folder, output, settings);
    case ["claims", "lessons", var folder, "--output", var output]:
        return ClaimCommand.WriteLessons(folder, output);
    case ["claims", "evaluate", var folder]:
        return ClaimCommand.Evaluate(folder, null);
    case ["claims", "evaluate", var folder, "--model", var file]:
        return ClaimCommand.Evaluate(folder, file);
    default:
        Console.Error.WriteLine("""
            train FOLDER... [--vectors FILE] --output FILE [NAME=NUMBER...]
                                          trains on the treebanks in folders or below them, and on vectors of words, and writes the model
            evaluate FOLDER [--model FILE]
                                          compares the embedded model, or another, with the treebanks’ dev and test parts
            parse FILE                    writes trees of the sentences in a file, one a line, in CoNLL-U
            claims train FOLDER --output FILE [--lessons FILE] [--texts TREEBANK]... [NAME=NUMBER...]
                                          trains the claim reader on the drafts of a folder, and on what teachers say of them and of the
                                          texts of treebanks
            claims lessons FOLDER --output FILE
                                          writes what the embedded claim reader says of the drafts, for its successor to learn from
            claims evaluate FOLDER [--model FILE]
                                          compares the embedded claim reader, or another, with the drafts’ dev and test parts
            senses FOLDER --output FILE   writes the table of senses from WordNet’s database
            """);
        Console.Error.WriteLine("Names of settings: " + string.Join(", ", TrainingArguments.Settings));
        return 1;
}

static void Train(TrainingArguments arguments)
{
    List<Treebank> treebanks = [.. arguments.Folders.SelectMany(Treebank.Find)];
    var model = ModelTrainer.Train(treebanks, arguments.Vectors is { } file ? WordVectors.Read(file) : WordVectors.None, arguments.Sizes, arguments.Options);
    File.WriteAllBytes(arguments.Output, model);
    Console.WriteLine($"{arguments.Output}: {model.Length:N0} bytes");
    Evaluate(treebanks, SyntaxModel.Read(new MemoryStream(model)));
}

static void Evaluate(List<Treebank> treebanks, SyntaxModel model)
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
