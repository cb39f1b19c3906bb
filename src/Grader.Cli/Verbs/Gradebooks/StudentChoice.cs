using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Gradebook.Keeping;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary>Which student of a gradebook is meant.</summary>
internal static class StudentChoice
{
    // One after the other, until somebody is called so.
    private static readonly ImmutableArray<Func<KnownStudent, string, bool>> _ways =
    [
        (student, typed) => student.IsInLast && student.Name == typed,
        (student, typed) => student.Name == typed,
        (student, typed) => student.Key == typed,
        (student, typed) => IsKnownAs(student.Identity, typed),
        (student, typed) => student.OtherNames.Contains(typed),
    ];

    /// <exception cref="RequestException">There is nobody of that name, or there are several.</exception>
    public static KnownStudent Find(ImmutableArray<KnownStudent> students, string typed)
    {
        var meant = _ways.Select(way => students.Where(s => way(s, typed)).ToList()).FirstOrDefault(found => found.Count > 0);
        return meant switch
        {
            null => throw new RequestException(
                $"There is nobody called '{typed}' in the gradebook.{WhoMayBeMeant(students, typed)}"
            ),
            [var only] => only,
            // Two of one name were in two gradings.
            _ => throw new RequestException($"'{typed}' may be any of {Listed.Of(Distinguished(meant))}. Give one of these."),
        };
    }

    private static string WhoMayBeMeant(ImmutableArray<KnownStudent> students, string typed) =>
        DidYouMean.Ask(typed, students.SelectMany(NamesOf).Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } meant
            ? meant
            : " It has whoever handed in a file that was graded: who handed in nothing is not in it.";

    private static IEnumerable<string> NamesOf(KnownStudent student) =>
        new[] { student.Name, student.Identity?.Id, student.Identity?.Login, student.Identity?.Email, student.Identity?.Name }
            .OfType<string>()
            .Concat(student.OtherNames);

    private static ImmutableArray<string> Distinguished(List<KnownStudent> students) =>
        [.. students.Select(s => students.Count(other => other.Name == s.Name) == 1 ? s.Name : $"'{s.Key}'")];

    private static bool IsKnownAs(StudentIdentity? identity, string typed) =>
        identity is not null
        && new[] { identity.Id, identity.Login, identity.Email, identity.Name }.Contains(typed, StringComparer.OrdinalIgnoreCase);
}
