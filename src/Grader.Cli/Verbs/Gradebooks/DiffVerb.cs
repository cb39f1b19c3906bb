using System.CommandLine;
using System.Globalization;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Gradebook.Comparing;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary><c>grader gradebook diff</c></summary>
internal static class DiffVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var (before, after) = (SideArgument("A", "before"), SideArgument("B", "after"));
        var place = GivenGradebook.InOption();
        var verb = new Verb(
            "diff",
            "Shows who moved from one grading to another: which hole, from what to what, and why.",
            ["gradebook diff --in report", "gradebook diff 1 3 --in report", "gradebook diff last-week report"],
            GivenGradebook.Endings
        )
        {
            before,
            after,
            place,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                Compare(world, parsed.GetValue(before), parsed.GetValue(after), parsed.GetValue(place), cancellation)
        );
        return verb;
    }

    private static Argument<string?> SideArgument(string name, string when) =>
        new(name)
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description =
                $"The grading {when}: its number, or another gradebook, its folder or its database (@FILE, env), whose "
                + "last grading is meant. Without both: the last two gradings that ended.",
        };

    private static async Task<int> Compare(
        OutsideWorld world,
        string? a,
        string? b,
        string? given,
        CancellationToken cancellation
    )
    {
        Task<GradebookHistory> Open(string? side) =>
            GradebookHistory.Open(
                side is null || IsNumber(side) ? GivenGradebook.Find(world, given) : GivenGradebook.At(world, side),
                world.Time,
                cancellation
            );

        if (a is not null && b is null)
        {
            throw new RequestException(
                "'gradebook diff' compares two: give both, A and B, or neither for the last two gradings."
            );
        }
        using var before = await Open(a);
        using var after = await Open(b);
        var (from, to) = a is null ? LastTwo(before) : (Choose(before, a), Choose(after, b!));
        GradingChoice.SayUnended(world, after, to);
        world.Show(MoveLines.LinesFor(from, before.FindMoves(from.Number, after, to.Number)).Skip(1));
        return ExitCode.Done;
    }

    private static (GradingSummary, GradingSummary) LastTwo(GradebookHistory history)
    {
        var all = history.ListGradings().Where(g => g.Ended is not null).ToArray();
        return all.Length > 1
            ? (all[^2], all[^1])
            : throw new RequestException($"'{history.Place.Shown}' has no two gradings that ended to compare.");
    }

    private static GradingSummary Choose(GradebookHistory history, string side) =>
        GradingChoice.Find(history, IsNumber(side) ? int.Parse(side, CultureInfo.InvariantCulture) : null);

    private static bool IsNumber(string side) => int.TryParse(side, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
