using System.Collections.Immutable;
using System.Globalization;
using Grader.Analyzing;
using Grader.Reporting;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>A class in a few lines, however large it is.</summary>
public sealed class SummaryScreen(ClassSummary summary) : IRenderable
{
    private static readonly ImmutableArray<string> _header = ["exercise", "graded", "all right", "mean", "hardest answer"];

    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        IEnumerable<IRenderable> table = summary.Exercises.IsEmpty
            ? []
            : [new TextTable(_header, [.. summary.Exercises.Select(RowFor)], column => column is > 0 and < 4), HangingText.Blank];
        IEnumerable<IRenderable> parts = [HangingText.Of("", SentenceFor(summary, ": see below")), HangingText.Blank, .. table];
        return parts.SelectMany(part => part.Render(options, maxWidth));
    }

    /// <summary>Who is in it, and how much was graded.</summary>
    /// <param name="where">What is said of those that could not be graded.</param>
    internal static string SentenceFor(ClassSummary summary, string where = "")
    {
        string?[] whose =
        [
            summary is { Students: 0, Loose: > 0 }
                ? null
                : Plural.Counted(summary.Students, "student")
                    + (summary.Missing == 0 ? "" : $" ({summary.Missing} handed in nothing)"),
            summary.Loose == 0 ? null : $"{Plural.Counted(summary.Loose, "file")} in no student's folder",
        ];
        var notGraded = summary.NotGraded == 0 ? "" : $", and {Plural.Counted(summary.NotGraded, "other")} could not be{where}";
        return $"{Listed.Of([.. whose.OfType<string>()])}. "
            + $"{Plural.Counted(summary.Graded, "file")} {Plural.Of(summary.Graded, "was", "were")} graded{notGraded}.";
    }

    private static ImmutableArray<Text> RowFor(ExerciseAnalysis exercise) =>
        [
            new(Printable.Of(exercise.Exercise)),
            new(exercise.Graded.ToString(CultureInfo.InvariantCulture)),
            new(exercise.AllRight.ToString(CultureInfo.InvariantCulture)),
            new(Percent.Of(exercise.Mean)),
            new(
                exercise.Hardest is { } hardest
                    ? $"{Printable.Of(hardest.Hole)}: {Percent.Of(hardest.Right)} have it right"
                    : "all are right"
            ),
        ];
}
