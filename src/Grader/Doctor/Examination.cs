using System.Collections.Immutable;
using Grader.Isolation;
using Grader.Jails;
using Grader.Processes;

namespace Grader.Doctor;

/// <summary>Looks, by trying, at what this machine can do and enforce.</summary>
public static class Examination
{
    /// <param name="course">Null where there is none.</param>
    public static async Task<ImmutableArray<Finding>> Run(Workplace workplace, Course? course, CancellationToken cancellation)
    {
        using var guard = await IsolatedWorkplace.OpenStrongest(workplace, RequestedIsolation.Auto, cancellation);
        var working = await WorkingPrograms.Examine(guard.Workplace, cancellation);
        // Where it lies, not where another user reads it.
        var place = Finding.Pass($"TorchSharp and libtorch are in {Path.GetDirectoryName(workplace.Runner)}.");
        return
        [
            place,
            .. working,
            .. await TryJail(workplace, guard, course, cancellation),
            .. OwnState.Examine(guard.Workplace.Jail),
        ];
    }

    private static Finding JailFinding(IsolatedWorkplace guard)
    {
        var sentence = $"Submissions run in a jail of tier {guard.Enforced.Tier}, made of {guard.Workplace.Jail.MadeOf}.";
        return guard switch
        {
            { Workplace.Jail.IsUntested: true } => Finding.Caution(
                sentence,
                "It was written without such a system to try it on. Believe the lines below, and tell what you see."
            ),
            { WhyNotAll: { } why } => Finding.Caution(sentence, why),
            _ => Finding.Pass(sentence),
        };
    }

    private static async Task<ImmutableArray<Finding>> TryJail(
        Workplace workplace,
        IsolatedWorkplace guard,
        Course? course,
        CancellationToken cancellation
    )
    {
        await using var victim = await Victim.Start(workplace, cancellation);
        var answers = course?.AnswersFile;
        var open = await CanaryResult.RunCanaryWithoutJail(workplace, victim.Id, cancellation, answers);
        var onGrader = await CanaryResult.RunCanaryWithoutJail(workplace, Environment.ProcessId, cancellation);
        return
        [
            .. guard.Workplace.Jail is Jail.None
                ?
                [
                    Finding.Fail(
                        $"There is no jail around submissions. {guard.WhyNotAll}",
                        "Grade on Linux, or hold the whole grader in a container without network."
                    ),
                ]
                : Denials
                    .Compare(await CanaryResult.RunCanary(guard.Workplace, victim.Id, cancellation, answers), open)
                    .Insert(0, JailFinding(guard)),
            .. OwnState.CompareAccess(onGrader, open, Privileges.IsRoot),
        ];
    }
}
