using System.CommandLine;
using Grader.Cli.Asking;

namespace Grader.Cli.Verbs;

/// <summary>What is asked of the gradebook that <c>grade</c> keeps.</summary>
/// <param name="Given">The database that it is in, as it was given; null where it is a file beside the report.</param>
/// <param name="Diff">Whether to show who moved.</param>
/// <param name="AcceptLower">Whether what comes to less than before counts.</param>
/// <param name="Again">Whether to grade once more what was graded before.</param>
internal sealed record KeepingChoices(string? Given, bool Diff, bool AcceptLower, bool Again)
{
    /// <exception cref="RequestException">There is no gradebook to ask it of.</exception>
    public void RefuseWithout(string? outFolder)
    {
        var asked =
            Given is not null ? "--keep"
            : Diff ? "--diff"
            : AcceptLower ? "--accept-lower"
            : Again ? "--again"
            : null;
        if (outFolder is null && asked is not null)
        {
            throw new RequestException(
                asked == "--keep"
                    ? "--keep needs a folder for the report as well: add --out DIR."
                    : $"{asked} needs a gradebook, and that is kept beside the report: add --out DIR."
            );
        }
    }
}

/// <summary>The same, on the command line.</summary>
internal sealed class KeepingOptions
{
    public Option<string?> Keep { get; } =
        Options.TextOption(
            "--keep",
            "CONNECTION",
            "Keep the gradebook in this PostgreSQL database, and not in gradebook.db beside the report. @FILE: a file with the "
                + "connection string, Host=NAME;Database=NAME;Username=NAME;Password=WORD. env: the variable GRADER_GRADEBOOK. "
                + "Or the string itself, without a password."
        );

    public Option<bool> Diff { get; } =
        new("--diff") { Description = "Show who moved since the grading before: which hole, from what to what, and why." };

    public Option<bool> AcceptLower { get; } =
        new("--accept-lower")
        {
            Description =
                "Where a file that did not change comes to less than before, let that count. Without it the higher score stays, "
                + "and the report says so.",
        };

    public Option<bool> Again { get; } =
        new("--again") { Description = "Grade every file again, also what was graded before and did not change." };

    public KeepingChoices In(ParseResult parsed) =>
        new(parsed.GetValue(Keep), parsed.GetValue(Diff), parsed.GetValue(AcceptLower), parsed.GetValue(Again));
}
