using LintText.Sourcing.Claims;

namespace LintText.Training.Claims;

/// <summary>Fits the curve from margins to confidence (Platt 1999), with a shift for each label that is held back by how little there is of it.</summary>
internal static class ConfidenceFit
{
    private const int Rounds = 4000;
    private const double Rate = 0.05, Hold = 0.02;

    /// <summary>A curve before anything is fitted.</summary>
    public static ConfidenceCurve Flat => new(new int[ConfidenceCurve.Steps], new int[ClaimNetwork.Labels]);

    /// <summary>The curve that makes what was found most likely.</summary>
    public static ConfidenceCurve Fit(IReadOnlyList<(ClaimLabel Label, int Margin, bool IsRight)> spans)
    {
        var (slope, shift) = (1.0, 0.0);
        var shifts = new double[ClaimNetwork.Labels];
        for (var round = 0; round < Rounds; round++)
        {
            var (dSlope, dShift) = (0.0, 0.0);
            var dShifts = new double[shifts.Length];
            foreach (var (label, margin, isRight) in spans)
            {
                var x = (double)margin / ConfidenceCurve.Unit;
                var error = (1 / (1 + Math.Exp(-((slope * x) + shift + shifts[(int)label])))) - (isRight ? 1 : 0);
                dSlope += error * x;
                dShift += error;
                dShifts[(int)label] += error;
            }

            slope -= Rate * dSlope / spans.Count;
            shift -= Rate * dShift / spans.Count;
            for (var label = 0; label < shifts.Length; label++)
                shifts[label] -= Rate * ((dShifts[label] / spans.Count) + (Hold * shifts[label]));
        }

        var steps = new int[ConfidenceCurve.Steps];
        for (var percent = 1; percent <= steps.Length; percent++)
        {
            var odds = Math.Log(percent / (100.0 - percent));
            steps[percent - 1] = (int)Math.Round((odds - shift) / slope * ConfidenceCurve.Unit);
        }

        return new ConfidenceCurve(steps, [.. shifts.Select(s => (int)Math.Round(s / slope * ConfidenceCurve.Unit))]);
    }
}
