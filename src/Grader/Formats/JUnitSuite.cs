using System.Collections.Immutable;
using System.Globalization;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>A file, as JUnit's readers see it.</summary>
/// <param name="Name">"ada/01-one-sample"; no other suite is called so.</param>
/// <param name="File">As it was found, where it can be printed; empty where there is none.</param>
/// <param name="Properties">Points, by hole and of all.</param>
/// <param name="Cases">At least one; no two are called alike.</param>
internal sealed record JUnitSuite(
    string Name,
    string File,
    double Seconds,
    ImmutableArray<(string Name, string Value)> Properties,
    ImmutableArray<JUnitCase> Cases
)
{
    /// <summary>As long as a name is useful: GitLab keeps no more than that in its tables.</summary>
    private const int LongestName = 200;

    public static ImmutableArray<JUnitSuite> ListOf(ImmutableArray<SubmissionReport> files)
    {
        var names = new UniqueNames();
        return [.. files.Select(file => Of(file, names.Take(NameOf(file))))];
    }

    private static JUnitSuite Of(SubmissionReport file, string name)
    {
        var names = new UniqueNames();
        return new(
            name,
            Printable.Of(file.File),
            file.Seconds,
            [.. PropertiesOf(file)],
            [.. JUnitCase.ListOf(file).Select(c => c with { Name = names.Take(c.Name) })]
        );
    }

    private static string NameOf(SubmissionReport file) =>
        Printable.Shorten(
            (file.Student, file.Exercise, file.File) switch
            {
                ({ } student, { } exercise, _) => $"{student}/{exercise}",
                ({ } student, null, "") => student,
                (null, { } exercise, _) when file.Status != SubmissionStatus.UnknownExercise => exercise,
                _ => file.File,
            },
            LongestName
        );

    private static IEnumerable<(string, string)> PropertiesOf(SubmissionReport file)
    {
        yield return ("status", SubmissionWords.InWords(file.Status));
        if (file.Credit is { } credit)
        {
            yield return ("points", InFull(credit));
        }
        if (file.Max is { } max)
        {
            yield return ("max", InFull(max));
        }
        if (file.Late is { } late)
        {
            yield return ("late", SubmissionWords.LatenessInWords(late));
        }
        foreach (var hole in file.Holes)
        {
            yield return ($"{Printable.Of(hole.Id)}.points", InFull(hole.Points));
            yield return ($"{Printable.Of(hole.Id)}.max", InFull(hole.Max));
        }
    }

    private static string InFull(double points) => points.ToString(CultureInfo.InvariantCulture);

    private sealed class UniqueNames
    {
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

        /// <summary>The name, and " (2)" behind it where it is taken already.</summary>
        public string Take(string name)
        {
            var number = _next.GetValueOrDefault(name, 1);
            while (!_taken.Add(Numbered(name, number)))
            {
                number++;
            }
            _next[name] = number + 1;
            return Numbered(name, number);
        }

        private static string Numbered(string name, int number) => number == 1 ? name : $"{name} ({number})";
    }
}
