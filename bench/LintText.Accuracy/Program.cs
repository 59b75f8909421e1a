using LintText.Accuracy;
using LintText.Accuracy.Corpus;

// dotnet run -c Release --project bench/LintText.Accuracy -- attributions polnear.dev.jsonl
// dotnet run -c Release --project bench/LintText.Accuracy -- audit polnear.dev.jsonl
// dotnet run -c Release --project bench/LintText.Accuracy -- pages GOLD [--check]
// dotnet run -c Release --project bench/LintText.Accuracy -- texts GOLD FOLDER
// dotnet run -c Release --project bench/LintText.Accuracy -- compare BEFORE.json AFTER.json
// dotnet run -c Release --project bench/LintText.Accuracy -- corpus [FOLDER] [--gold GOLD] [--curve | --split]
switch (args)
{
    case ["attributions", var path] when File.Exists(path):
        var score = new AttributionScore();
        foreach (var document in GoldDocument.Read(path))
            score.Add(document);
        score.Write(Console.Out);
        return 0;
    case ["audit", var corpus] when File.Exists(corpus):
        var texts = Directory.CreateTempSubdirectory("lint-text-audit-");
        try
        {
            AuditComparison.Run(corpus, texts.FullName).Write(Console.Out);
        }
        finally
        {
            texts.Delete(recursive: true);
        }

        return 0;
    case ["pages", var gold] when Directory.Exists(gold):
        return Pages(gold, isCheck: false);
    case ["pages", var gold, "--check"] when Directory.Exists(gold):
        return Pages(gold, isCheck: true);
    case ["texts", var gold, var folder] when Directory.Exists(gold):
        CorpusFiles.Write(gold, folder);
        return 0;
    case ["compare", var before, var after] when File.Exists(before) && File.Exists(after):
        new ReportComparison(before, after).Write(Console.Out, Environment.CurrentDirectory);
        return 0;
    case ["corpus", .. var rest]:
        return CorpusCommand.Run(rest);
    default:
        Console.Error.WriteLine("usage: LintText.Accuracy attributions CORPUS.jsonl\n       LintText.Accuracy audit CORPUS.jsonl\n       LintText.Accuracy pages GOLD_FOLDER [--check]\n       LintText.Accuracy texts GOLD_FOLDER FOLDER\n       LintText.Accuracy compare BEFORE.json AFTER.json\n       " + CorpusCommand.Usage);
        return 2;
}

// Writes what is stale, or, for a check, names it and fails. Run it in the repository.
static int Pages(string gold, bool isCheck)
{
    var root = Environment.CurrentDirectory;
    var stale = 0;
    foreach (var (path, text) in new GeneratedPages(gold).Create(root))
    {
        var file = Path.Combine(root, path);
        if (File.Exists(file) && File.ReadAllText(file) == text)
            continue;

        stale++;
        Console.Out.WriteLine(isCheck ? $"{path} is stale" : $"{path} written");
        if (!isCheck)
            File.WriteAllText(file, text);
    }

    if (isCheck && stale > 0)
        Console.Error.WriteLine($"Run: dotnet run -c Release --project bench/LintText.Accuracy -- pages {gold}");
    return isCheck && stale > 0 ? 1 : 0;
}
