using BenchmarkDotNet.Running;

using LintText.Benchmarks;

// "treebanks FOLDER FILES KILOBYTES PATH..." writes drafts of real text, "corpus FOLDER [FILES] [KILOBYTES]" and "citations FOLDER" generated ones;
// anything else goes to BenchmarkDotNet.
if (args is ["corpus", var folder, ..])
{
    var files = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 200;
    var kilobytes = args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 25;
    GeneratedCorpus.Write(folder, files, kilobytes);
    return;
}

if (args is ["treebanks", var drafts, var number, var size, _, ..])
{
    TreebankCorpus.Write(drafts, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), int.Parse(size, System.Globalization.CultureInfo.InvariantCulture), args[4..]);
    return;
}

if (args is ["citations", var citations])
{
    GeneratedCitations.Write(citations);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(GeneratedCorpus).Assembly).Run(args);
