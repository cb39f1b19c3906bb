using Grader.Results;
using Grader.Words;

namespace Grader.Isolation;

/// <summary>Says in one sentence what graded programs can get at on this machine.</summary>
internal static class Weakness
{
    /// <param name="why">Why it is not more; null where no more was wanted.</param>
    /// <param name="doctor">The command that says more.</param>
    /// <returns>Null where they are kept from everything.</returns>
    public static string? Describe(EnforcedIsolation enforced, string? why, string doctor)
    {
        string[] open =
        [
            .. OnlyWhere(!enforced.Files, "its files"),
            .. OnlyWhere(!enforced.Network, "its network"),
            .. OnlyWhere(!enforced.Processes, "other processes"),
            .. OnlyWhere(!enforced.Memory, "more memory than they may"),
        ];
        if (open is [])
        {
            return null;
        }
        var more = why is null ? "" : $" {why} See: {doctor}";
        return $"Isolation is no better than tier {enforced.Tier} here: programs that are graded can get at "
            + $"{Listed.Of(open)}.{more}";
    }

    private static string[] OnlyWhere(bool isOpen, string what) => isOpen ? [what] : [];
}
