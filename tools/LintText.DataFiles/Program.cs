using LintText.Lexicons;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

// Writes each YAML file as NodeFile has it, in the same folders: OUTPUT ROOT FILE...
var (output, root) = (args[0], args[1]);
foreach (var file in args[2..])
{
    var yaml = new YamlStream();
    try
    {
        using var reader = new StreamReader(file);
        yaml.Load(reader);
    }
    catch (YamlException exception)
    {
        // As compilers say it, so that the build shows it as an error at its place.
        Console.Error.WriteLine($"{file}({exception.Start.Line},{exception.Start.Column}): error LTD001: {exception.Message}");
        return 1;
    }

    var target = Path.Combine(output, Path.ChangeExtension(Path.GetRelativePath(root, file), ".nodes"));
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllBytes(target, NodeFile.ToBytes(yaml.Documents[0].RootNode));
}

return 0;
