using YamlDotNet.RepresentationModel;

namespace LintText.Lexicons;

/// <summary>Reads the engine’s own data files, which are written in YAML and embedded as <see cref="NodeFile"/> has them.</summary>
internal static class EmbeddedYaml
{
    /// <summary>The root of a file.</summary>
    /// <param name="resource">Its name, such as <c>rules/lexicons/cues.yml</c>.</param>
    /// <exception cref="InvalidOperationException">It is not embedded.</exception>
    public static YamlNode Read(string resource)
    {
        using var stream = typeof(EmbeddedYaml).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in the engine.");
        return NodeFile.Read(stream);
    }
}
