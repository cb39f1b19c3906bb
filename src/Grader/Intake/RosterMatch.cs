using System.Collections.Immutable;
using Grader.Intake.Layouts;
using Grader.Intake.Rosters;
using Grader.Results;
using Grader.Words;

namespace Grader.Intake;

/// <summary>The students of a class, held against its roster.</summary>
internal sealed class RosterMatch
{
    private const int LongestName = 64;

    private readonly Roster _roster;
    private readonly ImmutableArray<string> _unread;
    private readonly Dictionary<string, int> _rows = [];
    private readonly HashSet<int> _doubtful = [];
    private readonly List<string> _ambiguous = [];
    private readonly List<string> _unknown = [];
    private readonly ImmutableArray<string> _names;

    /// <param name="students">By the names that they have in the report.</param>
    /// <param name="unread">Of what was given, what could not be read in full: whose files were in there nobody knows.</param>
    public RosterMatch(Roster roster, IReadOnlyDictionary<string, Owner> students, ImmutableArray<string> unread)
    {
        (_roster, _unread) = (roster, unread);
        var index = new RosterIndex(roster);
        var found = students
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => (Student: s.Key, Found: index.Find(s.Value.Who, s.Value.Word, s.Value.IsOfCanvas)))
            .ToList();
        _unknown.AddRange(found.Where(f => f.Found.Rows is []).Select(f => f.Student));
        foreach (var (student, (rows, _)) in found.Where(f => f.Found.Rows is [_, _, ..]))
        {
            _ambiguous.Add(student);
            _doubtful.UnionWith(rows);
        }
        // Of several that are one in the roster, one may be so to the letter. Else nobody knows which it is.
        foreach (var row in found.Where(f => f.Found.Rows is [_]).GroupBy(f => f.Found.Rows[0]))
        {
            var best = row.Min(f => f.Found.Exactness);
            var claims = row.ToLookup(f => f.Found.Exactness == best, f => f.Student);
            if (claims[true].Count() == 1)
            {
                _rows.Add(claims[true].First(), row.Key);
                _unknown.AddRange(claims[false]);
            }
            else
            {
                _ambiguous.AddRange(row.Select(f => f.Student));
                _doubtful.Add(row.Key);
            }
        }
        _names = NamesInReport(students.Keys.Where(s => !_rows.ContainsKey(s)));
    }

    /// <summary>Who handed in nothing, with the name for the report.</summary>
    public ImmutableArray<(string Name, StudentIdentity Who)> Missing =>
        _unread.Length > 0
            ? []
            :
            [
                .. Enumerable
                    .Range(0, _roster.Students.Length)
                    .Except(_rows.Values)
                    .Where(i => !_doubtful.Contains(i))
                    .Select(i => (_names[i], _roster.Students[i])),
            ];

    /// <summary>A file of a student's, with what the roster says of the student.</summary>
    public HandedInFile Name(HandedInFile file) =>
        file.Student is not null && _rows.TryGetValue(file.Student, out var row)
            ? file with
            {
                Student = _names[row],
                Identity = file.Identity is null ? _roster.Students[row] : _roster.Students[row].CompletedBy(file.Identity),
            }
            : file;

    /// <summary>Lines for people.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (Missing is { Length: > 0 and var missing })
            {
                var all = Plural.Counted(_roster.Students.Length, "student");
                yield return $"{missing} of the {all} in the roster handed in nothing.";
            }
            foreach (var path in _unread)
            {
                yield return $"'{Printable.Of(path)}' could not be read in full, so nobody is taken to have handed in nothing.";
            }
            if (_unknown.Count > 0)
            {
                yield return $"Not in the roster: {Shown(_unknown)}. Each has a row, under the name that was found.";
            }
            if (_ambiguous.Count > 0)
            {
                yield return $"Who they are in the roster cannot be told: {Shown(_ambiguous)}. Several students may be meant; a "
                    + "column with their ids or logins tells them apart.";
            }
        }
    }

    private ImmutableArray<string> NamesInReport(IEnumerable<string> others)
    {
        string NameOf(StudentIdentity who) => who.Name ?? who.Login ?? who.Id ?? who.Email!;

        var (wanted, used) = (_roster.Students.CountBy(NameOf).ToDictionary(), others.ToHashSet());
        return
        [
            .. _roster.Students.Select(who =>
            {
                var (name, tag) = (NameOf(who), who.Id ?? who.Login ?? who.Email);
                return OwnerNames.Unused(wanted[name] == 1 || tag is null ? name : $"{name} ({tag})", used);
            }),
        ];
    }

    private static string Shown(List<string> students)
    {
        var first = students.Order(StringComparer.Ordinal).Take(3).Select(s => $"'{Printable.Shorten(s, LongestName)}'");
        return Listed.Of([.. first], students.Count);
    }
}
