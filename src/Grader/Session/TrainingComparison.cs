using Grader.Judging;
using Grader.Results;

namespace Grader.Session;

/// <summary>Finds what a file recorded of its training, beside the reference's with the student's own learning rate: also where
/// the file ends with another rate than was chosen in it.</summary>
internal sealed class TrainingComparison(References references, int seed)
{
    /// <summary>Null where there is nothing to compare.</summary>
    public async Task<TrainingReport?> Compare(Evidence evidence, CancellationToken cancellation)
    {
        var found = RecordedTraining.FindIn(evidence);
        if (found is not { OwnRate: { } rate } || evidence.Exercise.Holes.Where(h => h.FreeChoice).ToList() is not [var chosen])
        {
            return found;
        }
        var reference = await references.GetOrObserve(evidence.Exercise, [new(chosen.Id, rate)], seed, cancellation);
        return RecordedTraining.FindIn(evidence, reference.Seen);
    }
}
