using System.Runtime.InteropServices;

using Google.Protobuf;

namespace LintText.Teaching;

/// <summary>
/// The weights in a file of the Open Neural Network Exchange format (ONNX 1.16, onnx.proto3): the graph’s initializers by name. Only what
/// the encoder needs is read: numbers of 32 bits, and which matrix is multiplied before which bias.
/// </summary>
internal sealed class OnnxWeights
{
    private const int Graph = 7, Node = 1, Initializer = 5;
    private const int NodeInput = 1, NodeOutput = 2, NodeOperator = 4;
    private const int TensorDimensions = 1, TensorType = 2, TensorName = 8, TensorRaw = 9, Float = 1;

    private readonly Dictionary<string, (long[] Shape, float[] Values)> _tensors = [];
    private readonly Dictionary<string, string> _products = [];
    private readonly Dictionary<string, string> _matrixOfBias = [];

    /// <summary>Reads a model.</summary>
    /// <param name="model">The file.</param>
    public OnnxWeights(byte[] model) => Each(new CodedInputStream(model), (field, input) =>
    {
        if (field != Graph)
            return false;
        Each(input.ReadBytes().CreateCodedInput(), ReadGraphField);
        return true;
    });

    /// <summary>A tensor by its name.</summary>
    public (long[] Shape, float[] Values) this[string name] => _tensors[name];

    /// <summary>The matrix [inputs × outputs] to whose product a bias is added; exporters give it no name of its own.</summary>
    public (long[] Shape, float[] Values) MatrixOf(string bias) => _tensors[_matrixOfBias[bias]];

    private bool ReadGraphField(int field, CodedInputStream input)
    {
        switch (field)
        {
            case Initializer:
                ReadTensor(input.ReadBytes().CreateCodedInput());
                return true;
            case Node:
                ReadNode(input.ReadBytes().CreateCodedInput());
                return true;
            default:
                return false;
        }
    }

    private void ReadTensor(CodedInputStream input)
    {
        var shape = new List<long>();
        var type = 0;
        var name = "";
        var values = Array.Empty<float>();
        Each(input, (field, tensor) =>
        {
            switch (field)
            {
                case TensorDimensions:
                    shape.Add(tensor.ReadInt64());
                    return true;
                case TensorType:
                    type = tensor.ReadInt32();
                    return true;
                case TensorName:
                    name = tensor.ReadString();
                    return true;
                case TensorRaw when type == Float:
                    values = MemoryMarshal.Cast<byte, float>(tensor.ReadBytes().Span).ToArray();
                    return true;
                default:
                    return false;
            }
        });
        _tensors[name] = ([.. shape], values);
    }

    private void ReadNode(CodedInputStream input)
    {
        List<string> inputs = [], outputs = [];
        var name = "";
        Each(input, (field, node) =>
        {
            switch (field)
            {
                case NodeInput:
                    inputs.Add(node.ReadString());
                    return true;
                case NodeOutput:
                    outputs.Add(node.ReadString());
                    return true;
                case NodeOperator:
                    name = node.ReadString();
                    return true;
                default:
                    return false;
            }
        });

        if (name == "MatMul")
            _products[outputs[0]] = inputs[1];
        if (name != "Add")
            return;
        foreach (var (product, bias) in ((string, string)[])[(inputs[0], inputs[1]), (inputs[1], inputs[0])])
        {
            if (_products.TryGetValue(product, out var matrix))
                _matrixOfBias[bias] = matrix;
        }
    }

    private static void Each(CodedInputStream input, Func<int, CodedInputStream, bool> read)
    {
        for (uint tag; (tag = input.ReadTag()) != 0;)
        {
            if (!read(WireFormat.GetTagFieldNumber(tag), input))
                input.SkipLastField();
        }
    }
}
