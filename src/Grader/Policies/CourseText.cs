using System.Collections.Immutable;
using Grader.Words;

namespace Grader.Policies;

/// <summary>The text of a <c>course.json</c>. What it says has to make sense to the last word: a rule that is passed over in
/// silence is a wrong grade.</summary>
internal sealed class CourseText
{
    private const int LongestName = 64;

    private static readonly ImmutableArray<string> _keys = ["$schema", "timeZone", "pick", "late", "round", "exercises"];
    private static readonly ImmutableArray<string> _lateKeys = ["percentPerDay", "lastDay"];
    private static readonly ImmutableArray<string> _dateKeys = ["released", "due"];

    private const string Exercise = "exercise";

    private const double MostPercent = 100,
        MostDays = 366,
        MostRound = 100;

    private readonly Course _course;
    private CourseReading.Refused? _first;

    private CourseText(Course course) => _course = course;

    public static CourseReading Parse(byte[] utf8, Course course, TimeZoneInfo machine)
    {
        ReadOnlySpan<byte> text = utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8.AsSpan(3) : utf8;
        if (PlacedJson.Parse(text, out var failedAt) is not { } json)
        {
            return new CourseReading.Refused(
                failedAt,
                "Here it is no JSON any more.",
                "Between two entries stands a comma, behind the last one none, names and texts have double quotes, and the file "
                    + "is saved as UTF-8."
            );
        }
        var file = new CourseText(course);
        var policy = file.PolicyIn(json, machine);
        return file._first is { } refused ? refused : new CourseReading.Read(policy);
    }

    private CoursePolicy PolicyIn(PlacedJson json, TimeZoneInfo machine)
    {
        var all = MembersOf(json, "What stands in the file", _keys, "in course.json");
        var zone = all.TryGetValue("timeZone", out var named) ? ZoneIn(named.Value) ?? machine : machine;
        var late = all.TryGetValue("late", out var rule)
            ? MembersOf(rule.Value, "'late'", _lateKeys, "in 'late'")
            : ImmutableDictionary<string, PlacedJson.Member>.Empty;
        var clock = new CourseClock(zone);
        return new(clock)
        {
            Pick = all.TryGetValue("pick", out var pick) ? PickIn(pick.Value) : Pick.Latest,
            Late = new(
                NumberIn(late, "percentPerDay", 0, MostPercent) ?? 0,
                (int?)NumberIn(late, "lastDay", 0, MostDays, isWhole: true)
            ),
            RoundTo = NumberIn(all, "round", 0, MostRound, isAbove: true),
            Exercises = all.TryGetValue("exercises", out var exercises)
                ? ExercisesIn(exercises.Value, clock)
                : ImmutableSortedDictionary.Create<string, ExerciseDates>(StringComparer.Ordinal),
        };
    }

    private ImmutableSortedDictionary<string, ExerciseDates> ExercisesIn(PlacedJson json, CourseClock clock) =>
        MembersOf(json, "'exercises'", _course.Ids, "in this course", Exercise)
            .ToImmutableSortedDictionary(e => e.Key, e => DatesIn(e.Key, e.Value.Value, clock), StringComparer.Ordinal);

    private ExerciseDates DatesIn(string exercise, PlacedJson json, CourseClock clock)
    {
        var dates = MembersOf(json, $"'{exercise}'", _dateKeys, $"in '{exercise}'");
        var read = new ExerciseDates(DateIn(dates, "released"), DateIn(dates, "due"));
        if (read is { Released: { } released, Due: { } due } && due.LastMoment(clock) < released.FirstMoment(clock))
        {
            Refuse(dates["due"].Value.Line, $"{exercise} is due before it is released.", "Give 'due' a later date.");
        }
        return read;
    }

    private CourseDate? DateIn(ImmutableDictionary<string, PlacedJson.Member> dates, string key)
    {
        if (!dates.TryGetValue(key, out var member))
        {
            return null;
        }
        if (member.Value is not PlacedJson.Text(var line, var text))
        {
            Refuse(member.Value.Line, $"'{key}' is {Kind(member.Value)}, and no date.", AsSentence(CourseDate.Forms));
            return null;
        }
        if (CourseDate.Parse(text, out var why) is { } date)
        {
            return date;
        }
        var (clause, mend) = why == CourseDate.Forms ? ("that is no date", why) : (why, CourseDate.Forms);
        Refuse(line, $"'{key}' is \"{Shortened(text)}\": {clause}.", AsSentence(mend));
        return null;
    }

    private Pick PickIn(PlacedJson json)
    {
        switch (json)
        {
            case PlacedJson.Text(_, "latest"):
                return Pick.Latest;
            case PlacedJson.Text(_, "best"):
                return Pick.Best;
            default:
                Refuse(json.Line, $"'pick' is {Kind(json)}.", "Write \"latest\" or \"best\".");
                return Pick.Latest;
        }
    }

    private TimeZoneInfo? ZoneIn(PlacedJson json)
    {
        var id = (json as PlacedJson.Text)?.Value ?? "";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found))
        {
            return found;
        }
        var all = TimeZoneInfo.GetSystemTimeZones();
        if (all.FirstOrDefault(z => z.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } zone)
        {
            return zone;
        }
        var meant = Nearest.To(id, all.Select(z => z.Id));
        Refuse(
            json.Line,
            $"'timeZone' is {Kind(json)}, which this machine does not know for one.",
            meant is null ? "Write one as \"Europe/Berlin\", \"America/New_York\" or \"UTC\"." : $"Did you mean \"{meant}\"?"
        );
        return null;
    }

    private double? NumberIn(
        ImmutableDictionary<string, PlacedJson.Member> members,
        string key,
        double least,
        double most,
        bool isWhole = false,
        bool isAbove = false
    )
    {
        if (!members.TryGetValue(key, out var member))
        {
            return null;
        }
        if (
            member.Value is PlacedJson.Number(_, var number)
            && (isAbove ? number > least : number >= least)
            && number <= most
            && (!isWhole || number == Math.Floor(number))
        )
        {
            return number;
        }
        var range = isAbove ? $"above {least} and at most {most}" : $"from {least} to {most}";
        Refuse(member.Value.Line, $"'{key}' is {Kind(member.Value)}.", $"Write a {(isWhole ? "whole " : "")}number {range}.");
        return null;
    }

    private ImmutableDictionary<string, PlacedJson.Member> MembersOf(
        PlacedJson json,
        string subject,
        ImmutableArray<string> known,
        string where,
        string noun = "entry"
    )
    {
        var all = ImmutableDictionary.CreateBuilder<string, PlacedJson.Member>(StringComparer.Ordinal);
        if (json is not PlacedJson.Group(_, var members))
        {
            Refuse(json.Line, $"{subject} is {Kind(json)}.", "Write entries between { and }.");
            return all.ToImmutable();
        }
        foreach (var member in members)
        {
            if (!known.Contains(member.Name))
            {
                var near = noun == Exercise && _course.MeantBy(member.Name) is [var only] ? only : Nearest.To(member.Name, known);
                var meant = near is null ? $"There {Are(known)}." : $"Did you mean '{near}'?";
                Refuse(member.Line, $"There is no {noun} '{Shortened(member.Name)}' {where}.", meant);
            }
            else if (!all.TryAdd(member.Name, member))
            {
                Refuse(member.Line, $"'{member.Name}' is there a second time.", "Leave one of them out.");
            }
        }
        return all.ToImmutable();
    }

    private static string Are(ImmutableArray<string> known) =>
        $"{Plural.Of(known.Length, "is", "are")} {Listed.Of([.. known.Take(8)], known.Length)}";

    // The one that comes first in the file: what is wrong further down may follow from it.
    private void Refuse(int line, string what, string mend)
    {
        if (_first is null || line < _first.Line)
        {
            _first = new(line, what, mend);
        }
    }

    private static string Kind(PlacedJson json) =>
        json switch
        {
            PlacedJson.Text(_, var text) => $"\"{Shortened(text)}\"",
            PlacedJson.Number(_, var number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            PlacedJson.Group => "a group of entries",
            PlacedJson.Other(_, var what) => what,
            _ => throw new System.Diagnostics.UnreachableException(), // closed
        };

    private static string Shortened(string text) => Printable.Shorten(text, LongestName);

    private static string AsSentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..]}.";
}
