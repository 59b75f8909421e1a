namespace LintText.Workspace.Files;

/// <summary>Why a draft was not fixed, and how to mend that. Whatever the reason, it is as it was.</summary>
internal static class WriteFailure
{
    public const string Changed = "it was changed while lint-text read it, and was left as it is; run --fix again";

    public const string HeldOpen = "a program has it open for writing, and it was left as it is; save and close it there, and run --fix again";

    public const string Gone = "it was removed or replaced while lint-text read it, and was not written; run --fix again if it is there";

    public const string ReadOnlyFile = "it is read-only, and was left as it is; make it writable, and run --fix again";

    public const string NoPermission = "it may not be written, and was left as it is; check its permissions";

    public const string OwnerLost = "its owner or group could not be kept, and it was left as it is; run --fix as its owner";

    public const string Outside = "it lies outside the checkout and was left as it is; run lint-text where it lies";

    public const string Word = "a Word document is not fixed in place; 'lint-text review FILE -o REVIEWED.docx --tracked-fixes' writes its fixes as tracked changes";

    public const string StandardInput = "standard input cannot be fixed; check the file itself";

    /// <summary>Two programs wrote into it at the same time, or one did while another removed it.</summary>
    /// <param name="kept">The name of the file with what would otherwise be lost.</param>
    public static string Contested(string kept) => $"several programs changed it at once, and it was not fixed; what one of them wrote is in {kept}: merge that by hand";

    public static string Of(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => Gone,
        UnauthorizedAccessException => "it may not be replaced, and was left as it is; check the permissions of its folder",
        _ when SystemError.IsDiskFull(exception) => "the disk is full, and it was left as it is; make room, and run --fix again",
        _ when SystemError.IsReadOnly(exception) => "its file system is read-only, and it was left as it is; fix a copy of it elsewhere",
        _ => $"it could not be written, and was left as it is; check the disk that it is on, and run --fix again ({exception.Message})",
    };
}
