using System.Collections.Immutable;
using System.Globalization;
using Grader.Analyzing;
using Grader.Reporting;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What a class has understood, exercise by exercise.</summary>
/// <param name="knowsMistakes">Whether the exercises were at hand.</param>
public sealed class AnalysisScreen(ClassAnalysis analysis, ClassSummary summary, bool knowsMistakes) : IRenderable
{
    private const string NoExercises =
        "The exercises were not found, so that nobody can say which known mistakes were not made: --course DIR.";

    private const string Indent = "  ";

    /// <summary>What a mistake's own words have room for: enough to know them again.</summary>
    private const int LongestTell = 160;

    private const string Unknown = "-";

    private static readonly ImmutableArray<string> _header = ["hole", "right", "points", "separates", "not begun", "hit a limit"];

    private static readonly ImmutableArray<(string Word, string Meaning)> _legend =
    [
        ("right", "how many have all its points; points: what was earned of it, on average"),
        (
            "separates",
            "from -1 to 1, whether who has it right did well in the other holes too: 0.3 and more tells them apart, about 0 does "
                + "not; - where there is nothing to compare"
        ),
    ];

    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        Parts().SelectMany(part => part.Render(options, maxWidth));

    private IEnumerable<IRenderable> Parts() =>
        [
            HangingText.Of("", SummaryScreen.SentenceFor(summary)),
            .. analysis.Exercises.SelectMany(LinesFor),
            HangingText.Blank,
            .. _legend.Select(l => HangingText.Of($"{l.Word}: ", l.Meaning)),
            .. knowsMistakes ? [] : Section.Of([HangingText.Of("", NoExercises)]),
        ];

    private static IEnumerable<IRenderable> LinesFor(ExerciseAnalysis exercise) =>
        [
            HangingText.Blank,
            HangingText.Of("", $"{Printable.Of(exercise.Exercise)}: {SentenceFor(exercise)}", Tone.Heading),
            HangingText.Blank,
            new TenthsChart(exercise.Distribution),
            HangingText.Blank,
            new TextTable(_header, [.. exercise.Holes.Select(CellsFor)], column => column > 0),
            .. Section.Of(exercise.Holes.Where(h => h.Discrimination < 0).Select(h => HangingText.Of(Indent, WarningFor(h)))),
            .. Section.Of(EditedLines(exercise)),
            .. Section.Of(LinesFor(exercise.Mistakes)),
        ];

    private static string SentenceFor(ExerciseAnalysis exercise) =>
        $"{Plural.Counted(exercise.Graded, "file")}, on average {Percent.Of(exercise.Mean)} of the points, "
        + $"{exercise.AllRight} with all of them";

    private static ImmutableArray<Text> CellsFor(HoleAnalysis hole) =>
        [
            new(Printable.Of(hole.Hole)),
            new(Percent.Of(hole.Right)),
            new(Percent.Of(hole.Mean)),
            new(hole.Discrimination is { } r ? InWords(r) : Unknown),
            new(CountOf(hole.NotBegun)),
            new(CountOf(hole.HitLimit)),
        ];

    private static string InWords(double correlation) => correlation.ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string CountOf(int files) => files == 0 ? Unknown : files.ToString(CultureInfo.InvariantCulture);

    private static string WarningFor(HoleAnalysis hole) =>
        $"{Printable.Of(hole.Hole)} deserves a look: those who do well otherwise get it wrong more often"
        + (hole.MayBeChance ? $", which may be chance with {hole.Files} files." : ".");

    private static IEnumerable<IRenderable> EditedLines(ExerciseAnalysis exercise) =>
        exercise.Edited == 0
            ? []
            :
            [
                HangingText.Of(
                    Indent,
                    $"In {exercise.Edited} of {Plural.Counted(exercise.Graded, "file")} text was changed that the exercise gives."
                ),
            ];

    private static IEnumerable<IRenderable> LinesFor(ImmutableArray<MistakeShare> mistakes)
    {
        foreach (var (name, tell, students) in mistakes.Where(m => m.Students > 0))
        {
            var words = tell is null ? "" : $": {Printable.Shorten(tell, LongestTell)}";
            yield return HangingText.Of($"{Indent}{Plural.Counted(students, "student")}   ", $"{Printable.Of(name)}{words}");
        }
        var unmade = mistakes.Where(m => m.Students == 0).Select(m => Printable.Of(m.Name)).ToList();
        if (unmade.Count > 0)
        {
            yield return HangingText.Of($"{Indent}Known, and made by nobody: ", $"{string.Join(", ", unmade)}");
        }
    }
}
