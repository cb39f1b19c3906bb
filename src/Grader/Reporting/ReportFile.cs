using Grader.Intake;

namespace Grader.Reporting;

/// <summary><c>report.json</c> in a folder of the user's choice.</summary>
public static class ReportFile
{
    public const string Name = GradingFolder.Report;

    /// <inheritdoc cref="OutFile.WriteAtomically"/>
    public static SaveResult WriteAtomically(Report report, string folder, bool lasting = true) =>
        OutFile.WriteAtomically(folder, Name, stream => ReportJson.Write(report, stream), lasting);

    /// <summary>Whether there is one already. What cannot be looked at is none.</summary>
    public static bool IsIn(string folder) =>
        new FileInfo(Path.Combine(folder, Name)) is { Exists: true } or { LinkTarget: not null };
}
