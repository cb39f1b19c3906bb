using System.Collections.Immutable;
using System.Text;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Protocol;
using Grader.Releasing;
using Grader.Session;

namespace Grader.Cli.Students;

/// <summary>All files of a students' repository.</summary>
/// <param name="Files">Paths in that repository. The same course gives the same bytes.</param>
/// <param name="Ahead">Exercises that give what an earlier one of these asks for.</param>
internal sealed record StudentFiles(ImmutableArray<(string Path, byte[] Content)> Files, ImmutableArray<string> Ahead)
{
    private static readonly ImmutableArray<(string From, string To)> Fixed =
    [
        ("StudentRepository/gitignore", ".gitignore"),
        ("StudentRepository/github.yml", ".github/workflows/grade.yml"),
        ("StudentRepository/gitlab.yml", ".gitlab-ci.yml"),
    ];

    /// <param name="ids">Those that students get, in the order of the course.</param>
    /// <exception cref="RequestException">An exercise is malformed, or gives away what it asks for.</exception>
    public static async Task<StudentFiles> Of(
        Surroundings world,
        Course course,
        IEnumerable<string> ids,
        Grading grading,
        CancellationToken cancellation
    )
    {
        var files = ImmutableArray.CreateBuilder<(string, byte[])>();
        var exercises = new List<Exercise>();
        var secrets = new List<Secret>();
        var ahead = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids)
        {
            var exercise = await Courses.Read(world, grading, id, cancellation);
            var source = await File.ReadAllTextAsync(course.FileOf(id), cancellation);
            var solutions = course.WrongOf(id).Concat(course.RightOf(id)).Select(f => (Name(f), Readable(world, f)));
            var own = Secrets.Of(exercise.Template, await grading.Solve(id, cancellation), source, solutions);
            Refuse(world, course.FileOf(id), Leak.In(exercise.Template, own)?.Where(exercise.Template, source));
            files.Add(($"{id}.csx", Encoding.UTF8.GetBytes(exercise.Template)));
            if (File.Exists(course.LessonOf(id)))
            {
                var lesson = await File.ReadAllBytesAsync(course.LessonOf(id), cancellation);
                Refuse(world, course.LessonOf(id), Leak.In(Encoding.UTF8.GetString(lesson), own));
                files.Add(($"{id}.md", lesson));
            }
            if (Leak.In(exercise.Template, secrets) is not null)
            {
                ahead.Add(id);
            }
            exercises.Add(exercise);
            secrets.AddRange(own);
        }
        // README shows all titles, to whoever does any of the exercises. A title is the second line.
        exercises.ForEach(e => Refuse(world, course.FileOf(e.Id), Leak.In($"\n{e.Title}", secrets)));
        files.Add(("README.md", Encoding.UTF8.GetBytes(StudentReadme.Of(exercises))));
        files.AddRange(Fixed.Select(f => (f.To, Encoding.UTF8.GetBytes(Embedded.Text(f.From)))));
        return new(files.DrainToImmutable(), ahead.DrainToImmutable());
    }

    private static string Readable(Surroundings world, string file) =>
        SubmissionFile.Read(file) switch
        {
            Reading.Text(var text) => text,
            Reading.Unreadable(var why) => throw new RequestException(
                $"{Courses.Nearer(world, file)} cannot be read: {why}. Nothing was written."
            ),
            _ => throw new System.Diagnostics.UnreachableException(), // closed
        };

    private static string Name(string solution) =>
        $"{Path.GetFileName(Path.GetDirectoryName(solution))}/{Path.GetFileName(solution)}";

    private static void Refuse(Surroundings world, string file, Leak? leak)
    {
        if (leak is { Line: var line, Secret: var secret })
        {
            throw new RequestException(
                $"{Courses.Nearer(world, file)}:{line} gives away '{secret.Text}', a line of {secret.Of}. Say it otherwise "
                    + "there. Nothing was written."
            );
        }
    }
}
