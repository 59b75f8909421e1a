using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LintText.Audit.Exports;

/// <summary>Rows as lines of CSV and of JSON.</summary>
internal static class RowText
{
    /// <summary>What a spreadsheet takes for the beginning of a formula.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\n\r");

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line of CSV (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public static string Csv(IEnumerable<object?> values) => string.Join(',', values.Select(v => v switch
    {
        null => string.Empty,
        string text => Field(text),
        var number => Convert.ToString(number, CultureInfo.InvariantCulture),
    }));

    /// <summary>A JSON object.</summary>
    /// <param name="names">The names.</param>
    /// <param name="values">The values, in the same order.</param>
    public static string JsonObject(IReadOnlyList<string> names, object?[] values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartObject();
            for (var i = 0; i < values.Length; i++)
            {
                writer.WritePropertyName(names[i]);
                switch (values[i])
                {
                    case null:
                        writer.WriteNullValue();
                        break;
                    case long number:
                        writer.WriteNumberValue(number);
                        break;
                    case double number when double.IsFinite(number):
                        writer.WriteNumberValue(number);
                        break;
                    default:
                        writer.WriteStringValue(Convert.ToString(values[i], CultureInfo.InvariantCulture));
                        break;
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Field(string text)
    {
        if (text.Length > 0 && Formula.Contains(text[0]))
            text = "'" + text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
