using Grader.Cli.Asking;
using Grader.Gradebook.Keeping;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary>From what a person types to what a gradebook has.</summary>
internal static class DecidedOn
{
    /// <exception cref="RequestException">There is no such student, or no such exercise of theirs.</exception>
    public static DecidedFile FindFile(DecidingGradebook book, string student, string exercise)
    {
        var name = FindStudent(book, student);
        var files = book.ReadFilesOf(name);
        var ids = files.Select(f => f.Exercise!).Distinct().ToList();
        if (ids.Count == 0)
        {
            throw new RequestException($"'{name}' has no file in the gradebook that was graded hole by hole.");
        }
        // As everywhere: its name, its number, or how it begins.
        return new Course("", [.. ids]).MeantBy(exercise) switch
        {
            [var id] => files.First(f => f.Exercise == id),
            [] => throw new RequestException(
                $"'{name}' has no graded file for '{exercise}'.{DidYouMean.Ask(exercise, ids)} There are: "
                    + $"{string.Join(", ", ids)}."
            ),
            var several => throw new RequestException(
                $"'{exercise}' may be any of {string.Join(", ", several)}. Write more of the name."
            ),
        };
    }

    private static string FindStudent(DecidingGradebook book, string typed)
    {
        var students = book.ListStudents();
        if (students.Any(s => s.Student == typed))
        {
            return typed;
        }
        return students.Where(s => IsKnownAs(s.Identity, typed)).Select(s => s.Student).Distinct().ToList() switch
        {
            [var only] => only,
            [] => throw new RequestException(
                $"There is nobody called '{typed}' in the gradebook.{DidYouMean.Ask(typed, students.Select(s => s.Student))}"
            ),
            var several => throw new RequestException($"'{typed}' may be any of {Listed.Of(several)}. Give one of these."),
        };
    }

    private static bool IsKnownAs(StudentIdentity? identity, string typed) =>
        identity is not null
        && new[] { identity.Id, identity.Login, identity.Email, identity.Name }.Contains(typed, StringComparer.OrdinalIgnoreCase);

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
}
