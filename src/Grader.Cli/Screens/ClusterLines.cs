using System.Collections.Immutable;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Words;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What several students got wrong alike, below the table of a class.</summary>
internal static class ClusterLines
{
    private const string Indent = "      ";
    private const int LongestPath = 160;

    /// <param name="keep">The command that makes a wrong file of a cluster.</param>
    public static IEnumerable<IRenderable> LinesFor(ImmutableArray<Cluster> clusters, Func<Cluster, string> keep) =>
        clusters.IsEmpty
            ? []
            :
            [
                HangingText.Blank,
                HangingText.Of("", "What several students got wrong alike:", Tone.Heading),
                .. clusters.SelectMany(c => LinesFor(c, keep)),
            ];

    private static IEnumerable<IRenderable> LinesFor(Cluster cluster, Func<Cluster, string> keep)
    {
        yield return HangingText.Blank;
        var where = $"{Printable.Of(cluster.Exercise)}, {Printable.Of(cluster.Hole)}";
        var example = $"{Printable.Shorten(cluster.Files[0], LongestPath)}, {PlaceWords.Of(cluster.Cell, cluster.Line)}";
        yield return HangingText.Of("  ", $"{cluster.Students} students   {where}   as in {example}");
        if (cluster.Feedback is { } feedback)
        {
            yield return HangingText.Of(Indent, Printable.Of(feedback));
        }
        if (cluster.Hint is { } hint)
        {
            yield return HangingText.Of($"{Indent}They read: ", Printable.Of(hint));
        }
        if (cluster.KnownAs is null)
        {
            yield return HangingText.Of(Indent, "To tell whoever does the same what it means:");
            yield return new VerbatimLine($"{Indent}  {Printable.Of(keep(cluster))}");
        }
    }
}
