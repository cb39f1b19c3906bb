using System.Collections.Immutable;
using Grader.Isolation;
using Grader.Jails;
using Grader.Processes;

namespace Grader.Doctor;

/// <summary>Looks, by trying, at what this machine can do and enforce.</summary>
public static class Examination
{
    /// <param name="course">Null where there is none.</param>
    public static async Task<ImmutableArray<Finding>> Of(Workplace workplace, Course? course, CancellationToken cancellation)
    {
        using var guard = await Guard.Of(workplace, Wish.Auto, cancellation);
        var working = await Working.Of(guard.Workplace, cancellation);
        return [.. working, .. await Tried(workplace, guard, course, cancellation), .. OwnState.Of(guard.Workplace.Jail)];
    }

    private static Finding Level(Guard guard)
    {
        var sentence = $"Submissions run in a jail of tier {guard.Enforced.Tier}, made of {guard.Workplace.Jail.MadeOf}.";
        return guard switch
        {
            { Workplace.Jail.IsUntested: true } => Finding.Caution(
                sentence,
                "It was written without such a system to try it on. Believe the lines below, and tell what you see."
            ),
            { Why: { } why } => Finding.Caution(sentence, why),
            _ => Finding.Pass(sentence),
        };
    }

    private static async Task<ImmutableArray<Finding>> Tried(
        Workplace workplace,
        Guard guard,
        Course? course,
        CancellationToken cancellation
    )
    {
        await using var victim = await Victim.Start(workplace, cancellation);
        var answers = course?.FileOf(course.Ids[0]);
        var open = await Trial.WithoutJail(workplace, victim.Id, cancellation, answers);
        var onGrader = await Trial.WithoutJail(workplace, Environment.ProcessId, cancellation);
        return
        [
            .. guard.Workplace.Jail is Jail.None
                ?
                [
                    Finding.Fail(
                        $"There is no jail around submissions. {guard.Why}",
                        "Grade on Linux, or hold the whole grader in a container without network."
                    ),
                ]
                : Denials.Of(await Trial.Of(guard.Workplace, victim.Id, cancellation, answers), open).Insert(0, Level(guard)),
            .. OwnState.Closed(onGrader, open, Privileges.IsRoot),
        ];
    }
}
