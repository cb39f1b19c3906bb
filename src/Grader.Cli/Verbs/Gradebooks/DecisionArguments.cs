using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Keeping;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary>What a person typed to say on which hole they decide.</summary>
internal sealed record AskedHole(KnownStudent Student, string Exercise, string Hole);

/// <summary>Which hole of whose file a person decides on.</summary>
internal sealed class DecisionArguments
{
    public Argument<string> Student { get; } =
        Options.PathArgument("STUDENT", "As the report shows them; or the id, login, email or name that a roster gives.");

    public Argument<string> Exercise { get; } = Options.PathArgument("EXERCISE", "Its id, its number, or how its id begins.");

    public Argument<string> Hole { get; } = Options.PathArgument("HOLE", "Its id.");

    public Option<string?> Place { get; } = GivenGradebook.InOption();

    /// <summary>Opens the gradebook, and finds in it who is meant.</summary>
    /// <param name="decide">What to do about the hole; says what was done.</param>
    /// <exception cref="RequestException">There is nothing of that name.</exception>
    public async Task<int> Decide(
        ParseResult parsed,
        OutsideWorld world,
        Func<DecidingGradebook, AskedHole, string> decide,
        CancellationToken cancellation
    )
    {
        var place = GivenGradebook.Find(world, parsed.GetValue(Place));
        using var book = await DecidingGradebook.Open(place, world.Time, cancellation);
        var student = StudentChoice.Find(book.ListStudents(), parsed.GetRequiredValue(Student));
        var asked = new AskedHole(student, parsed.GetRequiredValue(Exercise), parsed.GetRequiredValue(Hole));
        world.Show([
            Screens.HangingText.Of("", decide(book, asked)),
            Screens.HangingText.Of("", "The report has it when the class is graded again: nothing else is."),
        ]);
        return ExitCode.Done;
    }
}
