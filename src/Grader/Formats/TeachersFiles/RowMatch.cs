using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Intake.Rosters;
using Grader.Results;

namespace Grader.Formats.TeachersFiles;

/// <summary>Which student of a grading has which row of a teacher's file.</summary>
/// <param name="Rows">No row is two students', and no student has two.</param>
/// <param name="Unknown">Who has none.</param>
/// <param name="Doubtful">Whose row cannot be told: several may be meant, or several students mean one.</param>
internal sealed partial record RowMatch(
    ImmutableArray<(ClassStudent Student, StudentRow Row)> Rows,
    ImmutableArray<ClassStudent> Unknown,
    ImmutableArray<ClassStudent> Doubtful
)
{
    // One after the other: the first that finds anybody holds. A number may be of another kind of numbers, so names that have
    // nothing to do with each other speak against it.
    private static readonly ImmutableArray<(
        Func<StudentRow, string?> Key,
        Func<ClassStudent, IEnumerable<string>> Keys,
        Func<string?, string?, bool> MayBeOne
    )> _steps =
    [
        (row => Number(row.OwnId), s => s.Who.Id is { } id ? [Number(id)!] : [], RowNames.AreAlike),
        (row => Folded(row.SchoolId), s => s.Ids.Select(NameForms.Fold), RowNames.ShareAName),
        (row => Folded(row.Login), s => s.Logins.Select(NameForms.Fold), RowNames.ShareAName),
        (row => Folded(row.Email), s => s.Logins.Select(NameForms.Fold), RowNames.ShareAName),
        (row => Folded(row.Login), s => s.Logins.Select(LocalPart), RowNames.ShareAName),
        (row => row.Login is null ? null : LocalPart(row.Login), s => s.Logins.Select(NameForms.Fold), RowNames.ShareAName),
        (row => row.Email is null ? null : LocalPart(row.Email), s => s.Logins.Select(NameForms.Fold), RowNames.ShareAName),
        // A folder "student12" is nobody's number 12.
        (row => Folded(row.OwnId), s => [NameForms.Fold(s.Name)], RowNames.AreAlike),
        (row => row.NaturalName, s => Names(s, RowNames.Natural), (_, _) => true),
        (row => Squeezed(row.NaturalName), s => Names(s, n => NameForms.Squeeze(RowNames.Natural(n))), (_, _) => true),
        (row => row.Name is null ? null : RowNames.Sortable(row.Name), s => Names(s, OneWord), (_, _) => true),
    ];

    private const int FirstOfNames = 8;

    // What the first steps go by, where it is known of a student.
    private static readonly ImmutableArray<Func<StudentIdentity, string?>> _own =
    [
        who => who.Id,
        who => who.Id,
        who => who.Login,
        who => who.Email,
    ];

    public static RowMatch Of(ImmutableArray<ClassStudent> students, ImmutableArray<StudentRow> rows)
    {
        var lookups = _steps.Select(step => rows.Where(r => step.Key(r) is { Length: > 0 }).ToLookup(r => step.Key(r)!)).ToList();
        var claims = WithoutNamesakes([.. students.Select(s => Find(s, lookups))]);
        var several = claims.Where(c => c.Rows.Length > 1).ToList();
        var (matched, unknown, doubtful) = (
            ImmutableArray.CreateBuilder<(ClassStudent, StudentRow)>(),
            new List<Claim>(),
            several.ToList()
        );
        unknown.AddRange(claims.Where(c => c.Rows is []));
        foreach (var row in claims.Where(c => c.Rows is [_]).GroupBy(c => c.Rows[0]))
        {
            var step = row.Min(c => c.Step);
            var first = row.Where(c => c.Step == step).ToList();
            var mayBeAnothers = step >= FirstOfNames && several.Exists(c => c.Rows.Contains(row.Key));
            if (first is [var claim] && !mayBeAnothers)
            {
                matched.Add((claim.Student, row.Key));
                unknown.AddRange(row.Where(c => c.Step != step));
            }
            else
            {
                doubtful.AddRange(row);
            }
        }
        return new(matched.ToImmutable(), [.. unknown.Select(c => c.Student)], [.. doubtful.Select(c => c.Student)]);
    }

    private static Claim Find(ClassStudent student, List<ILookup<string, StudentRow>> lookups)
    {
        for (var step = 0; step < _steps.Length; step++)
        {
            if (FindAt(step, student, lookups) is { Length: > 0 } rows)
            {
                // Where no name speaks against it, a number may be the platform's of one row and the school's of another.
                return student.Who.Name is null && step < FirstOfNames
                    ? new(
                        student,
                        [.. Enumerable.Range(0, FirstOfNames).SelectMany(i => FindAt(i, student, lookups)).Distinct()],
                        step
                    )
                    : new(student, rows, step);
            }
        }
        return new(student, [], _steps.Length);
    }

    private static ImmutableArray<StudentRow> FindAt(int step, ClassStudent student, List<ILookup<string, StudentRow>> lookups)
    {
        var (_, keys, mayBeOne) = _steps[step];
        return
        [
            .. keys(student)
                .Where(k => k.Length > 0)
                .SelectMany(key => lookups[step][key])
                .Distinct()
                .Where(row => mayBeOne(student.Who.Name, row.Name)),
        ];
    }

    // Where the ids of the class are those of the file, whoever has another id and the same name is another person; and so with
    // logins and emails.
    private static List<Claim> WithoutNamesakes(List<Claim> claims)
    {
        var shared = claims.Where(c => c.Rows.Length == 1 && c.Step < _own.Length).Select(c => c.Step).ToHashSet();
        return claims.ConvertAll(c =>
            c.Step < FirstOfNames
                ? c
                : c with
                {
                    Rows =
                    [
                        .. c.Rows.Where(row =>
                            !shared.Any(step => _own[step](c.Student.Who) is not null && _steps[step].Key(row) is { Length: > 0 })
                        ),
                    ],
                }
        );
    }

    // "Participant 123" in any language; "s123" is a school's.
    private static string? Number(string? id) =>
        id is null ? null
        : NumberedWord().Match(id) is { Success: true } match ? match.Groups[1].Value
        : NameForms.Fold(id);

    [GeneratedRegex(@"^(?:[\p{L}\p{Zs}/]{5,})?0*([1-9][0-9]*)\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedWord();

    private static string? Folded(string? text) => text is null ? null : NameForms.Fold(text);

    private static string? Squeezed(string? name) => name is null ? null : NameForms.Squeeze(name);

    private static string LocalPart(string text) => text.Split('@') is [var local, _] ? NameForms.Fold(local) : "";

    private static string OneWord(string name) => RowNames.IsOneWord(name) ? NameForms.Squeeze(name) : "";

    private static IEnumerable<string> Names(ClassStudent student, Func<string, string> form) =>
        new[] { student.Who.Name, student.Name }.OfType<string>().Distinct().Select(form);

    private sealed record Claim(ClassStudent Student, ImmutableArray<StudentRow> Rows, int Step);
}
