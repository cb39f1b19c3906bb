using System.Collections.Immutable;
using System.Text;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Notebooks;
using Grader.Releasing;
using Grader.Sealing;
using Grader.Session;

namespace Grader.Cli.Students;

/// <summary>All files of a students' repository.</summary>
/// <param name="Files">Paths in that repository. The same course gives the same bytes.</param>
/// <param name="Ahead">Exercises that give what an earlier one of these asks for.</param>
internal sealed record StudentFiles(ImmutableArray<(string Path, byte[] Content)> Files, ImmutableArray<string> Ahead)
{
    // Git must not change a line end in it.
    private static readonly byte[] _attributes = Encoding.UTF8.GetBytes($"{SealedCourse.FileName} binary\n");

    private static readonly ImmutableArray<(string From, string To)> _fixed =
    [
        ("StudentRepository/gitignore", ".gitignore"),
        ("StudentRepository/github.yml", ".github/workflows/grade.yml"),
        ("StudentRepository/gitlab.yml", ".gitlab-ci.yml"),
    ];

    /// <param name="ids">Those that students get, in the order of the course.</param>
    /// <param name="withChecks">Whether they get the course too, sealed.</param>
    /// <exception cref="RequestException">An exercise is malformed or gives away what is asked for, or a solution cannot be
    /// read.</exception>
    public static async Task<StudentFiles> Collect(
        OutsideWorld world,
        Course course,
        IEnumerable<string> ids,
        ScriptForm form,
        GradingSession grading,
        bool withChecks,
        CancellationToken cancellation
    )
    {
        var grader = withChecks ? ToolFiles.Command : null;
        var handouts = new List<Handout.Safe>();
        foreach (var id in ids)
        {
            var exercise = await Courses.ReadExercise(world, grading, id, cancellation);
            await ProgramForm.RefuseWhereNone(grading, id, form, cancellation);
            var handout = await Handout.Read(exercise, course, grading, grader, cancellation);
            handouts.Add(handout as Handout.Safe ?? throw Refusal(world, handout));
        }
        if (Handouts.InTitle(handouts, course) is { } gives)
        {
            throw Refusal(world, gives);
        }
        return new(
            [
                .. handouts.SelectMany(h => ExerciseFiles.Write(h.Exercise, h.Lesson, form)),
                ("README.md", Encoding.UTF8.GetBytes(StudentReadme.TextFor([.. handouts.Select(h => h.Exercise)], form, grader))),
                .. _fixed.Select(f => (f.To, Encoding.UTF8.GetBytes(EmbeddedFiles.ReadText(f.From)))),
                .. EditorFiles.Write(form, grader),
                .. withChecks
                    ?
                    [
                        .. ToolFiles.Write(),
                        (
                            SealedCourse.FileName,
                            SealedCourse.Make(course, handouts.Select(h => h.Exercise.Id), GraderVersion.Current)
                        ),
                        (".gitattributes", _attributes),
                    ]
                    : Array.Empty<(string, byte[])>(),
            ],
            Handouts.Ahead(handouts)
        );
    }

    private static RequestException Refusal(OutsideWorld world, Handout handout) =>
        handout switch
        {
            Handout.GivesAway(var file, (var line, var secret)) => new(
                $"{Courses.PathFromHere(world, file)}:{line} gives away '{secret.Text}', a line of {secret.BelongsTo}. Say "
                    + "it otherwise "
                    + "there. Nothing was written."
            ),
            Handout.Unreadable(var file, var why) => new(
                $"{Courses.PathFromHere(world, file)} cannot be read: {why}. Nothing was written."
            ),
            _ => throw new System.Diagnostics.UnreachableException(), // the other one is safe
        };
}
