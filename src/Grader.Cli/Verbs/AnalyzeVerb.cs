using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Verbs.Gradebooks;
using Grader.Gradebook.Opening;

namespace Grader.Cli.Verbs;

/// <summary><c>grader analyze</c></summary>
internal static class AnalyzeVerb
{
    private static readonly ImmutableArray<string> _examples = ["analyze report", "analyze report --grading 1"];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Refused, "there is no gradebook, it is damaged, or fewer than two of its files were graded"),
        (ExitCode.Failed, "the grader itself failed"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var gradebook = GradebookArgument();
        var number = Options.NumberOption("--grading", 1, int.MaxValue, "Which grading is looked at. Without it: the last.");
        var course = Options.TextOption(
            "--course",
            "DIR",
            "The folder that holds the exercises, for the mistakes that they know. Without it: the one that was graded with."
        );
        var verb = new Verb(
            "analyze",
            "Says what a class has understood, from its gradebook: how hard each hole was and how well it separates those who "
                + "know from those who do not, which known mistakes were made, and what several got wrong alike.",
            _examples,
            _endings
        )
        {
            gradebook,
            number,
            course,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                new AnalyzeRun(
                    world,
                    GivenGradebook.Find(world, parsed.GetValue(gradebook)) with
                    {
                        Otherwise = "Say where another one is: analyze DIR.",
                    },
                    parsed.GetValue(number),
                    parsed.GetValue(course)
                ).Run(cancellation)
        );
        return verb;
    }

    private static Argument<string?> GradebookArgument()
    {
        var gradebook = new Argument<string?>("GRADEBOOK")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description =
                $"The gradebook, or the folder that holds it, or the connection string of its database: @FILE, env. Without it: "
                + $"{GradebookPlace.FileName} here, else in {GivenGradebook.UsualFolder}.",
        };
        gradebook.Validators.Add(result => Options.RefuseEmpty(result, "GRADEBOOK"));
        return gradebook;
    }
}
