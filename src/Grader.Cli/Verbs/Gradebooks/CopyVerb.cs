using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Opening;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary><c>grader gradebook copy</c></summary>
internal static class CopyVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var to = Options.PathArgument(
            "TO",
            "A file that is not there yet, or a folder, or the connection string of a database that has none "
                + "yet: @FILE, env."
        );
        var place = GivenGradebook.InOption();
        var verb = new Verb(
            "copy",
            "Copies a gradebook as a whole, also while it is graded into: a copy of the file by other means may be half of it.",
            ["gradebook copy backup.db --in report", "gradebook copy @gradebook.txt --in report"],
            GivenGradebook.Endings
        )
        {
            to,
            place,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var from = GivenGradebook.Find(world, parsed.GetValue(place));
                var copy = GivenGradebook.At(world, parsed.GetRequiredValue(to)) with { Otherwise = "Copy it elsewhere." };
                if (copy is GradebookPlace.InFile { Path: var path } && Path.Exists(path))
                {
                    throw new RequestException($"'{copy.Shown}' is there already. Copy to another file.");
                }
                await GradebookCopy.Make(from, copy, world.Time, cancellation);
                world.Out.Profile.Out.Writer.WriteLine($"The copy is {Printable.Of(copy.Shown)}");
                return ExitCode.Done;
            }
        );
        return verb;
    }
}
