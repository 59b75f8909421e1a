using LintText.Training.Claims;

namespace LintText.Tests.Training;

/// <summary>What teachers say, as a file.</summary>
public sealed class LessonsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Lessons_come_back_to_their_sentences()
    {
        var sentence = Sentence("a", "It", "rained");
        using (var stream = File.Create(_file))
            Lessons.Write(stream, [(sentence, [0.2f, 0.8f]), (Sentence("b", "It", "rained"), [1f, 0f])]);

        var lessons = Lessons.Read(_file);

        Assert.Equal(2, lessons.Count);
        Assert.Equal([0.2f, 0.8f], lessons.Of(sentence).Select(p => MathF.Round(p, 2)));
        Assert.Empty(lessons.Of(Sentence("a", "It", "snowed")));
    }

    [Fact]
    public void Other_file_is_refused()
    {
        File.WriteAllText(_file, "something else");
        Assert.Throws<InvalidDataException>(() => Lessons.Read(_file));
    }

    [Fact]
    public void Documents_of_a_treebank_are_texts_without_marks()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "x-train.conllu"), "# newdoc id = a\n# text = The mayor lied.\n\n# text = It rained.\n\n# newdoc id = b\n# text = It snowed.\n");

        var sentences = LessonText.Read(folder.FullName);
        folder.Delete(recursive: true);

        Assert.Equal(["The mayor lied .", "It rained .", "It snowed ."], sentences.Select(s => string.Join(' ', s.Words)));
        Assert.Equal(2, sentences.Select(s => s.Text).Distinct().Count());
        Assert.All(sentences, s => Assert.All(s.Asks, a => Assert.Equal(-1, a)));
    }

    private static ClaimSentence Sentence(string text, params string[] words) => new([], new int[words.Length], new int[words.Length], []) { Text = text, Words = words };
}
