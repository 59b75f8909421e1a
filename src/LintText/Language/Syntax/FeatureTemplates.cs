namespace LintText.Language;

/// <summary>Makes features: each template joins up to three of the atoms that describe a situation into a hash.</summary>
internal sealed class FeatureTemplates
{
    private const int AtomsPerTemplate = 4;

    private readonly byte[] _atoms;
    private readonly ulong[] _seeds;

    /// <summary>Makes a set of templates.</summary>
    /// <param name="templates">The numbers of the atoms that each template joins, at most four. Atom 0 is always 0.</param>
    public FeatureTemplates(params ReadOnlySpan<byte[]> templates)
    {
        _atoms = new byte[templates.Length * AtomsPerTemplate];
        _seeds = new ulong[templates.Length];
        for (var i = 0; i < templates.Length; i++)
        {
            _seeds[i] = (ulong)(i + 1) * 0xD6E8FEB86659FD93UL;
            templates[i].CopyTo(_atoms, i * AtomsPerTemplate);
        }
    }

    /// <summary>The number of features that <see cref="Fill"/> makes.</summary>
    public int Count => _seeds.Length;

    /// <summary>Writes the features of a situation.</summary>
    /// <param name="atoms">What describes it.</param>
    /// <param name="features">Receives one feature a template.</param>
    public void Fill(ReadOnlySpan<uint> atoms, Span<ulong> features)
    {
        var numbers = _atoms;
        var seeds = _seeds;
        for (int i = 0, n = 0; i < seeds.Length && i < features.Length; i++, n += AtomsPerTemplate)
        {
            var hash = seeds[i]
                + (atoms[numbers[n]] * 0x9E3779B97F4A7C15UL)
                + (atoms[numbers[n + 1]] * 0xC2B2AE3D27D4EB4FUL)
                + (atoms[numbers[n + 2]] * 0x165667B19E3779F9UL)
                + (atoms[numbers[n + 3]] * 0x27D4EB2F165667C5UL);
            hash ^= hash >> 31;
            hash *= 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 32;
            features[i] = hash;
        }
    }
}
