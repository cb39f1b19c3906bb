using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary><c>grader hint</c></summary>
internal static class HintVerb
{
    private static readonly ImmutableArray<string> _examples = ["hint 01-one-sample.csx", "hint 01-one-sample.csx mse"];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done, also where there is nothing to give a hint on"),
        (ExitCode.Refused, "it cannot be checked: no such file, not text, of no exercise, no such hole"),
        (ExitCode.Failed, "the grader itself failed, or cannot have the isolation that was asked for"),
        (ExitCode.Stopped, "stopped by Ctrl-C"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var options = new OwnFileOptions("Your script or notebook: .csx, .cs, .ipynb or .dib.");
        var hole = new Argument<string?>("HOLE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The hole. Without it: the one that is next.",
        };
        hole.Validators.Add(result => Options.RefuseEmpty(result, "HOLE"));
        var verb = new Verb(
            "hint",
            "Gives a hint on a hole that is not right yet, and the next one when it is asked again: what is asked for, where to "
                + "look, why it is so, an example.",
            _examples,
            _endings
        );
        options.AddTo(verb);
        verb.Add(hole);
        verb.SetAction((parsed, cancellation) => GiveHint(options.ChosenIn(parsed, world), parsed.GetValue(hole), cancellation));
        return verb;
    }

    private static async Task<int> GiveHint(OwnFile asked, string? name, CancellationToken cancellation)
    {
        await using var check = await OneCheck.Run(asked, cancellation);
        var file = check.File;
        var kept = new KeptCheck(file, check.Course);
        kept.Keep(check.Reading, check.Report, isShown: false);
        var hole = name is null ? AfterCheck.NextHole(check.Report) : Find(name, check);
        if (hole is null or { Verdict: Verdict.Passed })
        {
            var what = hole is null ? "Every hole" : Printable.Of(hole.Id);
            file.World.Show([HangingText.Of("", $"{what} is right: there is nothing to give a hint on.")]);
            if (hole is null)
            {
                // The file as it stands may not be.
                var further = file.CommandToGoOn(check.Course, check.Exercise.Id);
                var again = (file with { Verb = "check" }).CommandToRepeat();
                file.World.Show(AfterCheck.NextStepFor(check.Report, check.Exercise, again, further).Lines());
            }
            return ExitCode.Done;
        }
        var steps = kept.GoOn(FoundHints.On(hole, check.Report, check.Exercise, file, check.Course, kept.IsShown));
        file.World.Show(steps.Next("The same command"));
        var onward = steps.Onward();
        if (!kept.KeepGiven(onward))
        {
            kept.SayNotKept("The next hint will be this one again");
        }
        else if (!steps.IsAtEnd && !onward.IsAtEnd)
        {
            var repeat = file.CommandToRepeat() + (name is null ? "" : $" {Shell.Quoted(hole.Id)}");
            file.World.Show([HangingText.Blank, .. new NextStep("Next, if that is not enough:", repeat).Lines()]);
        }
        return ExitCode.Done;
    }

    private static HoleReport Find(string name, OneCheck check)
    {
        var holes = check.Report.Holes;
        var ids = holes.Select(h => h.Id).ToList();
        return holes.FirstOrDefault(h => h.Id == name)
            ?? holes.FirstOrDefault(h => h.Id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new RequestException(
                $"There is no hole '{name}' in {check.Exercise.Id}.{DidYouMean.Ask(name, ids)} "
                    + $"There are: {string.Join(", ", ids)}."
            );
    }
}
