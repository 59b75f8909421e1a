using YamlDotNet.Core;

namespace LintText.Configuration;

/// <summary>Puts what a YAML parser found wrong into words of ours.</summary>
internal static class YamlFault
{
    /// <summary>YamlDotNet’s messages carry positions of their own, counted within the block; the caller knows better ones.</summary>
    public static string Describe(YamlException exception)
    {
        // These quote what is in the file.
        if (exception is AnchorNotFoundException)
            return "an alias in it stands for nothing";
        if (exception.Message.Contains("uplicate key", StringComparison.Ordinal))
            return "a key in it is given twice";

        var message = (exception.InnerException ?? exception).Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        message = (colon < 0 ? message : message[(colon + 3)..]).Trim().TrimEnd('.');
        return message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : "it cannot be parsed";
    }
}
