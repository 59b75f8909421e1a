using BenchmarkDotNet.Running;

using LintText.Benchmarks;

// "corpus FOLDER [FILES] [KILOBYTES]" and "citations FOLDER" write generated drafts; anything else goes to BenchmarkDotNet.
if (args is ["corpus", var folder, ..])
{
    var files = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 200;
    var kilobytes = args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 25;
    GeneratedCorpus.Write(folder, files, kilobytes);
    return;
}

if (args is ["citations", var citations])
{
    GeneratedCitations.Write(citations);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(GeneratedCorpus).Assembly).Run(args);
