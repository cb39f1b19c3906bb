using System.Collections.Immutable;

namespace Grader.Pages.Lessons;

/// <summary>A lesson, ready for any page of its exercise.</summary>
/// <param name="Html">Anchors in it begin with "lesson-".</param>
internal sealed record ShownLesson(string Html, ImmutableArray<LessonSection> Sections);
