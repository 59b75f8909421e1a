using LintText.Documents;

namespace LintText.Analysis;

/// <summary>
/// Tells from its form whether somebody speaks for himself in a text: letters, posts, speeches, interviews and transcripts say “I” and “you” where
/// a report names people.
/// </summary>
internal static class FirstPerson
{
    /// <summary>
    /// The weight of first and second persons in a thousand words from which a text is somebody’s own. In the training parts of GUM and EWT it holds
    /// for all 13 video blogs, 9 of 13 speeches, 12 of 17 interviews, 43 of 50 mails and 76 of 109 answers of 150 words or more; of the 222 drafts of
    /// the corpus in which an editor would query eight passages or more, for one.
    /// </summary>
    private const double LeastWeight = 30;

    /// <summary>A text that hardly says “I” addresses its readers: a textbook, a guide.</summary>
    private const double LeastSelf = 5;

    /// <summary>Fewer words of the first person than this may stand in a report of few lines.</summary>
    private const int FewestSelf = 4;

    /// <summary>Whether the first person prevails outside quotations.</summary>
    public static bool Prevails(ProseDocument document)
    {
        const double PerThousand = 1000;
        var count = new PersonCount();
        foreach (var block in document.Blocks)
        {
            if (block.IsBody && block.Kind != BlockKind.BlockQuotation)
                count.Add(document.Prose.AsSpan(block.Span.Start, block.Span.Length));
        }

        return count.Self >= FewestSelf && count.Self * PerThousand >= LeastSelf * count.Words && count.Weight * PerThousand >= LeastWeight * count.Words;
    }

    private struct PersonCount
    {
        public int Words { get; private set; }

        public int Self { get; private set; }

        /// <summary>The writer counts whole; a “we” or “you” may be anybody.</summary>
        public double Weight { get; private set; }

        public void Add(ReadOnlySpan<char> text)
        {
            var isQuoted = false;
            for (var i = 0; i < text.Length;)
            {
                isQuoted = text[i] switch
                {
                    '“' => true,
                    '”' => false,
                    '"' => !isQuoted,
                    _ => isQuoted,
                };
                var end = i;
                while (end < text.Length && char.IsLetter(text[end]))
                    end++;
                if (end > i)
                {
                    Words++;
                    if (!isQuoted)
                        Add(text[i..end], isContracted: end < text.Length && text[end] is '\'' or '’');
                }

                i = Math.Max(end, i + 1);
            }
        }

        private void Add(ReadOnlySpan<char> word, bool isContracted)
        {
            const double Ours = 0.6, Yours = 0.5;
            const int Longest = 9;
            if (word.Length > Longest)
                return;

            Span<char> lower = stackalloc char[Longest];
            var length = word.ToLowerInvariant(lower);
            switch (lower[..length])
            {
                case "i" when word[0] == 'I' || isContracted:
                case "me" or "my" or "myself":
                    Self++;
                    Weight++;
                    break;
                case "we" or "our" or "us" or "ourselves":
                    Weight += word is "US" ? 0 : Ours;
                    break;
                case "you" or "your":
                    Weight += Yours;
                    break;
            }
        }
    }
}
