using System.Collections.Immutable;
using Grader.Pages.Listings;
using Grader.Results;
using Markdig.Syntax;

namespace Grader.Pages.Lessons;

/// <summary>All that a lesson is shown from.</summary>
public sealed record LessonContent(ExerciseLesson Lesson, LessonDocument Document, FormulaMaker Formulas)
{
    private readonly ImmutableArray<HeadingBlock> _headings = Document.Headings;

    public string AnchorOf(HeadingBlock heading) => LessonSection.AnchorOf(_headings.IndexOf(heading));

    /// <summary>In colours where they are known.</summary>
    public ImmutableArray<CodeLine> LinesOf(string program) =>
        CodeLine.AllOf(Lesson.Programs.FirstOrDefault(p => p.Text == program) ?? new(program, []), []);
}
