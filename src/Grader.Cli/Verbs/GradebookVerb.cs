using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Verbs.Gradebooks;

namespace Grader.Cli.Verbs;

/// <summary><c>grader gradebook</c>: what is kept of a class's gradings.</summary>
internal static class GradebookVerb
{
    private static readonly ImmutableArray<string> _examples =
    [
        "gradebook show --in report",
        "gradebook diff --in report",
        "gradebook set ada 01 mse 1.5 --why \"The idea is right.\" --in report",
        "gradebook copy backup.db --in report",
    ];

    public static Verb DefineFor(OutsideWorld world) =>
        new(
            "gradebook",
            "Shows what is kept of every grading of a class, who moved and why, and writes down what you decide yourself.",
            _examples,
            ExitCode.Endings
        )
        {
            ShowVerb.DefineFor(world),
            DiffVerb.DefineFor(world),
            SetVerb.DefineFor(world),
            UnsetVerb.DefineFor(world),
            CopyVerb.DefineFor(world),
        };
}
