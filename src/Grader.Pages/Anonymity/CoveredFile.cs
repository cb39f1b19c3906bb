using System.Collections.Immutable;
using Grader.Intake;
using Grader.Results;

namespace Grader.Pages.Anonymity;

/// <summary>A file of a student who has a number in place of a name.</summary>
internal static class CoveredFile
{
    private static string EndingOf(string file) => SubmissionName.EndingOf(file) is { Length: > 0 } ending ? ending : ".csx";

    public static SubmissionReport Of(SubmissionReport file, string number, NameCover cover)
    {
        string? Covered(string? text) => text is null ? null : cover.Replace(text);
        return file with
        {
            File = file.File.Length == 0 ? "" : $"{number}/{file.Exercise ?? "file"}{EndingOf(file.File)}",
            Student = number,
            Exercise = file.Status == SubmissionStatus.UnknownExercise ? null : file.Exercise,
            Identity = null,
            Message = Covered(file.Message),
            Notes = file.Notes?.Select(cover.Replace).ToImmutableArray(),
            // To the minute it tells who it was.
            HandedIn = null,
            Held = file.Held is { } held ? held with { Why = cover.Replace(held.Why) } : null,
            Holes =
            [
                .. file.Holes.Select(h =>
                    h with
                    {
                        Feedback = Covered(h.Feedback),
                        Hint = Covered(h.Hint),
                        Checks = [.. h.Checks.Select(c => c with { Message = Covered(c.Message) })],
                        Override = h.Override is { } decision ? decision with { Why = cover.Replace(decision.Why) } : null,
                    }
                ),
            ],
            Diagnostics =
            [
                .. file.Diagnostics.Select(d => d with { Message = cover.Replace(d.Message), Advice = Covered(d.Advice) }),
            ],
            Edits = [.. file.Edits.Select(e => e with { Message = cover.Replace(e.Message) })],
        };
    }
}
