namespace LintText.Training;

/// <summary>What a layer computed for a sentence, and the derivatives of its states and gates.</summary>
internal sealed record LayerRun(int Count, float[] Gates, float[] Cells, float[] States, float[] StateDerivatives, float[] GateDerivatives);
