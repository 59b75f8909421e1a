namespace LintText.Language;

/// <summary>
/// What the parser looks at (Zhang &amp; Nivre 2011, for the arc-hybrid system): the words S0–S2 on top of the stack, N0–N2 in front of
/// the buffer, their children, distance, valency and label sets, and the tags of the words beside them (McDonald et al. 2005).
/// </summary>
internal static class ParserFeatures
{
    private const byte Bias = 1, S0w = 2, S0p = 3, S1w = 4, S1p = 5, S2w = 6, S2p = 7, N0w = 8, N0p = 9, N1w = 10, N1p = 11, N2w = 12, N2p = 13, N3p = 14;
    private const byte S0lw = 15, S0lp = 16, S0ll = 17, S0rw = 18, S0rp = 19, S0rl = 20, S0l2p = 21, S0l2l = 22, S0r2p = 23, S0r2l = 24;
    private const byte S1lw = 25, S1lp = 26, S1ll = 27, S1rw = 28, S1rp = 29, S1rl = 30, S1r2p = 31, S1r2l = 32;
    private const byte N0lw = 33, N0lp = 34, N0ll = 35, N0l2p = 36, N0l2l = 37;
    private const byte Distance = 38, StackDistance = 39, S0vl = 40, S0vr = 41, S1vl = 42, S1vr = 43, N0vl = 44, S0sl = 45, S0sr = 46, S1sr = 47, N0sl = 48;
    private const byte S0u = 49, S1u = 50, N0u = 51, N1u = 52, AfterS0 = 53, BeforeS0 = 54, BeforeN0 = 55, AfterS1 = 56, S2u = 57, N2u = 58, S0s = 59, N0s = 60, S1s = 61, S1sl = 62;

    private static readonly FeatureTemplates Templates = new(
        [Bias], [S0w], [S0p], [S0w, S0p], [S1w], [S1p], [S1w, S1p], [S2w, S2p], [S2p], [N0w], [N0p], [N0w, N0p], [N1w], [N1p], [N1w, N1p], [N2w], [N2p],
        [S0w, S0p, N0w, N0p], [S0w, S0p, N0w], [S0w, N0w, N0p], [S0w, S0p, N0p], [S0p, N0w, N0p], [S0w, N0w], [S0p, N0p], [S0u, N0u], [S0w, N0p], [S0p, N0w],
        [S1w, S1p, S0w, S0p], [S1w, S0w], [S1p, S0w, S0p], [S1w, S1p, S0p], [S1p, S0p], [S1w, S0p], [S1p, S0w],
        [S1w, N0w], [S1p, N0p], [S1w, N0p], [S1p, N0w], [N0p, N1p], [N0w, N1p], [N0w, N1w], [S0w, N1p], [S0p, N1w], [S0w, N1w],
        [N0p, N1p, N2p], [S0p, N0p, N1p], [S1p, S0p, N0p], [S2p, S1p, S0p], [S0u, N0u, N1u], [S1u, S0u, N0u], [S2u, S1u, S0u], [S1u, S0u, N0u, N1u], [S0p, N0p, N1p, N2p],
        [S0w, N0p, N1p], [S0p, N0w, N1p], [S1w, S0p, N0p], [S1p, S0w, N0p], [S1p, S0p, N0w], [S1w, S0w, N0p], [S1w, S0u, N0w],
        [S0p, S0lp, N0p], [S0p, S0rp, N0p], [S0p, N0p, N0lp], [S1p, S0p, S0lp], [S1p, S0p, S0rp], [S1p, S1rp, S0p], [S1p, S1lp, S0p], [S0p, S0rl, N0p], [S0w, S0rl, N0p],
        [S0w, Distance], [S0p, Distance], [N0w, Distance], [N0p, Distance], [S0p, N0p, Distance], [S0w, N0w, Distance], [S1p, S0p, StackDistance], [S1w, StackDistance], [S0w, StackDistance],
        [S0w, S0vl], [S0p, S0vl], [S0w, S0vr], [S0p, S0vr], [N0w, N0vl], [N0p, N0vl], [S1w, S1vr], [S1p, S1vr], [S1p, S1vl],
        [S0lw], [S0lp], [S0ll], [S0rw], [S0rp], [S0rl], [N0lw], [N0lp], [N0ll], [S1rw], [S1rp], [S1rl], [S1lp], [S1ll], [S0l2p], [S0r2p], [N0l2p], [S1r2l],
        [S0p, S0lp, S0l2p], [S0p, S0rp, S0r2p], [N0p, N0lp, N0l2p], [S1p, S1rl, S1r2l],
        [S0w, S0sl], [S0p, S0sl], [S0w, S0sr], [S0p, S0sr], [N0w, N0sl], [N0p, N0sl], [S1w, S1sr], [S1p, S1sr], [S1p, S0p, S1sr], [S0p, N0p, S0sr], [S0p, N0p, N0sl], [S1p, S0p, S0sl], [S1p, S0p, S0sr],
        [S0p, AfterS0, BeforeN0, N0p], [BeforeS0, S0p, BeforeN0, N0p], [S0p, AfterS0, N0p, N1p], [S1p, AfterS1, BeforeS0, S0p], [S0p, N0p, N1p, N3p], [S0u, BeforeN0, N0u],
        [S1w, S0w, S0lw], [S1w, S0lw, S0p], [S1p, S0lw], [S0w, S0rw], [S1rw, S0p, S1p], [N0w, N0lw, S0p], [S0w, S0lw, N0p], [S1w, S0ll, S0p], [S0s, N0s], [S1s, S0s], [S1s, S0p, N0p], [S0s, N0p], [S0p, N0s],
        [S0w, N0w, N1w], [S1w, S0p, S0sl], [S1p, S1sl, S0p, N0p]);

    /// <summary>The number of features of a configuration.</summary>
    public static int Count => Templates.Count;

    /// <summary>The number of atoms that features are made of.</summary>
    public static int AtomCount => S1sl + 1;

    /// <summary>Writes the features of a configuration.</summary>
    public static void Fill(SyntaxInput input, ReadOnlySpan<TagClass> classes, ParserState state, Span<uint> atoms, Span<ulong> features)
    {
        var view = new View(input, classes, state);
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), n0 = state.Buffer;
        atoms.Clear();
        atoms[Bias] = 1;
        atoms[N0w] = view.Word(n0);
        atoms[N0p] = view.Tag(n0);
        atoms[N0u] = view.Universal(n0);
        atoms[N0s] = view.Suffix(n0);
        atoms[N1w] = view.Word(n0 + 1);
        atoms[N1p] = view.Tag(n0 + 1);
        atoms[N1u] = view.Universal(n0 + 1);
        atoms[N2w] = view.Word(n0 + 2);
        atoms[N2p] = view.Tag(n0 + 2);
        atoms[N2u] = view.Universal(n0 + 2);
        atoms[N3p] = view.Tag(n0 + 3);
        ref readonly var n0Children = ref state.Dependents[n0];
        atoms[N0lw] = view.Word(n0Children.Left);
        atoms[N0lp] = view.Tag(n0Children.Left);
        atoms[N0ll] = view.Label(n0Children.Left);
        atoms[N0l2p] = view.Tag(n0Children.Left2);
        atoms[N0l2l] = view.Label(n0Children.Left2);
        atoms[N0vl] = n0Children.LeftCount + 1u;
        atoms[N0sl] = Fold(n0Children.LeftRelations);
        atoms[BeforeN0] = view.Tag(n0 - 1);
        if (s0 < 0)
        {
            Templates.Fill(atoms, features);
            return;
        }

        ref readonly var s0Children = ref state.Dependents[s0];
        atoms[S0w] = view.Word(s0);
        atoms[S0p] = view.Tag(s0);
        atoms[S0u] = view.Universal(s0);
        atoms[S0s] = view.Suffix(s0);
        atoms[S0lw] = view.Word(s0Children.Left);
        atoms[S0lp] = view.Tag(s0Children.Left);
        atoms[S0ll] = view.Label(s0Children.Left);
        atoms[S0l2p] = view.Tag(s0Children.Left2);
        atoms[S0l2l] = view.Label(s0Children.Left2);
        atoms[S0rw] = view.Word(s0Children.Right);
        atoms[S0rp] = view.Tag(s0Children.Right);
        atoms[S0rl] = view.Label(s0Children.Right);
        atoms[S0r2p] = view.Tag(s0Children.Right2);
        atoms[S0r2l] = view.Label(s0Children.Right2);
        atoms[S0vl] = s0Children.LeftCount + 1u;
        atoms[S0vr] = s0Children.RightCount + 1u;
        atoms[S0sl] = Fold(s0Children.LeftRelations);
        atoms[S0sr] = Fold(s0Children.RightRelations);
        atoms[Distance] = Bucket(n0 - s0);
        atoms[AfterS0] = view.Tag(s0 + 1);
        atoms[BeforeS0] = view.Tag(s0 - 1);
        if (s1 >= 0)
        {
            ref readonly var s1Children = ref state.Dependents[s1];
            atoms[S1w] = view.Word(s1);
            atoms[S1p] = view.Tag(s1);
            atoms[S1u] = view.Universal(s1);
            atoms[S1s] = view.Suffix(s1);
            atoms[S1lw] = view.Word(s1Children.Left);
            atoms[S1lp] = view.Tag(s1Children.Left);
            atoms[S1ll] = view.Label(s1Children.Left);
            atoms[S1rw] = view.Word(s1Children.Right);
            atoms[S1rp] = view.Tag(s1Children.Right);
            atoms[S1rl] = view.Label(s1Children.Right);
            atoms[S1r2p] = view.Tag(s1Children.Right2);
            atoms[S1r2l] = view.Label(s1Children.Right2);
            atoms[S1vl] = s1Children.LeftCount + 1u;
            atoms[S1vr] = s1Children.RightCount + 1u;
            atoms[S1sl] = Fold(s1Children.LeftRelations);
            atoms[S1sr] = Fold(s1Children.RightRelations);
            atoms[StackDistance] = Bucket(s0 - s1);
            atoms[AfterS1] = view.Tag(s1 + 1);
            atoms[S2w] = view.Word(s2);
            atoms[S2p] = view.Tag(s2);
            atoms[S2u] = view.Universal(s2);
        }

        Templates.Fill(atoms, features);
    }

    private static uint Bucket(int distance) => distance <= 4 ? (uint)distance : distance <= 6 ? 5u : distance <= 10 ? 6u : 7u;

    private static uint Fold(ulong set) => (uint)((set * 0x9E3779B97F4A7C15UL) >> 32);

    /// <summary>The words of a sentence by index: 0 for what is not there.</summary>
    private readonly ref struct View(SyntaxInput input, ReadOnlySpan<TagClass> classes, ParserState state)
    {
        private const uint Root = 0x52D00D52;

        private readonly ReadOnlySpan<SyntaxWord> _words = input.Words.AsSpan(0, input.Count);
        private readonly ReadOnlySpan<byte> _tags = input.Tags;
        private readonly ReadOnlySpan<TagClass> _classes = classes;
        private readonly ReadOnlySpan<Relation> _relations = state.Relations;

        public uint Word(int index) => (uint)index < (uint)_words.Length ? _words[index].Lower : index == _words.Length ? Root : 0;

        public uint Suffix(int index) => (uint)index < (uint)_words.Length ? _words[index].Suffix3 : 0;

        public uint Tag(int index) => (uint)index < (uint)_words.Length ? _tags[index] + 1u : index == _words.Length ? 255u : 0;

        public uint Universal(int index) => (uint)index < (uint)_words.Length ? (uint)_classes[_tags[index]].Universal : index == _words.Length ? 255u : 0;

        public uint Label(int index) => index >= 0 ? (uint)_relations[index] : 0;
    }
}
