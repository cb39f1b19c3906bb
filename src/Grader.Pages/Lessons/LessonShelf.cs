using System.Collections.Immutable;
using System.Text;
using Grader.Pages.Rendering;
using Grader.Results;

namespace Grader.Pages.Lessons;

/// <summary>The lessons of a course, each made ready when a page first asks for it. For one thread.</summary>
/// <param name="lessons">By exercise.</param>
internal sealed class LessonShelf(ImmutableDictionary<string, ExerciseLesson> lessons)
{
    private readonly FormulaMaker _formulas = new();
    private readonly Dictionary<string, ShownLesson?> _shown = [];

    /// <summary>Null where the exercise has none that could be shown.</summary>
    public ShownLesson? Find(string? exercise)
    {
        if (exercise is null || !lessons.TryGetValue(exercise, out var lesson))
        {
            return null;
        }
        if (!_shown.TryGetValue(exercise, out var shown))
        {
            shown = Show(lesson, _formulas);
            _shown.Add(exercise, shown);
        }
        return shown;
    }

    /// <summary>Null where it cannot be shown.</summary>
    public static ShownLesson? Show(ExerciseLesson lesson, FormulaMaker formulas)
    {
        if (LessonDocument.TryRead(lesson.Text) is not { } document)
        {
            return null;
        }
        using var html = new MemoryStream();
        PageRenderer.Write<LessonBody>(html, nameof(LessonBody.Content), new LessonContent(lesson, document, formulas));
        return new(Encoding.UTF8.GetString(html.GetBuffer().AsSpan(0, (int)html.Length)), LessonSection.AllOf(document));
    }
}
