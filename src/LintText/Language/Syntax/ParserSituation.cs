using System.Runtime.CompilerServices;

namespace LintText.Language;

/// <summary>What <see cref="ParserNetwork"/> looks at in a configuration of the parser.</summary>
internal struct ParserSituation
{
    /// <summary>The number of small features.</summary>
    public const int SmallCount = 11;

    /// <summary>S0, S1, S2 and N0; -1 for what is not there.</summary>
    public FourWords Words;

    /// <summary>Relations of outermost children, distances and valencies, each below <see cref="ParserNetwork.SmallValues"/>.</summary>
    public SmallNumbers Small;

    /// <summary>Four indices of words.</summary>
    [InlineArray(ParserNetwork.Positions)]
    internal struct FourWords
    {
        private int _first;
    }

    /// <summary>The values of the small features.</summary>
    [InlineArray(SmallCount)]
    internal struct SmallNumbers
    {
        private byte _first;
    }

    /// <summary>Describes a configuration.</summary>
    public static ParserSituation Of(ParserState state)
    {
        var situation = default(ParserSituation);
        int s0 = state.Stack(0), s1 = state.Stack(1), n0 = state.Buffer;
        situation.Words[0] = s0;
        situation.Words[1] = s1;
        situation.Words[2] = state.Stack(2);
        situation.Words[3] = n0;
        ref readonly var ofN0 = ref state.Dependents[n0];
        situation.Small[0] = Label(state, ofN0.Left);
        situation.Small[1] = Label(state, ofN0.Left2);
        if (s0 < 0)
            return situation;

        ref readonly var ofS0 = ref state.Dependents[s0];
        situation.Small[2] = Label(state, ofS0.Left);
        situation.Small[3] = Label(state, ofS0.Right);
        situation.Small[4] = Label(state, ofS0.Right2);
        situation.Small[5] = Bucket(n0 - s0);
        situation.Small[6] = (byte)((Math.Min((int)ofS0.LeftCount, 3) * 16) + (Math.Min((int)ofS0.RightCount, 3) * 4) + Math.Min((int)ofN0.LeftCount, 3));
        if (s1 < 0)
            return situation;

        ref readonly var ofS1 = ref state.Dependents[s1];
        situation.Small[7] = Label(state, ofS1.Left);
        situation.Small[8] = Label(state, ofS1.Right);
        situation.Small[9] = Label(state, ofS1.Right2);
        situation.Small[10] = (byte)((Bucket(s0 - s1) * 4) + Math.Min((int)ofS1.RightCount, 3));
        return situation;
    }

    private static byte Label(ParserState state, int word) => word < 0 ? (byte)0 : (byte)state.Relations[word];

    private static byte Bucket(int distance) => distance <= 5 ? (byte)distance : distance <= 8 ? (byte)6 : distance <= 14 ? (byte)7 : (byte)8;
}
