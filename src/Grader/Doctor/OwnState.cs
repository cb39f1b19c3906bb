using System.Collections;
using System.Collections.Immutable;
using Grader.Isolation;
using Grader.Jails;
using Grader.Protocol;

namespace Grader.Doctor;

/// <summary>What of the grader's own process would help a submission that got out.</summary>
public static class OwnState
{
    private static readonly ImmutableArray<string> _telling = ["TOKEN", "SECRET", "PASSWORD", "KEY"];

    public static IEnumerable<Finding> Examine(Jail jail) =>
        [
            User(jail),
            .. Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Select(e => (string)e.Key)
                .Where(name => _telling.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                    Finding.Caution(
                        $"The environment has {name}. No submission gets it.",
                        "Give the grader's step in a CI job only what it needs."
                    )
                ),
        ];

    private static Finding User(Jail jail) =>
        jail switch
        {
            _ when !Privileges.IsRoot => Finding.Pass("The grader does not run as root."),
            Jail.Linux { User: not null } => Finding.Pass(
                "The grader runs as root, and submissions as a user that owns nothing."
            ),
            _ => Finding.Caution(
                "The grader runs as root, and submissions do too, without root's capabilities.",
                "Run it as another user, or put it where every user can read it."
            ),
        };

    /// <summary>What a process without a jail can do to the grader's own, which keeps itself closed, and to one that does
    /// not.</summary>
    public static IEnumerable<Finding> CompareAccess(CanaryResult onGrader, CanaryResult onVictim, bool isRoot) =>
        [
            CompareAccess(
                "environment and memory",
                onGrader.Reached.GetValueOrDefault(CanaryAttempts.Environment, true),
                onVictim.Reached.GetValueOrDefault(CanaryAttempts.Environment),
                isRoot
            ),
            CompareAccess(
                "diagnostics",
                onGrader.Reached.GetValueOrDefault(CanaryAttempts.Diagnostics, true),
                onVictim.Reached.GetValueOrDefault(CanaryAttempts.Diagnostics),
                isOpenToAll: false
            ),
        ];

    private static Finding CompareAccess(string what, bool grader, bool victim, bool isOpenToAll) =>
        (grader, victim) switch
        {
            (true, _) when isOpenToAll => Finding.Caution(
                $"The grader's {what}: open to root's other processes, as everything is",
                "Run it as another user."
            ),
            (true, _) => Finding.Fail(
                $"The grader's {what}: open to every process of this user",
                "Start it by its own program, grader."
            ),
            (false, true) => Finding.Pass(
                $"The grader's {what}: closed to other processes, one of which got into a process that was left open"
            ),
            (false, false) => Finding.Caution(
                $"The grader's {what}: closed, but so is a process that was left open",
                "Something else on this machine denies it, so this says nothing of the grader."
            ),
        };
}
