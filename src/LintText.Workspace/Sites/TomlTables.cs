using Tomlyn.Model;
using Tomlyn.Serialization;

namespace LintText.Workspace.Sites;

/// <summary>Lets TOML be read without reflection, which the native build has none of.</summary>
[TomlSerializable(typeof(TomlTable))]
internal sealed partial class TomlTables : TomlSerializerContext;
