using System.Text.Encodings.Web;
using System.Text.Json;

using LintText.Reporting;

namespace LintText.Cli.Reporting;

/// <summary>Writes JSON the way all reports do: indented, with line feeds, readable outside ASCII, and screened.</summary>
internal static class JsonText
{
    /// <summary>Writes a document.</summary>
    public static void Write(ScreenedWriter writer, Action<Utf8JsonWriter> write) => Write(writer, isIndented: true, write);

    /// <summary>Writes a document in one line.</summary>
    public static void WriteLine(ScreenedWriter writer, Action<Utf8JsonWriter> write) => Write(writer, isIndented: false, write);

    private static void Write(ScreenedWriter writer, bool isIndented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);

        stream.Position = 0;
        using var reader = new StreamReader(stream);
        writer.Write(ScreenedText.Json(reader.ReadToEnd()) + "\n");
    }
}
