using System.Collections.Immutable;

namespace Grader.Formats;

/// <summary>All formats, in the order in which they are listed.</summary>
public static class KnownFormats
{
    public static readonly ImmutableArray<ReportFormat> All =
    [
        JsonFormat.Format,
        GradescopeFormat.Format,
        PrairieLearnFormat.Format,
        JUnitFormat.Format,
        ExercismFormat.Format,
        GithubFormat.Format,
        ClassroomFormat.Format,
        GitlabFormat.Format,
        SarifFormat.Format,
        CsvFormat.Format,
        CanvasFormat.Format,
        MoodleFormat.Format,
        MarkdownFormat.Format,
    ];

    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
