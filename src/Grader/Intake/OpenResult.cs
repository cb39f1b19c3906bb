using Microsoft.Win32.SafeHandles;

namespace Grader.Intake;

/// <summary>What opening a path for reading gave.</summary>
internal abstract record OpenResult
{
    public const string IsLink = "it is a link";
    public const string IsFolder = "it is a folder";
    public const string IsDevice = "it is a named pipe or a device, not a file";

    private OpenResult() { }

    /// <param name="Handle">Of a regular file. The caller's to dispose.</param>
    public sealed record File(SafeFileHandle Handle) : OpenResult;

    public sealed record Missing : OpenResult;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : OpenResult;

    /// <param name="reason">What the system says: "Permission denied".</param>
    public static string CannotBeOpened(string reason) => $"it cannot be opened: {char.ToLowerInvariant(reason[0])}{reason[1..]}";
}
