using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Workspace;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.RuleLoading;

namespace LintText.Cli.Commands;

/// <summary><c>new rule</c>: writes a rule that works, its test and its page, to be changed into the one that is wanted.</summary>
internal sealed partial class NewCommand(HostEnvironment environment)
{
    private const string Prefix = "HOUSE";

    private readonly Argument<string> _name = new("name") { Description = "The rule’s name in lower case with hyphens: plain-words." };

    private readonly Option<Word<RuleKind>> _kind = WordOption.Create(RuleKind.Yaml, "How the rule is written", "--kind");

    private readonly Option<string?> _id = new("--id") { Description = "The rule’s id. Without it, the next free one: HOUSE001, HOUSE002 …", HelpName = "id" };

    private readonly Option<string> _folder = new("--folder") { Description = "The folder for rules and their tests.", HelpName = "folder", DefaultValueFactory = _ => RuleLoader.DefaultFolder };

    public Command Create()
    {
        var rule = new Command("rule", "Write a rule of your own with its test and its page.") { _name, _kind, _id, _folder };
        rule.SetAction(Run);
        return new Command("new", "Start something new: a rule.") { rule };
    }

    private int Run(ParseResult arguments)
    {
        var name = arguments.GetValue(_name)!;
        if (!NamePattern().IsMatch(name))
            return Fail($"'{name}' is not a name for a rule; use lower case with hyphens, such as plain-words");

        var kind = arguments.GetValue(_kind).Value;
        var folder = Path.GetFullPath(arguments.GetValue(_folder)!, environment.CurrentDirectory);
        string id;
        try
        {
            id = arguments.GetValue(_id) ?? NextId(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail($"the next free id cannot be told, since a file in {DisplayPath.Of(environment.CurrentDirectory, folder)} cannot be read; mend that, or name one with --id");
        }

        if (!RuleId.IsWellFormed(id) || RuleId.IsReserved(id))
            return Fail($"'{id}' is not an id for a rule of your own; use two to eight capital letters, but not SR, and three to five digits, such as HOUSE001");

        var files = Files(kind, folder, name, id);
        var checkout = new Checkout(environment.CurrentDirectory);
        if (files.Find(f => checkout.LeadsOut(f.Path)) is { Path: { } outside })
            return Fail($"{DisplayPath.Of(environment.CurrentDirectory, outside)}: {checkout.RefuseToWrite(outside)}");
        if (files.Find(f => File.Exists(f.Path)) is { Path: { } existing })
            return Fail($"{DisplayPath.Of(environment.CurrentDirectory, existing)} is there already; choose another name or id");

        try
        {
            foreach (var (path, template) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                AtomicFile.Write(path, (TextWriter writer) => writer.Write(Fill(template, name, id)));
                environment.Output.WriteLine($"Wrote {DisplayPath.Of(environment.CurrentDirectory, path)}.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail("the files cannot be written; check the folder’s permissions");
        }

        var shown = DisplayPath.Of(environment.CurrentDirectory, folder);
        var where = shown == RuleLoader.DefaultFolder ? string.Empty : $" {shown} --rules {shown}";
        environment.Output.WriteLine($"Test it: dotnet lint-text test{where}{(kind == RuleKind.CSharp ? " --allow-code" : string.Empty)}");
        return ExitCode.Clean;
    }

    private List<(string Path, string Template)> Files(RuleKind kind, string folder, string name, string id)
    {
        var word = kind == RuleKind.CSharp ? "csharp" : "yaml";
        return
        [
            (Path.Combine(folder, name + (kind == RuleKind.CSharp ? ".cs" : ".yml")), $"{word}.rule"),
            (Path.Combine(folder, $"{name}{DraftDiscovery.RuleTestNameEnd}.md"), $"{word}.test"),
            (Path.Combine(environment.CurrentDirectory, "docs", "rules", id + ".md"), $"{word}.page"),
        ];
    }

    /// <summary>The first id behind all that the folder’s files name.</summary>
    private static string NextId(string folder)
    {
        var last = 0;
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".yml" or ".yaml" or ".cs" && !new Checkout(folder).LeadsOut(f)))
            {
                foreach (Match match in IdPattern().Matches(RegularFile.ReadAllText(file)))
                    last = Math.Max(last, int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        return $"{Prefix}{(last + 1).ToString("000", CultureInfo.InvariantCulture)}";
    }

    private static string Fill(string template, string name, string id)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream($"templates/{template}")!;
        using var reader = new StreamReader(stream);
        var words = name.Split('-');
        return reader.ReadToEnd()
            .Replace("$ID$", id, StringComparison.Ordinal)
            .Replace("$NAME$", name, StringComparison.Ordinal)
            .Replace("$TITLE$", string.Join(' ', words) is var title ? char.ToUpperInvariant(title[0]) + title[1..] : title, StringComparison.Ordinal)
            .Replace("$CLASS$", string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..])), StringComparison.Ordinal);
    }

    private int Fail(string message)
    {
        environment.Error.WriteLine(new ToolProblem(null, message).ToString());
        return ExitCode.Failure;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(Prefix + "(?<number>[0-9]{3,5})", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}

/// <summary>How a rule is written.</summary>
internal enum RuleKind
{
    Yaml,
    CSharp,
}
