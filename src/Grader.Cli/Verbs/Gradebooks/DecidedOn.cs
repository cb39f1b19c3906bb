using Grader.Cli.Asking;
using Grader.Gradebook.Keeping;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary>From what a person types to what a gradebook has.</summary>
internal static class DecidedOn
{
    /// <exception cref="RequestException">There is no such exercise of theirs.</exception>
    public static DecidedFile FindFile(DecidingGradebook book, KnownStudent student, string exercise)
    {
        var files = book.ReadFilesOf(student);
        var ids = files.Select(f => f.Exercise!).Distinct().ToList();
        if (ids.Count == 0)
        {
            throw new RequestException($"'{student.Name}' has no file in the gradebook that was graded hole by hole.");
        }
        // As everywhere: its name, its number, or how it begins.
        return new Course("", [.. ids]).MeantBy(exercise) switch
        {
            [var id] => files.First(f => f.Exercise == id),
            [] => throw new RequestException(
                $"'{student.Name}' has no graded file for '{exercise}'.{DidYouMean.Ask(exercise, ids)} There are: "
                    + $"{string.Join(", ", ids)}."
            ),
            var several => throw new RequestException(
                $"'{exercise}' may be any of {string.Join(", ", several)}. Write more of the name."
            ),
        };
    }

    /// <exception cref="RequestException">The exercise has no such hole.</exception>
    public static string FindHole(DecidedFile file, string typed)
    {
        var ids = file.Report.Holes.Select(h => h.Id).ToList();
        return ids.Contains(typed)
            ? typed
            : throw new RequestException(
                $"{file.Exercise} has no hole '{typed}'.{DidYouMean.Ask(typed, ids)} It has {string.Join(", ", ids)}."
            );
    }

    /// <summary>What stands of a student, also where the hole or the exercise is gone; null where nothing does.</summary>
    public static StandingDecision? FindDecision(DecidingGradebook book, KnownStudent student, string exercise, string hole)
    {
        var all = book.ListDecisionsOn(student);
        return new Course("", [.. all.Select(d => d.Exercise).Distinct()]).MeantBy(exercise) is [var id]
            ? all.FirstOrDefault(d => d.Exercise == id && d.Hole == hole)
            : null;
    }
}
