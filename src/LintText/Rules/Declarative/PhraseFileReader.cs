using LintText.Configuration;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.Declarative;

/// <summary>What the readers of rule packs and of style sheets share besides: phrases.</summary>
internal abstract class PhraseFileReader : YamlFileReader
{
    private protected PhraseFileReader(string path)
        : base(path)
    {
    }

    private protected Phrase? ParsePhrase(PhraseParser phrases, string text, YamlNode at, TermInflection inflection)
    {
        try
        {
            return phrases.Parse(text, inflection);
        }
        catch (FormatException exception)
        {
            Add(at.Start, $"this phrase cannot be read: {exception.Message}");
            return null;
        }
    }
}
