using System.Text;
using Grader.Notebooks;
using Grader.Protocol;

namespace Grader.Cli.Students;

/// <summary>What a student gets of an exercise: the file with its holes, and what there is to read.</summary>
internal static class ExerciseFiles
{
    /// <param name="lesson">The reading's bytes; null where there is none.</param>
    /// <returns>The file to fill in comes first.</returns>
    public static IEnumerable<(string Name, byte[] Content)> Write(Exercise exercise, byte[]? lesson, ScriptForm form)
    {
        var reading = lesson is null ? null : WrittenScript.ReadingFor(form, exercise.Id, Encoding.UTF8.GetString(lesson));
        yield return (
            $"{exercise.Id}{WrittenScript.EndingOf(form)}",
            WrittenScript.Write(form, exercise.Template, reading?.TrimStart('\uFEFF'))
        );
        if (lesson is not null)
        {
            yield return ($"{exercise.Id}.md", form == ScriptForm.Csx ? lesson : Encoding.UTF8.GetBytes(reading!));
        }
    }
}
