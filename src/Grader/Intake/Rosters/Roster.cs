using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Intake.Rosters;

/// <summary>Who is in a course. No two have the same id or, where there are no ids, the same of what stands for it.</summary>
public sealed record Roster(ImmutableArray<StudentIdentity> Students);

/// <summary>What reading a roster gave.</summary>
public abstract record RosterReading
{
    private RosterReading() { }

    public sealed record Read(Roster Roster) : RosterReading;

    /// <param name="Why">A clause for people, with what to do: "line 3 has no id; give ...".</param>
    public sealed record Refused(string Why) : RosterReading;
}
