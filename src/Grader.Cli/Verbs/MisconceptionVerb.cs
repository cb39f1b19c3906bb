using System.CommandLine;
using System.Text;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Cli.Students;
using Grader.Intake;
using Grader.Isolation;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary><c>grader misconception</c></summary>
internal static class MisconceptionVerb
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What stands for it in a command that is shown. Whoever types that as it is has said nothing yet.</summary>
    public const string ToBeSaid = "WHAT TO TELL THEM";

    public static Verb Of(Surroundings world)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "What was graded: a file, a folder or an archive.",
        };
        paths.Validators.Add(result => Options.RefuseEmpty(result, "PATH"));
        var file = Options.Text(
            "--file",
            "FILE",
            "Whose answer it is, as the table of grade names it. Not needed where PATH is one file."
        );
        var hole = Options.Text("--hole", "HOLE", "The hole whose answer is wrong.");
        var tell = Options.Text("--tell", "TEXT", "What to tell whoever makes the same mistake: a sentence or two.");
        var name = Options.Text("--name", "NAME", "What the file is called. Without it: the hole's name, and a number.");
        var exercise = Options.Exercise();
        var course = Options.Course();
        var seed = Options.Seed();
        var isolation = new IsolationOptions();
        var verb = new Verb(
            "misconception",
            "Keeps a student's wrong answer in the exercise's folder wrong/, with what to tell whoever makes the same "
                + "mistake. Nothing of the student's is kept but the answer.",
            ["misconception class --file ada/01-one-sample.csx --hole mse --tell \"The one half is missing.\""],
            [
                (ExitCode.Done, "done"),
                (ExitCode.Refused, "there is no such file or hole, the answer is not wrong, or a file is in the way"),
                (ExitCode.Failed, "the grader itself failed, or cannot have the isolation that was asked for"),
            ]
        )
        {
            paths,
            file,
            hole,
            tell,
            name,
            exercise,
            course,
            seed,
            isolation.Level,
            isolation.Required,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                Keep(
                    world,
                    parsed.GetRequiredValue(paths),
                    parsed.GetValue(file),
                    parsed.GetValue(hole) ?? throw new RequestException("Say which hole it is: --hole HOLE."),
                    parsed.GetValue(tell) is { } said && said != ToBeSaid
                        ? said
                        : throw new RequestException("Say what to tell whoever makes the same mistake: --tell TEXT."),
                    parsed.GetValue(name),
                    parsed.GetValue(exercise),
                    parsed.GetValue(course),
                    isolation.In(parsed),
                    parsed.GetValue(seed),
                    cancellation
                )
        );
        return verb;
    }

    private static async Task<int> Keep(
        Surroundings world,
        string[] paths,
        string? file,
        string hole,
        string tell,
        string? name,
        string? exerciseName,
        string? courseFolder,
        Wish isolation,
        int? seed,
        CancellationToken cancellation
    )
    {
        if (name?.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') is false)
        {
            throw new RequestException($"'{name}' is no name for a file. Give --name letters, digits and dashes.");
        }
        var course = Courses.Open(world, courseFolder);
        var (handedIn, text) = Chosen(world, paths, file);
        var id = ExerciseChoice.Of(course, exerciseName ?? ExerciseName.Of(text, handedIn.File));
        await using var grading = await Courses.Grading(
            world,
            course,
            isolation,
            seed,
            Math.Min(2, Environment.ProcessorCount),
            cancellation
        );
        var exercise = await Courses.Read(world, grading, id, cancellation);
        if (exercise.Holes.All(h => h.Id != hole))
        {
            throw new RequestException(
                $"{id} has no hole '{hole}'. It has {string.Join(", ", exercise.Holes.Select(h => h.Id))}."
            );
        }
        var graded = await grading.Grade(handedIn, id, cancellation);
        var failed = graded.Report.Holes.FirstOrDefault(h => h.Id == hole);
        var wrong = graded.Wrong.FirstOrDefault(w => w.Hole == hole);
        var why = failed?.Verdict switch
        {
            Verdict.Unfilled => "is not filled in",
            Verdict.Failed when wrong is null =>
                "does nothing that could be found again in another's: it does not compile, or it only runs into a limit",
            Verdict.Failed => null,
            _ => "is not wrong",
        };
        if (why is not null)
        {
            throw new RequestException($"The answer to {hole} in '{Printable.Of(handedIn.File)}' {why}. Nothing was written.");
        }
        if (wrong?.KnownAs is { } known)
        {
            throw new RequestException(
                $"'{Path.GetRelativePath(world.WorkingDirectory, known)}' does the same already. Change its first line to "
                    + "tell something else."
            );
        }
        var content = WrongFile.TextOf(tell, await grading.WithOneAnswerOf(id, text, hole, cancellation));
        var target = Path.GetRelativePath(
            world.WorkingDirectory,
            course.NewWrongFile(id, name ?? hole, isNumbered: name is null)
        );
        NewFiles.Write(world, [(target, Utf8.GetBytes(content))], force: false);
        world.Out.Write(Hanging.Of("Written: ", Printable.Of(target)));
        new NextStep("Next: see whether the exercise holds with it:", world.Command("verify", id, courseFolder)).Write(world.Out);
        return ExitCode.Done;
    }

    private static (HandedIn File, string Text) Chosen(Surroundings world, string[] paths, string? file)
    {
        var all = Submissions.Find([.. paths.Select(world.PathOf)]) switch
        {
            Search.Found(var found) => found,
            Search.Refused(var message) => throw new RequestException(message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var chosen =
            file is null && all.Length == 1 ? all[0]
            : file is null ? throw new RequestException($"There are {all.Length} files. Say whose answer it is: --file FILE.")
            : all.Where(f => f.File == file).ToList() switch
            {
                [var only] => only,
                [] => throw new RequestException(
                    $"There is no file '{file}' among what was given. The table of grade names them."
                ),
                var several => throw new RequestException(
                    $"There are {several.Count} files '{file}' among what was given. Give one of them alone."
                ),
            };
        return chosen.Read() switch
        {
            Reading.Text(var text) => (chosen, text),
            Reading.Unreadable(var why) => throw new RequestException($"'{chosen.File}' cannot be read: {why}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
