namespace LintText.References;

/// <summary>What kind of place an address leads to, as far as that shows without a judgement of anybody.</summary>
internal enum HostKind
{
    /// <summary>Any site.</summary>
    Site,

    /// <summary>A resolver of identifiers: it leads to the publication itself.</summary>
    Doi,

    /// <summary>A server of papers that nobody has reviewed yet.</summary>
    Preprint,

    /// <summary>An encyclopedic wiki that anyone can change, or a copy of one.</summary>
    Wiki,

    /// <summary>A network where everybody posts for themselves.</summary>
    Social,

    /// <summary>A wire that sends out what its customers write about themselves.</summary>
    PressRelease,

    /// <summary>A service that hides the address it leads to.</summary>
    Shortener,

    /// <summary>A page of search results.</summary>
    SearchResults,

    /// <summary>A conversation with a chatbot.</summary>
    Chatbot,

    /// <summary>A host whose name is made to be found.</summary>
    ContentFarm,
}
