using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Files;

/// <summary>Messages about configured files name a key and a place; what else is in the file stays there.</summary>
public sealed class QuotingTests : IDisposable
{
    private const string Secret = "s3cr3t = xyzzy 7731";

    private readonly TestFolder _folder = new TestFolder().WithRepository().Write("a.md", Drafts.Clean);

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string> Files()
    {
        var data = new TheoryData<string, string, string>();
        string[] texts =
        [
            "$\n", "$: $\n", "- $\n", "\"$\"\n", "*$\n", "a: *$\n", "&$ b\n", "!$ b\n", "{ $ }\n", "[ $\n", "\"$\": 1\n\"$\": 2\n", "name: \"$\"\npreferred:\n  - { use: \"$\", not: [\"$\"], inflect: \"$\", \"$\": 1 }\n",
            "banned: [\"$\", \"$\", \"...\", \"{$}\"]\n", "sources:\n  - { host: \"$\", verdict: \"$\", reason: \"$\", from: \"$\" }\n  - { host: a.example, verdict: \"$\", reason: x }\n  - { host: a.example, verdict: reliable, reason: x, from: \"$\" }\n",
            "host,verdict,reason,from\n$,reliable,x,\na.example,$,x,\na.example,reliable,x,$\n", "$,verdict,reason\na,b,c\n", "OriginalPaperDOI\n\"$\n", "@book{$, title = {$}, title2 = }\n", "@book{$\n", "@$ x\n", "@book{a, $ = {b}}\n",
            "@book{\"$\"}\n", "{ \"$\": \"$\" }\n", "[{ \"id\": \"$\" }, { \"$\": 1 }, \"$\" ]\n", "[{ \"id\": \"$\" }, { \"id\": \"$\" }]\n", "references:\n- id: \"$\"\n- id: \"$\"\n- \"$\"\n",
        ];
        foreach (var (key, extension) in new[] { ("style_sheet", "yml"), ("reliability_list", "yml"), ("reliability_list", "csv"), ("retraction_list", "csv"), ("bibliography", "bib"), ("bibliography", "json"), ("bibliography", "yaml") })
        {
            foreach (var text in texts)
                data.Add(key, extension, text);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_but_keys_is_quoted(string key, string extension, string text)
    {
        _folder.Write($"house.{extension}", text.Replace("$", Secret, StringComparison.Ordinal)).Write(".editorconfig", $"[*.md]\nlint_text.{key} = house.{extension}\n");

        var run = CommandRun.In(_folder);
        Assert.DoesNotContain("xyzzy", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("7731", run.Error + run.Output, StringComparison.Ordinal);
    }
}
