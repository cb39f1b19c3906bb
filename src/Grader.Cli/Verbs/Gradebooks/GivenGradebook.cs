using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Connecting;
using Grader.Gradebook.Opening;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary>Which gradebook a verb is to look into.</summary>
internal static class GivenGradebook
{
    /// <summary>Where the README has it written.</summary>
    public const string UsualFolder = "report";

    public static ImmutableArray<(int Code, string Meaning)> Endings { get; } =
    [
        (ExitCode.Done, "done"),
        (
            ExitCode.Refused,
            "it cannot be done: there is no gradebook, it is damaged, in use or cannot be written, or it has nothing of that name"
        ),
        (ExitCode.Failed, "the grader itself failed"),
    ];

    public static Option<string?> InOption() =>
        Options.TextOption(
            "--in",
            "DIR",
            $"The gradebook, or the folder that holds it, or the connection string of its database: @FILE, env "
                + $"(GRADER_GRADEBOOK), or the string itself without a password. Without it: {GradebookPlace.FileName} here, "
                + $"else in {UsualFolder}."
        );

    /// <param name="given">What <c>--in</c> says, if anything.</param>
    public static GradebookPlace Find(OutsideWorld world, string? given)
    {
        if (given is not null)
        {
            return At(world, given);
        }
        var usual = Path.Combine(UsualFolder, GradebookPlace.FileName);
        return At(
            world,
            File.Exists(world.PathOf(usual)) && !File.Exists(world.PathOf(GradebookPlace.FileName))
                ? usual
                : GradebookPlace.FileName
        );
    }

    /// <param name="given">A file, a folder, or how a database is reached.</param>
    /// <exception cref="GradebookException">That makes no sense, or must not stand there.</exception>
    public static GradebookPlace At(OutsideWorld world, string given)
    {
        if (GivenConnection.IsMeantBy(given, world.PathOf))
        {
            return GradebookPlace.Named(GradebookConnection.ReadNamed(given, world.Variable, world.PathOf));
        }
        var path = Directory.Exists(world.PathOf(given)) ? Path.Combine(given, GradebookPlace.FileName) : given;
        return GradebookPlace.Named(world.PathOf(path), path);
    }
}
