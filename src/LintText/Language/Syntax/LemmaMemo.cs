namespace LintText.Language;

/// <summary>
/// The lemmas of the forms that were met last; a form takes the place of another that falls to the same slot. Entries do not change, so that
/// threads that read and write at the same time find one or the other.
/// </summary>
internal sealed class LemmaMemo
{
    private const int Slots = 4096;

    private readonly Entry?[] _entries = new Entry?[Slots];

    /// <summary>The lemma of a form, or null where it is not known.</summary>
    public string? Find(ReadOnlySpan<char> form, TagClass tag) =>
        _entries[SlotOf(form, tag)] is { } entry && entry.Tag == tag && form.SequenceEqual(entry.Form) ? entry.Lemma : null;

    /// <summary>Keeps the lemma of a form.</summary>
    public void Add(ReadOnlySpan<char> form, TagClass tag, string lemma) =>
        _entries[SlotOf(form, tag)] = new Entry(form.SequenceEqual(lemma) ? lemma : form.ToString(), tag, lemma);

    private static int SlotOf(ReadOnlySpan<char> form, TagClass tag) => (int)(LemmaTable.KeyOf(form, tag.Penn) * 0x9E3779B97F4A7C15UL >> 52) & (Slots - 1);

    private sealed record Entry(string Form, TagClass Tag, string Lemma);
}
