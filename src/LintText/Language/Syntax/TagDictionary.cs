using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>
/// What the training text says of the tags of its frequent words: the set of tags that a form took (its ambiguity class, Cutting et
/// al. 1992), and the tag of a form that took one only, which needs no classifier.
/// </summary>
internal sealed class TagDictionary
{
    /// <summary>Marks an ambiguity class without a single tag.</summary>
    public const byte Open = 255;

    private readonly uint[] _forms;
    private readonly ushort[] _classes;
    private readonly byte[] _tags;

    /// <summary>Makes a dictionary.</summary>
    /// <param name="forms">An open-addressing table of form hashes, a power of two long.</param>
    /// <param name="classes">The ambiguity class of each, from 1.</param>
    /// <param name="tags">The tag of each ambiguity class, or <see cref="Open"/>.</param>
    public TagDictionary(uint[] forms, ushort[] classes, byte[] tags)
    {
        _forms = forms;
        _classes = classes;
        _tags = tags;
    }

    /// <summary>Reads a dictionary: length of the table, number of classes; forms, classes, tags.</summary>
    public static TagDictionary Read(BinaryReader reader)
    {
        var forms = new uint[reader.ReadInt32()];
        var classes = new ushort[forms.Length];
        var tags = new byte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(forms.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(classes.AsSpan()));
        reader.BaseStream.ReadExactly(tags);
        return new TagDictionary(forms, classes, tags);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_forms.Length);
        writer.Write(_tags.Length);
        writer.Write(MemoryMarshal.AsBytes(_forms.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_classes.AsSpan()));
        writer.Write(_tags);
    }

    /// <summary>The ambiguity class of a word, by its form or else its form in lower case; 0 for one that is rare or unknown.</summary>
    public int ClassOf(in SyntaxWord word)
    {
        var found = Find(word.Form);
        return found != 0 || word.Form == word.Lower ? found : Find(word.Lower);
    }

    /// <summary>The only tag of an ambiguity class, or <see cref="Open"/>.</summary>
    public byte TagOf(int ambiguityClass) => _tags[ambiguityClass];

    private int Find(uint form)
    {
        var mask = (uint)_forms.Length - 1;
        for (var slot = form & mask; _forms[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_forms[slot] == form)
                return _classes[slot];
        }

        return 0;
    }
}
