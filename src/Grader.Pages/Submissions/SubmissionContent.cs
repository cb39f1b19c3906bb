using System.Collections.Immutable;
using Grader.Formats;
using Grader.Pages.Lessons;
using Grader.Pages.Listings;
using Grader.Pages.Plots;
using Grader.Pages.Rendering;
using Grader.Results;

namespace Grader.Pages.Submissions;

/// <summary>All that is on the page of one file.</summary>
/// <param name="Code">Null where it could not be read.</param>
/// <param name="Landscapes">Of its exercise, the smallest first.</param>
/// <param name="ClassPage">Where the page of the class lies, from this one; null where there is none.</param>
/// <param name="Grader">The version, and whatever else tells of the grading: "Grader 0.1.0, seed 42".</param>
public sealed record SubmissionContent(
    SubmissionReport File,
    ColouredCode? Code,
    ImmutableArray<LossLandscape> Landscapes,
    string? ClassPage,
    string Grader
)
{
    /// <summary>What its student read; null where there is nothing to show.</summary>
    internal ShownLesson? Lesson { get; init; }

    internal ImmutableArray<HoleView> Holes { get; } = HoleView.AllOf(File);

    internal ImmutableArray<ListingBlock> Blocks { get; } = Code is null ? [] : ListingBlock.AllOf(File, Code);

    internal ImmutableArray<TracePicture> Traces { get; } = File.Training is null ? [] : TracePicture.AllOf(File.Training);

    internal LandscapePicture? Landscape { get; } = LandscapePicture.Of(File.Training, Landscapes);

    internal string Name => PageText.OfName(SubmissionWords.NameOf(File));

    /// <summary>Whose it is, as people call the student; null where nobody can tell.</summary>
    internal string? Who => (File.Identity?.Name ?? File.Student) is { } who ? PageText.OfName(who) : null;

    /// <summary>"7 of 10 points", or in words what became of it.</summary>
    internal string Result =>
        File is { Status: SubmissionStatus.Graded, Credit: not null }
            ? SubmissionWords.PointsOf(File)!
            : SubmissionWords.InWords(File.Status);

    internal string Title => $"{Name}{(Who is null ? "" : $", {Who}")}: {Result}";

    internal HoleView ViewOf(HoleReport hole) => Holes.First(h => ReferenceEquals(h.Hole, hole));

    /// <summary>The holes whose wrong answers make this one come out wrong.</summary>
    internal ImmutableArray<HoleView> CausesOf(HoleView view) =>
        [.. (view.Hole.BecauseOf ?? []).SelectMany(id => Holes.Where(h => h.Hole.Id == id).Take(1))];

    /// <summary>The holes that this one makes come out wrong.</summary>
    internal ImmutableArray<HoleView> EffectsOf(HoleView view) =>
        [.. Holes.Where(h => h.Hole.BecauseOf?.Contains(view.Hole.Id) == true)];

    /// <summary>The part of the lesson that a hole is about; null where none says so.</summary>
    internal LessonSection? LessonFor(HoleView view) =>
        Lesson is null ? null : LessonSection.FindFor(view.Hole.Line, Blocks, Lesson.Sections);

    /// <summary>What compiles nowhere in the lines that are shown.</summary>
    internal ImmutableArray<Protocol.StudentDiagnostic> ErrorsElsewhere =>
        [.. File.Diagnostics.Where(e => !Blocks.Any(b => b.Lines.Any(l => l.Code.Number == e.Line)))];

    /// <summary>Edits that are at no line that is shown.</summary>
    internal ImmutableArray<Protocol.GivenTextEdit> EditsElsewhere =>
        [.. File.Edits.Where(e => !Blocks.Any(b => b.Lines.Any(l => l.Code.Number == e.Line)))];
}
