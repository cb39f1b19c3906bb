using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Intake.Rosters;

/// <summary>Who is in a course. No two have the same id or, where there are no ids, the same of what stands for it.</summary>
public sealed record Roster(ImmutableArray<StudentIdentity> Students)
{
    /// <summary>What else each is numbered by, in the order of the students: a platform's export has its own numbers and the
    /// school's.</summary>
    public ImmutableArray<ImmutableArray<string>> FurtherIds { get; init; } = [];

    /// <summary>Whether the ids are Canvas's: then a Canvas download has the same, whatever it calls the student.</summary>
    public bool HasCanvasIds { get; init; }
}

/// <summary>What reading a roster gave.</summary>
public abstract record RosterReading
{
    private RosterReading() { }

    public sealed record Read(Roster Roster) : RosterReading;

    /// <param name="Why">A clause for people, with what to do: "line 3 has no id; give ...".</param>
    public sealed record Refused(string Why) : RosterReading;
}
