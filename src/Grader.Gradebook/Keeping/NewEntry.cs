using Grader.Gradebook.Storage;
using Grader.Intake;

namespace Grader.Gradebook.Keeping;

/// <summary>A file of a grading, to be written beside its verdict.</summary>
internal static class NewEntry
{
    /// <summary>With the verdict that the same work had before, where this one comes to less.</summary>
    /// <param name="content">A hash of what was handed in.</param>
    public static EntryRow For(
        HandedInFile file,
        (long Grading, int Place) at,
        string content,
        VerdictSummary verdict,
        EarlierResults before
    )
    {
        var higher = before.HigherThan(verdict, EntryOwner.Of(file), content);
        return new()
        {
            GradingId = at.Grading,
            Place = at.Place,
            File = file.File,
            Student = file.Student,
            Owner = EntryOwner.Of(file),
            Content = content,
            VerdictId = higher?.Id ?? verdict.Id,
            HeldId = higher is null ? null : verdict.Id,
            Counts = true,
            Identity = KeptJson.Of(file.Identity),
            Modified = ShownEntries.TextOf(file.Modified),
            Number = file.Number,
        };
    }
}
