using System.Globalization;
using System.Reflection;

using LintText.Teaching;
using LintText.Training.Claims;

using static TorchSharp.torch;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var corpus, .. var treebanks, "--output", var output])
{
    Console.Error.WriteLine("""
        CORPUS [TREEBANK...] --output FILE
                  tunes teachers of the claim reader on the drafts of a folder, and writes what they say of their sentences and of those
                  of treebanks, for `LintText.Training claims train CORPUS --lessons FILE`
        """);
    return 1;
}

const int Threads = 2, Epochs = 3, Teachers = 1;
set_num_threads(Threads);
var drafts = ClaimText.ReadDrafts(corpus);
var train = ClaimText.Read(drafts["train"]).Distinct().ToList();
var dev = ClaimText.Read(drafts["dev"]);
var free = treebanks.SelectMany(LessonText.Read).ToList();
Console.WriteLine($"{train.Count:N0} sentences to learn from, {free.Count:N0} without marks");

var path = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "MiniLm").Value!;
var package = Assembly.LoadFrom(path);
var weights = new OnnxWeights(Read("model.onnx"));
var reader = new PassageReader(new MemoryStream(Read("vocab.txt")));
var sum = new Dictionary<ClaimSentence, float[]>(ReferenceEqualityComparer.Instance);
for (var seed = 1; seed <= Teachers; seed++)
{
    manual_seed(seed);
    var teacher = new Teacher(weights, train[0].Inputs.Length / train[0].Count);
    var trainer = new TeacherTrainer(teacher, reader, seed);
    trainer.Train(train, Epochs);
    var heard = trainer.Teach(dev).ToDictionary(p => p.Sentence, p => Array.ConvertAll(p.Taught, MathF.Log), (IEqualityComparer<ClaimSentence>)ReferenceEqualityComparer.Instance);
    var evaluation = new ClaimEvaluation(s => heard[s], Teacher.Scores, dev);
    Console.WriteLine($"teacher {seed}, dev: average precision of sentences with a must {evaluation.AveragePrecision(mustOnly: true):F3}, with any {evaluation.AveragePrecision(mustOnly: false):F3}");
    foreach (var (sentence, taught) in trainer.Teach(train).Concat(trainer.Teach(free)))
    {
        if (!sum.TryGetValue(sentence, out var total))
            sum[sentence] = total = new float[taught.Length];
        for (var i = 0; i < taught.Length; i++)
            total[i] += taught[i] / Teachers;
    }
}

using var file = File.Create(output);
Lessons.Write(file, train.Concat(free).Select(s => (s, sum[s])));
return 0;

byte[] Read(string name)
{
    using var stream = package.GetManifestResourceStream(package.GetManifestResourceNames().Single(n => n.EndsWith(name, StringComparison.Ordinal)))!;
    using var memory = new MemoryStream();
    stream.CopyTo(memory);
    return memory.ToArray();
}
