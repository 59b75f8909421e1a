using System.Text.Encodings.Web;
using System.Text.Json;

namespace LintText.Cli.Reporting;

/// <summary>Writes JSON the way all reports do: indented, with line feeds, and readable outside ASCII.</summary>
internal static class JsonText
{
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);

        stream.Position = 0;
        using var reader = new StreamReader(stream);
        writer.WriteLine(reader.ReadToEnd());
    }
}
