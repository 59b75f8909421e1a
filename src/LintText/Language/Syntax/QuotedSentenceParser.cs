namespace LintText.Language;

/// <summary>
/// Parses sentences with quotations in them. A quoted statement and the sentence around it are parsed apart, as the reader takes
/// them; the marks around quoted words that belong to the sentence’s own syntax are left out of it. The treebank is web text with
/// few quotations, and a parser trained on it runs through their ends.
/// </summary>
internal static class QuotedSentenceParser
{
    /// <summary>Quoted stretches with fewer words than this belong to the sentence’s own syntax.</summary>
    private const int FewestWords = 4;

    /// <summary>Tags and parses a sentence.</summary>
    /// <param name="text">The document’s tokens.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="quotations">The outer quotations that overlap it, in order.</param>
    /// <param name="shelf">Receives the states of its tokens.</param>
    /// <param name="memory">What was made of sentences before, or null.</param>
    public static SentenceSyntax Parse(TokenText text, Sentence sentence, ReadOnlySpan<QuotedStretch> quotations, StateShelf shelf, SentenceMemory? memory)
    {
        if (quotations.IsEmpty)
            return Parser.Parse(SyntaxModel.English, text, sentence, shelf, memory);

        var tree = new TreeAssembly(text, sentence, shelf, memory);
        var statements = new List<QuotedStretch>();
        foreach (var quotation in quotations)
        {
            if (IsStatement(text, sentence, quotation))
                statements.Add(quotation);
            tree.LeaveOut(quotation.First, quotation.ContentFirst);
            tree.LeaveOut(quotation.ContentEnd, quotation.End);
        }

        foreach (var statement in statements)
            tree.LeaveOut(statement.ContentFirst, statement.ContentEnd);
        var root = tree.Parse(sentence.FirstToken, sentence.EndToken);

        foreach (var statement in statements)
        {
            tree.Take(statement.ContentFirst, statement.ContentEnd);
            root = tree.AttachStatement(tree.Parse(statement.ContentFirst, statement.ContentEnd), statement, root);
        }

        return tree.Build(root);
    }

    /// <summary>Whether a quotation is a statement of its own: it opens the sentence, or follows a comma or colon, or begins with a capital.</summary>
    private static bool IsStatement(TokenText text, Sentence sentence, QuotedStretch quotation)
    {
        var words = 0;
        for (var i = quotation.ContentFirst; i < quotation.ContentEnd; i++)
            words += text[i].Kind == TokenKind.Word ? 1 : 0;

        var isIntroduced = quotation.First == sentence.FirstToken || text.IsMark(quotation.First - 1, ",:;—–") || (text.IsMark(quotation.First - 1, "-") && text[quotation.First - 1].Length > 1);
        if (words < FewestWords)
            return words > 0 && isIntroduced && text.IsMark(quotation.ContentEnd - 1, ",.!?");
        return isIntroduced || text.IsCapitalized(quotation.ContentFirst);
    }
}
