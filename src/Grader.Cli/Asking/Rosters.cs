using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Intake.Rosters;
using Grader.Words;

namespace Grader.Cli.Asking;

/// <summary>The roster that a user gives.</summary>
internal static class Rosters
{
    /// <exception cref="RequestException">It cannot be read, or does not tell students apart.</exception>
    public static Roster Read(OutsideWorld world, string path) =>
        RosterFile.Read(world.PathOf(path)) switch
        {
            RosterReading.Read(var roster) => roster,
            RosterReading.Refused(var why) => throw new RequestException(
                $"The roster '{Printable.Of(path)}' is of no use: {why}."
            ),
            _ => throw new System.Diagnostics.UnreachableException(), // closed
        };
}
