using System.Globalization;

namespace LintText.Files;

/// <summary>
/// What can be seen of a path without opening it, in a few characters, so that two looks at it can be compared. The tool writes it down, and the
/// task of the MSBuild package, which has this file, too, compares it.
/// </summary>
internal static class FileState
{
    /// <summary>What is told of a link: its end may change, and the link stays what it is.</summary>
    public const string Unsteady = "?";

    private const string Missing = "-";

    /// <summary>Looks at a path.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="isContent">Whether what it holds counts, not only whether it is there: of a file its bytes, told by length and time, of a folder its names, told by its time.</param>
    public static string Of(string path, bool isContent)
    {
        var file = new FileInfo(path);

        // Of what is not there, all attributes are set.
        if ((int)file.Attributes == -1)
            return Missing;
        if ((file.Attributes & FileAttributes.ReparsePoint) != 0)
            return Unsteady;

        var isFolder = (file.Attributes & FileAttributes.Directory) != 0;
        var kind = isFolder ? "d" : "f";
        return !isContent ? kind
            : isFolder ? string.Format(CultureInfo.InvariantCulture, "{0} {1}", kind, file.LastWriteTimeUtc.Ticks)
            : string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", kind, file.LastWriteTimeUtc.Ticks, file.Length);
    }

    /// <summary>One path with what was seen of it.</summary>
    public static string Record(string path, string state) => $"{state}\t{path}\0";

    /// <summary>Whether what was seen of some paths can still be seen.</summary>
    /// <param name="records">What was seen, each a <see cref="Record"/>.</param>
    public static bool Holds(string records)
    {
        var seen = records.Split('\0');

        // Behind the last there is nothing, or it was not written to its end.
        if (seen.Length < 2 || seen[seen.Length - 1].Length > 0)
            return false;

        for (var i = 0; i < seen.Length - 1; i++)
        {
            var tab = seen[i].IndexOf('\t');
            if (tab < 0)
                return false;

            var state = seen[i].Substring(0, tab);
            if (state == Unsteady || Of(seen[i].Substring(tab + 1), isContent: state.Length > 1) != state)
                return false;
        }

        return true;
    }
}
