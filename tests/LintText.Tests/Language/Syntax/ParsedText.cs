using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Language.Syntax;

/// <summary>The syntax of a plain text’s sentences, read by word.</summary>
internal sealed class ParsedText
{
    private readonly SourcingModel _model;

    public ParsedText(string text) => _model = new SourcingModel(DocumentReader.Read("draft.txt", SourceText.From(text)));

    public TokenText Text => _model.Text;

    public IEnumerable<Sentence> Sentences => _model.Sentences;

    public SentenceSyntax First => _model.GetSyntax(_model.Sentences[0]);

    public SentenceSyntax Of(Sentence sentence) => _model.GetSyntax(sentence);

    /// <summary>The first token with a form.</summary>
    public int Token(string form)
    {
        for (var i = 0; i < Text.Count; i++)
        {
            if (Text.Text(i).SequenceEqual(form))
                return i;
        }

        throw new ArgumentException($"There is no token {form}.");
    }

    /// <summary>A word’s relation and head, as <c>relation head</c>.</summary>
    public string Arc(string form)
    {
        var token = Token(form);
        var head = First.Head(token);
        return $"{First.Relation(token)} {(head < 0 ? "-" : Text.Text(head).ToString())}";
    }
}
