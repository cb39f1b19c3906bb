namespace Grader.Formats;

/// <summary>What a CI runner's job tells of where it stands.</summary>
/// <param name="Folder">Of the files that were graded, in their repository: with '/' between folders and at the end; empty where
/// it is the repository's own, or nobody can tell.</param>
/// <param name="SummaryBytes">How much the job's summary has already.</param>
public sealed record CiPlace(string Folder, long SummaryBytes = 0)
{
    public static CiPlace Unknown { get; } = new("");

    /// <param name="file">As the report calls it.</param>
    public string PathOf(string file) => Folder + file;
}
