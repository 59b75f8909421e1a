namespace LintText.References;

/// <summary>What a document’s links and citations point to, taken apart once however many ask.</summary>
internal sealed class WebAddresses
{
    private Dictionary<string, WebAddress?>? _addresses;

    /// <summary>A target taken apart; null where it is no address on the web.</summary>
    /// <param name="target">What a link or a citation points to.</param>
    public WebAddress? Get(string target)
    {
        _addresses ??= new Dictionary<string, WebAddress?>(StringComparer.Ordinal);
        if (!_addresses.TryGetValue(target, out var address))
            _addresses[target] = address = WebAddress.Parse(target);
        return address;
    }
}
