using System.Runtime.CompilerServices;

namespace Grader.Sandbox.Tests.Snapshots;

/// <summary>Compares text with the file that holds what was accepted. Calls and conventions are those of the package Verify,
/// which can take its place.</summary>
internal static class Verifier
{
    /// <summary>To be awaited. By itself it looks for <c>CLASS.METHOD.verified.txt</c> beside the test.</summary>
    public static SettingsTask Verify(
        string target,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = ""
    ) => new(target, Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
}
