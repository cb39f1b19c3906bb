using System.Collections.Immutable;
using Grader.Compiler.Submissions;
using Grader.Protocol;

namespace Grader.Compiler.Clues;

/// <summary>All clues in an answer.</summary>
internal static class AnswerClues
{
    // Of a family. More would explain nothing, and an answer may be as long as its writer likes.
    private const int Most = 40;

    public static ImmutableArray<Clue> FindIn(Submission submission, int hole)
    {
        var answer = new AnswerSyntax(submission, hole);
        return
        [
            .. TrackingClues
                .FindIn(answer)
                .Take(Most)
                .Concat(NullClues.FindIn(answer).Take(Most))
                .Concat(NumberClues.FindIn(answer).Take(Most))
                .Concat(ModuleClues.FindIn(answer).Take(Most))
                .Concat(DisposalClues.FindIn(answer).Take(Most))
                .OrderBy(c => c.Line),
        ];
    }
}
