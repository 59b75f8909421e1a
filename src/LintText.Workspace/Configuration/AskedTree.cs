using LintText.Documents;
using LintText.References;
using LintText.Workspace.Caching;

namespace LintText.Workspace.Configuration;

/// <summary>The files around a document, which remembers what it was asked: that is what the document’s findings rest on beside its own text.</summary>
internal sealed class AskedTree(DocumentTree tree, ISet<FileQuestion> questions) : DocumentTree
{
    public override LinkedFile Find(string path)
    {
        questions.Add(new FileQuestion(FileQuestionKind.File, path));
        return tree.Find(path);
    }

    public override AnchorSet? FindAnchors(string path)
    {
        questions.Add(new FileQuestion(FileQuestionKind.Anchors, path));
        return tree.FindAnchors(path);
    }

    public override bool MayHaveAnchor(string path, string fragment)
    {
        questions.Add(new FileQuestion(FileQuestionKind.AddedAnchor, $"{path}\0{fragment}"));
        return tree.MayHaveAnchor(path, fragment);
    }

    public override bool MayDefineLabel(string label)
    {
        questions.Add(new FileQuestion(FileQuestionKind.Label, label));
        return tree.MayDefineLabel(label);
    }
}
