using LintText.Accuracy;

// dotnet run -c Release --project bench/LintText.Accuracy -- attributions polnear.dev.jsonl
if (args is not ["attributions", var path] || !File.Exists(path))
{
    Console.Error.WriteLine("usage: LintText.Accuracy attributions CORPUS.jsonl");
    return 2;
}

var score = new AttributionScore();
foreach (var document in GoldDocument.Read(path))
    score.Add(document);
score.Write(Console.Out);
return 0;
