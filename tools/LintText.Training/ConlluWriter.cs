using LintText.Language;

namespace LintText.Training;

/// <summary>Reads sentences with a model and writes what it finds in the CoNLL-U format, a draft for somebody who corrects it.</summary>
internal static class ConlluWriter
{
    /// <param name="model">The model.</param>
    /// <param name="lines">The sentences, one a line.</param>
    /// <param name="writer">Receives them.</param>
    public static void Write(SyntaxModel model, IEnumerable<string> lines, TextWriter writer)
    {
        var number = 0;
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            var (text, whole) = RawSentence.Of(line);
            var workspace = SyntaxWorkspace.Pool.Take();
            var input = workspace.Input;
            input.Fill(text, whole);
            Parser.Parse(model, workspace);
            writer.WriteLine($"# sent_id = {++number}");
            writer.WriteLine($"# text = {line}");
            for (var word = 0; word < input.Count; word++)
            {
                var reading = workspace.Reading;
                var (first, end) = (text[input.FirstTokens[word]].Start, text[input.EndTokens[word] - 1].End);
                var tags = model.TagClasses[reading.Tags[word]];
                var lemma = Lemmatizer.Lemma(model.Lemmas, line.AsSpan(first, end - first), tags);
                var head = reading.Heads[word] == input.Count ? 0 : reading.Heads[word] + 1;
                var space = end < line.Length && line[end] != ' ' ? "SpaceAfter=No" : "_";
                writer.WriteLine(string.Join('\t', word + 1, line[first..end], lemma, TreebankNames.Of(tags.Universal), TreebankNames.Of(tags.Penn), "_", head, TreebankNames.Of(reading.Relations[word]), "_", space));
            }

            writer.WriteLine();
        }
    }
}
