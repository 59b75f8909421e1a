using LintText.Workspace.Files;

namespace LintText.Assistants;

/// <summary>The folders that the server was started with. An assistant names paths on somebody else’s word, so none may lead out of them, by whatever name or link.</summary>
/// <param name="roots">Full paths; relative paths count from the first.</param>
internal sealed class ConfinedFolders(IReadOnlyList<string> roots)
{
    /// <summary>The folder and the full path that a path stands for.</summary>
    /// <param name="path">The path: untrusted.</param>
    /// <exception cref="ToolRefusedException">It leads out, or nothing is there.</exception>
    public (string Root, string Full) Resolve(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw new ToolRefusedException("'path' is empty; name a draft or a folder of drafts");

        foreach (var root in Path.IsPathRooted(path) ? roots : roots.Take(1))
        {
            var full = Path.GetFullPath(path, root);
            if (!Checkout.IsInside(root, full) || new Checkout(root).IsOutside(root, full))
                continue;
            if (!Path.Exists(full))
                throw new ToolRefusedException("there is nothing at this path; paths count from the folder that the server was started with");
            return (root, full);
        }

        throw new ToolRefusedException("this path leads out of the folders that the server was started with, and is not read; pass the draft's words as 'text' instead");
    }

    /// <summary>The folder that texts without a path are taken to lie in.</summary>
    public string First => roots[0];
}
