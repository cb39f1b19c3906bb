using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Cli.Students;

namespace Grader.Cli.Verbs;

/// <summary><c>grader new</c></summary>
internal static partial class NewVerb
{
    private static readonly ImmutableArray<(string From, string To)> _files =
    [
        ("Scaffold/exercise.csx", "exercise.csx"),
        ("Scaffold/lesson.md", "lesson.md"),
        ("Scaffold/wrong.csx", "wrong/without-x.csx"),
        ("Scaffold/right.csx", "right/other-words.csx"),
    ];

    private static readonly ImmutableArray<string> _examples =
    [
        "new 08-logistic-loss --title \"Logistic loss\"",
        "new 01-first --course exercises",
    ];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Refused, "the id does not fit or is there already, or there is no course to put it in"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var id = Options.PathArgument(
            "ID",
            "What its folder is called: lower-case letters, digits and dashes, as in 08-logistic-loss. The names' order is "
                + "that of the course."
        );
        var title = Options.TextOption("--title", "T", "Its title. Without it: the id in words.");
        var course = Options.TextOption(
            "--course",
            "DIR",
            "The folder that holds the exercises; it is created where it is missing. Without it: the nearest folder "
                + "'exercises', from here upward."
        );
        var verb = new Verb(
            "new",
            "Writes a small exercise that is complete as it stands, for you to make yours: the script, its reading, a "
                + "wrong solution and a right one.",
            _examples,
            _endings
        )
        {
            id,
            title,
            course,
        };
        verb.SetAction(parsed =>
            WriteExercise(world, parsed.GetRequiredValue(id), parsed.GetValue(title), parsed.GetValue(course))
        );
        return verb;
    }

    private static int WriteExercise(OutsideWorld world, string id, string? title, string? courseFolder)
    {
        RefuseId(id);
        var name = title?.Trim() ?? InWords(id);
        if (name.Any(char.IsControl))
        {
            throw new RequestException("'--title' is not possible: a title is one line.");
        }
        var folder = Path.Combine(
            courseFolder ?? Courses.PathFromHere(world, Courses.OpenUnsealed(world, null, "new").Folder),
            id
        );
        if (Path.Exists(world.PathOf(folder)))
        {
            throw new RequestException(
                $"'{folder}' is there already, and nothing was written. Give the new exercise another id."
            );
        }

        var files = _files.Select(f => (Path.Combine(folder, f.To), Encoding.UTF8.GetBytes(Filled(f.From, id, name))));
        NewFiles.WriteAll(world, [.. files], force: false, "--course DIR");

        var makeItYours = new NextStep(
            "Next: make it yours (the end of exercise.csx says how), and see whether it holds:",
            world.CommandToPaste("verify", id, courseFolder)
        );
        var look = new NextStep("What students will get:", $"{world.CommandToPaste("start", id, courseFolder)} --out draft");
        world.Show([.. makeItYours.Lines(), .. look.Lines()]);
        return ExitCode.Done;
    }

    private static void RefuseId(string id)
    {
        if (!Fitting().IsMatch(id))
        {
            throw new RequestException(
                $"'{id}' does not fit: an id is up to 64 lower-case letters, digits and dashes, and begins with a letter "
                    + "or a digit, as in 08-logistic-loss."
            );
        }
    }

    private static string Filled(string scaffold, string id, string title) =>
        EmbeddedFiles
            .ReadText(scaffold)
            .Replace("__ID__", id, StringComparison.Ordinal)
            .Replace("__TITLE__", title, StringComparison.Ordinal);

    // 08-logistic-loss: Logistic loss.
    private static string InWords(string id) =>
        Number().Replace(id, "").Replace('-', ' ').Trim() is [var first, .. var rest]
            ? $"{char.ToUpperInvariant(first)}{rest}"
            : id;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Fitting();

    [GeneratedRegex("^[0-9]+-")]
    private static partial Regex Number();
}
