using System.Collections;

using Microsoft.Build.Framework;

namespace LintText.MSBuild.Tests.Kit;

/// <summary>An MSBuild that keeps what a task logs.</summary>
internal sealed class RecordingEngine : IBuildEngine3
{
    private readonly List<BuildEvent> _events = [];

    /// <summary>Errors, warnings, and messages that have a code.</summary>
    public IReadOnlyList<BuildEvent> Events => [.. _events.Where(e => e.Severity > Severity.Suggestion || e.Code is not null)];

    /// <summary>The messages without a code.</summary>
    public IReadOnlyList<string> Messages => [.. _events.Where(e => e.Severity == Severity.Suggestion && e.Code is null).Select(e => e.Message)];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => string.Empty;

    public bool IsRunningMultipleNodes => false;

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) => throw new NotSupportedException();

    public BuildEngineResult BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion, bool returnTargetOutputs) => throw new NotSupportedException();

    public bool BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IDictionary[] targetOutputsPerProject, string[] toolsVersion, bool useResultsCache, bool unloadProjectsOnCompletion) => throw new NotSupportedException();

    public void Reacquire()
    {
    }

    public void Yield()
    {
    }

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void LogErrorEvent(BuildErrorEventArgs e) => Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Add(e);

    private void Add(BuildEventArgs e)
    {
        lock (_events)
            _events.Add(BuildEvent.From(e)!);
    }
}
