using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Session;
using Grader.Words;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What a run that a person watched left behind.</summary>
public static class RunScreen
{
    public static ImmutableArray<IRenderable> LayOut(StudentRunResult played) =>
        [
            HangingText.Blank,
            .. played.Remark is { } remark ? new[] { HangingText.Of("", remark), HangingText.Blank } : [],
            .. played.Traces.First.SelectMany(t => new IRenderable[] { new TraceChart(t), HangingText.Blank }),
            .. played.Traces.TooLong.Select(name =>
                HangingText.Of(
                    "",
                    $"Not drawn: {Printable.Of(name)}, which holds more than {ObservationBounds.Elements} numbers."
                )
            ),
            .. played switch
            {
                { Traces: { First.IsEmpty: true, TooLong.IsEmpty: true }, Remark: null } =>
                [
                    HangingText.Of("", "There is nothing to draw: the program kept no list of numbers with two values or more."),
                ],
                { Traces.More: > 0 and var more } =>
                [
                    HangingText.Of("", $"{more} more are not drawn. Plot behind the loop, rather than in it."),
                    HangingText.Blank,
                ],
                _ => Array.Empty<IRenderable>(),
            },
        ];
}
