using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;

namespace Grader.Cli.Verbs;

/// <summary>What <c>grader misconception</c> can be told.</summary>
internal sealed class MisconceptionOptions
{
    public Argument<string[]> Paths { get; } = Options.Paths("What was graded: a file, a folder or an archive.");

    public Option<string?> File { get; } =
        Options.TextOption(
            "--file",
            "FILE",
            "Whose answer it is, as the table of grade names it. Not needed where PATH is one file."
        );

    public Option<string?> Hole { get; } = Options.TextOption("--hole", "HOLE", "The hole whose answer is wrong.");

    public Option<string?> Tell { get; } =
        Options.TextOption("--tell", "TEXT", "What to tell whoever makes the same mistake: a sentence or two.");

    public Option<string?> Name { get; } =
        Options.TextOption("--name", "NAME", "What the file is called. Without it: the hole's name, and a number.");

    public Option<string?> Exercise { get; } = Options.Exercise();

    public Option<string?> Course { get; } = Options.Course();

    public Option<int?> Seed { get; } = Options.Seed();

    public IsolationOptions Isolation { get; } = new();

    /// <exception cref="RequestException">What must be said was not.</exception>
    public MisconceptionRun In(ParseResult parsed, OutsideWorld world) =>
        new(
            world,
            parsed.GetRequiredValue(Paths),
            parsed.GetValue(File),
            parsed.GetValue(Hole) ?? throw new RequestException("Say which hole it is: --hole HOLE."),
            parsed.GetValue(Tell) is { } said && said != MisconceptionVerb.ToBeSaid
                ? said
                : throw new RequestException("Say what to tell whoever makes the same mistake: --tell TEXT."),
            parsed.GetValue(Name),
            parsed.GetValue(Exercise),
            parsed.GetValue(Course),
            Isolation.ChosenIn(parsed),
            parsed.GetValue(Seed)
        );
}
