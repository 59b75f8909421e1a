namespace LintText.Language;

/// <summary>What the tagger looks at (after Ratnaparkhi 1996 and Toutanova et al. 2003): the word, its affixes and shape, its neighbours, the tags before it.</summary>
internal static class TaggerFeatures
{
    private const byte Form = 1, Lower = 2, Prefix1 = 3, Prefix2 = 4, Prefix3 = 5, Suffix1 = 6, Suffix2 = 7, Suffix3 = 8, Suffix4 = 9, Suffix5 = 10, Shape = 11;
    private const byte Tag1 = 12, Tag2 = 13, Lower1 = 14, Lower2 = 15, Next1 = 16, Next2 = 17, Suffix3Before = 18, Suffix3Next = 19, Suffix2Next = 20;
    private const byte ShapeBefore = 21, ShapeNext = 22, Class = 23, ClassNext = 24, ClassNext2 = 25, Position = 26, ClassBefore = 27, Next3 = 28, Suffix3Next2 = 29, Bias = 30;

    private static readonly FeatureTemplates Templates = new(
        [Bias], [Form], [Lower], [Prefix1], [Prefix2], [Prefix3], [Suffix1], [Suffix2], [Suffix3], [Suffix4], [Suffix5], [Shape], [Shape, Position],
        [Tag1], [Tag1, Tag2], [Tag1, Lower], [Tag1, Tag2, Lower], [Lower1], [Lower2], [Next1], [Next2], [Lower1, Lower], [Lower, Next1],
        [Lower1, Next1], [Tag1, Next1], [Suffix3Before], [Suffix3Next], [Suffix2Next], [Shape, ShapeBefore], [Shape, ShapeNext],
        [Class], [ClassNext], [ClassNext2], [Tag1, ClassNext], [Tag1, Class], [Class, ClassNext], [Tag1, Tag2, Class], [Suffix3, Tag1],
        [Shape, Tag1], [Tag1, Class, ClassNext], [Lower, ClassNext], [Suffix2, Tag1, Suffix2Next], [Class, ClassNext, ClassNext2],
        [Lower1, Lower, Next1], [Lower2, Lower1, Lower], [Suffix3, Suffix3Next], [Lower, Suffix3Next], [Tag2, Lower], [Shape, Suffix2], [Lower, Next1, Next2],
        [Shape, Suffix3, Position]);

    /// <summary>The number of features of a word.</summary>
    public static int Count => Templates.Count;

    /// <summary>The number of atoms that features are made of.</summary>
    public static int AtomCount => Bias + 1;

    /// <summary>Writes the features of a word.</summary>
    /// <param name="input">The sentence; its tags up to the word are set.</param>
    /// <param name="i">The word.</param>
    /// <param name="atoms">Room for the atoms.</param>
    /// <param name="features">Receives the features.</param>
    public static void Fill(SyntaxInput input, int i, Span<uint> atoms, Span<ulong> features)
    {
        const uint Outside = 7;
        var words = input.Words;
        var classes = input.AmbiguityClasses;
        ref readonly var word = ref words[i];
        atoms[0] = 0;
        atoms[Bias] = 1;
        atoms[Form] = word.Form;
        atoms[Lower] = word.Lower;
        atoms[Prefix1] = word.Prefix1;
        atoms[Prefix2] = word.Prefix2;
        atoms[Prefix3] = word.Prefix3;
        atoms[Suffix1] = word.Suffix1;
        atoms[Suffix2] = word.Suffix2;
        atoms[Suffix3] = word.Suffix3;
        atoms[Suffix4] = word.Suffix4;
        atoms[Suffix5] = word.Suffix5;
        atoms[Shape] = word.Shape;
        atoms[Class] = (uint)classes[i] + 1;
        atoms[Position] = i == 0 ? 1u : 2u;
        atoms[Tag1] = i > 0 ? input.Tags[i - 1] + 1u : 0;
        atoms[Tag2] = i > 1 ? input.Tags[i - 2] + 1u : 0;
        atoms[Lower1] = i > 0 ? words[i - 1].Lower : Outside;
        atoms[Lower2] = i > 1 ? words[i - 2].Lower : Outside;
        atoms[Suffix3Before] = i > 0 ? words[i - 1].Suffix3 : Outside;
        atoms[ShapeBefore] = i > 0 ? words[i - 1].Shape : Outside;
        atoms[ClassBefore] = i > 0 ? (uint)classes[i - 1] + 1 : 0;

        var rest = input.Count - 1 - i;
        atoms[Next1] = rest > 0 ? words[i + 1].Lower : Outside;
        atoms[Next2] = rest > 1 ? words[i + 2].Lower : Outside;
        atoms[Next3] = rest > 2 ? words[i + 3].Lower : Outside;
        atoms[Suffix3Next] = rest > 0 ? words[i + 1].Suffix3 : Outside;
        atoms[Suffix2Next] = rest > 0 ? words[i + 1].Suffix2 : Outside;
        atoms[Suffix3Next2] = rest > 1 ? words[i + 2].Suffix3 : Outside;
        atoms[ShapeNext] = rest > 0 ? words[i + 1].Shape : Outside;
        atoms[ClassNext] = rest > 0 ? (uint)classes[i + 1] + 1 : 0;
        atoms[ClassNext2] = rest > 1 ? (uint)classes[i + 2] + 1 : 0;
        Templates.Fill(atoms, features);
    }
}
