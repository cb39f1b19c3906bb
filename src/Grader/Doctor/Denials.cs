using System.Collections.Immutable;
using Grader.Isolation;
using Grader.Protocol;

namespace Grader.Doctor;

/// <summary>What a canary could not do in a jail counts only where it could do the same outside.</summary>
public static class Denials
{
    private const string Mend =
        "Run it on Linux 6.7 or newer with Landlock and seccomp, or hold the whole grader in a container without network.";

    private const string Elsewhere =
        "Where other files are denied: put the course into a folder that is not .NET's, the grader's or a system library's.";

    public static ImmutableArray<Finding> Compare(CanaryResult jailed, CanaryResult open) =>
        (jailed.Failure, open.Failure) switch
        {
            (_, { } failure) =>
            [
                Finding.Fail(
                    $"Without a jail no canary could be started: {failure}",
                    "Build the whole grader again: dotnet build"
                ),
            ],
            ({ } failure, _) => [Finding.Fail($"In the jail no canary could be started: {failure}", Mend)],
            _ =>
            [
                .. open.Reached.Select(attempt =>
                    CompareAttempt(attempt.Key, jailed.Reached.GetValueOrDefault(attempt.Key, true), attempt.Value)
                ),
            ],
        };

    private static Finding CompareAttempt(string attempt, bool jailed, bool open) =>
        (jailed, open) switch
        {
            (true, _) => Finding.Fail($"{attempt}: not denied", attempt == CanaryAttempts.Answers ? Elsewhere : Mend),
            (false, true) => Finding.Pass($"{attempt}: denied, and possible without the jail"),
            (false, false) => Finding.Caution(
                $"{attempt}: denied, but without the jail too",
                "Something else on this machine denies it, so this says nothing of the jail."
            ),
        };
}
