using System.Collections.Immutable;
using Grader.Queue.Batches;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What is in a queue, and who takes of it.</summary>
internal static class QueueLines
{
    public static IEnumerable<IRenderable> For(ImmutableArray<ListedBatch> batches, ImmutableArray<ListedWorker> workers)
    {
        yield return batches.IsEmpty
            ? HangingText.Of("", "No batch is in the queue.")
            : new TextTable(
                ["batch", "of", "by", "since", "grader", "graded", "failed"],
                [.. batches.Select(CellsFor)],
                column => column is 5 or 6
            );
        yield return HangingText.Blank;
        yield return workers.IsEmpty
            ? HangingText.Of("", "No worker was seen in the last minute.")
            : new TextTable(
                ["worker", "grader", "build", "tier", "at a time"],
                [.. workers.Select(CellsFor)],
                column => column is 4
            );
    }

    private static ImmutableArray<Text> CellsFor(ListedBatch batch) =>
        [
            new($"{batch.Number}"),
            new(Printable.Of(batch.Name)),
            new(Printable.Of(batch.Owner)),
            new(MoveLines.MomentOf(new(batch.Made.ToUniversalTime()))),
            new($"{Printable.Of(batch.Grader)}{(batch.NeedsIsolation ? ", strong" : "")}"),
            new($"{batch.Done} of {batch.All}"),
            new(batch.Failed == 0 ? "" : $"{batch.Failed}"),
        ];

    private static ImmutableArray<Text> CellsFor(ListedWorker worker) =>
        [
            new(Printable.Of(worker.Name)),
            new(Printable.Of(worker.Grader)),
            new(Printable.Of(worker.Build)),
            new(Printable.Of(worker.Tier)),
            new($"{worker.Jobs}"),
        ];
}
