using System.Collections.Immutable;

namespace Grader.Intake.Layouts;

/// <summary>"Export Submissions" of Gradescope: folders <c>submission_123</c>, and whose they are in
/// submission_metadata.yml.</summary>
internal static class GradescopeLayout
{
    public const string Metadata = "submission_metadata.yml";

    /// <summary>How the key of a student begins of whom the metadata says nothing.</summary>
    public const string Unnamed = "gradescope folder ";

    public static readonly Layout Layout = new(
        "gradescope",
        "a Gradescope export",
        "submission_ID/..., with submission_metadata.yml",
        Read
    )
    {
        Several = "Gradescope exports",
        NeedsSign = true,
        IsSure = download => download.Names.Any(n => n is { IsFolder: false, Text: Metadata }),
    };

    private static ImmutableDictionary<DownloadedName, HandIn> Read(Download download)
    {
        var known = download.ReadNoteBeside(Metadata) is { } text ? GradescopeMetadata.Parse(text) : [];
        return download
            .Names.Where(n => n.Text.StartsWith("submission_", StringComparison.Ordinal) && n.Text != Metadata)
            .ToImmutableDictionary(n => n, n => known.GetValueOrDefault(n.Text) ?? Unknown(n.Text));
    }

    private static HandIn Unknown(string name) => new([new($"{Unnamed}{name}", new(), name)]);
}
