using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Session;
using Grader.Words;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What a run that a person watched left behind.</summary>
public static class PlayedScreen
{
    public static ImmutableArray<IRenderable> Of(Played played) =>
        [
            Hanging.Blank,
            .. played.Remark is { } remark ? new[] { Hanging.Of("", remark), Hanging.Blank } : [],
            .. played.Traces.First.SelectMany(t => new IRenderable[] { new Chart(t), Hanging.Blank }),
            .. played.Traces.TooLong.Select(name =>
                Hanging.Of("", $"Not drawn: {Printable.Of(name)}, which holds more than {Bounds.Elements} numbers.")
            ),
            .. played switch
            {
                { Traces: { First.IsEmpty: true, TooLong.IsEmpty: true }, Remark: null } =>
                [
                    Hanging.Of("", "There is nothing to draw: the program kept no list of numbers with two values or more."),
                ],
                { Traces.More: > 0 and var more } =>
                [
                    Hanging.Of("", $"{more} more are not drawn. Plot behind the loop, rather than in it."),
                    Hanging.Blank,
                ],
                _ => Array.Empty<IRenderable>(),
            },
        ];
}
