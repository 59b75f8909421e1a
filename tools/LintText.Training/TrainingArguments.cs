using System.Globalization;

namespace LintText.Training;

/// <summary>What the command line says of a training.</summary>
internal sealed class TrainingArguments
{
    /// <summary>The names of what can be set, for tables that compare.</summary>
    public static readonly string[] Settings = ["state", "layers", "word", "arc", "label", "epochs", "batch", "dropout", "first", "unknown", "bare", "names", "titles", "small", "mentions", "rounding"];

    /// <summary>The folders with treebanks.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>The file with vectors of words, or null.</summary>
    public string? Vectors { get; private set; }

    /// <summary>Where the model goes.</summary>
    public string Output { get; private set; } = "";

    /// <summary>How large the network is.</summary>
    public NetworkSizes Sizes { get; private set; } = new();

    /// <summary>How it learns.</summary>
    public LearningOptions Options { get; private set; } = new();

    /// <summary>Reads arguments; null where they are none that the command knows.</summary>
    public static TrainingArguments? Parse(string[] args)
    {
        var result = new TrainingArguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--vectors" or "--output" && i + 1 < args.Length)
            {
                if (args[i++] == "--vectors")
                    result.Vectors = args[i];
                else
                    result.Output = args[i];
            }
            else if (args[i].Split('=') is [var name, var value])
            {
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !result.Set(name, number))
                    return null;
            }
            else
            {
                result.Folders.Add(args[i]);
            }
        }

        return result.Folders.Count > 0 && result.Output.Length > 0 ? result : null;
    }

    private bool Set(string name, int number)
    {
        (Sizes, Options) = name switch
        {
            "state" => (Sizes with { State = number }, Options),
            "layers" => (Sizes with { Layers = number }, Options),
            "word" => (Sizes with { Word = number }, Options),
            "arc" => (Sizes with { Arc = number }, Options),
            "label" => (Sizes with { Label = number }, Options),
            "epochs" => (Sizes, Options with { Epochs = number }),
            "batch" => (Sizes, Options with { BatchWords = number }),
            "dropout" => (Sizes, Options with { Dropout = number }),
            "first" => (Sizes, Options with { FirstDropout = number }),
            "unknown" => (Sizes, Options with { UnknownWords = number }),
            "bare" => (Sizes, Options with { BareWords = number }),
            "names" => (Sizes, Options with { SwappedNames = number }),
            "titles" => (Sizes, Options with { Titles = number }),
            "small" => (Sizes, Options with { SmallTreebanks = number }),
            "mentions" => (Sizes, Options with { WithMentions = number > 0 }),
            "rounding" => (Sizes, Options with { WithRounding = number > 0 }),
            _ => (Sizes, Options),
        };
        return Settings.Contains(name);
    }
}
