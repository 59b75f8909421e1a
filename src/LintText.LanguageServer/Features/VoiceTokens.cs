using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>Whose words are whose, as semantic tokens: what is quoted, what is reported, who is named, and the words that say so.</summary>
internal static class VoiceTokens
{
    /// <summary>The number of each type is its place; 0 stands for the writer’s own words, which are not marked.</summary>
    private const byte Writer = 0, Quoted = 1, Reported = 2, Cue = 3, Named = 4;

    private const byte Anonymous = 1, Unattributed = 2;

    /// <summary>The words for types and modifiers. They are the server’s own; editors say how each looks.</summary>
    public static TokenLegend Legend { get; } = new(["quotedVoice", "reportedVoice", "reportingCue", "namedSource"], ["anonymous", "unattributed"]);

    /// <summary>The tokens of a stretch of a draft. None spans a line, since few editors show those.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="stretch">The stretch (UTF-16 offsets in its text, half-open).</param>
    public static SemanticTokens In(DraftSnapshot snapshot, DraftReading reading, TextSpan stretch)
    {
        var types = Paint(snapshot, reading, out var modifiers);
        var (lines, data) = (snapshot.Lines, new List<int>());
        var (lastLine, lastStart) = (0, 0);
        for (var line = lines.LineOf(stretch.Start); line < lines.Count && lines.StartOf(line) < Math.Max(stretch.End, 1); line++)
        {
            var (begin, stop) = (Math.Max(lines.StartOf(line), stretch.Start), Math.Min(lines.EndOf(line), stretch.End));
            for (var start = begin; start < stop;)
            {
                var end = start + 1;
                while (end < stop && types[end] == types[start] && modifiers[end] == modifiers[start])
                    end++;
                if (types[start] != Writer)
                {
                    var character = lines.Measure(lines.Text.AsSpan(lines.StartOf(line), start - lines.StartOf(line)));
                    data.AddRange([line - lastLine, line == lastLine ? character - lastStart : character, lines.Measure(lines.Text.AsSpan(start, end - start)), types[start] - 1, modifiers[start]]);
                    (lastLine, lastStart) = (line, character);
                }

                start = end;
            }
        }

        return new SemanticTokens([.. data]);
    }

    private static byte[] Paint(DraftSnapshot snapshot, DraftReading reading, out byte[] modifiers)
    {
        var outline = reading.Outline;
        var types = new byte[snapshot.Text.Length];
        var marks = modifiers = new byte[snapshot.Text.Length];
        foreach (var voice in outline.Voices)
            Fill(voice.Span, voice.IsQuoted ? Quoted : Reported, voice.Source);
        foreach (var attribution in outline.Ledger.Attributions)
        {
            foreach (var cue in attribution.Cues)
                Fill(cue, Cue, attribution.Source);
            foreach (var naming in attribution.Naming)
                Fill(naming, Named, attribution.Source);
        }

        foreach (var source in outline.Ledger.Sources.Where(s => s.IsOutsideWriter && s.StatementCount > 0))
        {
            foreach (var mention in outline.MentionsOf(source))
                Fill(mention, Named, source.Index);
        }

        return types;

        void Fill(TextSpan span, byte type, int source)
        {
            types.AsSpan(span.Start, span.Length).Fill(type);
            marks.AsSpan(span.Start, span.Length).Fill(source < 0 ? Unattributed : outline.Find(source) is { IsAnonymous: true } ? Anonymous : (byte)0);
        }
    }
}
