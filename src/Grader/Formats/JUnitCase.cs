using System.Collections.Immutable;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>A hole, or a file as a whole, as JUnit's readers see it.</summary>
/// <param name="Line">In the file, 1-based.</param>
internal sealed record JUnitCase(string Name, int Line, JUnitOutcome Outcome)
{
    /// <summary>What a file as a whole is called among its holes.</summary>
    private const string WholeFile = "the whole file";

    /// <remarks>
    /// What is still to do is skipped, and so is what could not be tried, because its cause fails elsewhere. Where none of a
    /// file's holes could be tried, nothing else would fail: then the file as a whole does.
    /// </remarks>
    public static ImmutableArray<JUnitCase> ListOf(SubmissionReport file)
    {
        ImmutableArray<JUnitCase> holes = [.. file.Holes.Select(h => OfHole(file, h))];
        if (file.Status == SubmissionStatus.Graded && file.Holes.Any(h => HoleWords.OutcomeOf(h) != HoleOutcome.NotRun))
        {
            return holes;
        }
        return [new(WholeFile, 1, OutcomeOf(file)), .. holes];
    }

    private static JUnitCase OfHole(SubmissionReport file, HoleReport hole)
    {
        var lines = HoleWords.LinesOn(hole);
        var word = HoleWords.InWords(HoleWords.OutcomeOf(hole));
        var text = string.Join('\n', [HoleWords.HeadlineOf(hole), .. lines, .. StackLine(file, hole.Line)]);
        var message = lines.FirstOrDefault(word);
        return new(
            Printable.Of(hole.Id),
            hole.Line,
            HoleWords.OutcomeOf(hole) switch
            {
                HoleOutcome.Right => new JUnitOutcome.Passed(),
                HoleOutcome.Partly or HoleOutcome.Wrong => new JUnitOutcome.Failed(word, message, text),
                HoleOutcome.ToDo or HoleOutcome.NotRun => new JUnitOutcome.Skipped(word, message, text),
            }
        );
    }

    private static JUnitOutcome OutcomeOf(SubmissionReport file)
    {
        var word = SubmissionWords.InWords(file.Status);
        var lines = SubmissionWords.LinesOn(file);
        var text = string.Join('\n', lines.DefaultIfEmpty(word));
        var message = lines.FirstOrDefault(word);
        return file.Status switch
        {
            SubmissionStatus.Graded => new JUnitOutcome.Failed("not run", "Nothing in this file could be tried.", text),
            SubmissionStatus.Unreadable or SubmissionStatus.UnknownExercise => new JUnitOutcome.Failed(word, message, text),
            SubmissionStatus.Missing => new JUnitOutcome.Skipped(word, message, text),
            SubmissionStatus.Error => new JUnitOutcome.Error(word, message, text),
        };
    }

    /// <summary>"at hw1.ada.Hole(01-one-sample.csx:22)": a reader that knows Java's stacks looks for a file of that name in
    /// folders of those names. It takes what begins with a capital, or a digit, for a class.</summary>
    private static IEnumerable<string> StackLine(SubmissionReport file, int line)
    {
        var parts = file.File.Split('/');
        var folders = parts[..^1]
            .Reverse()
            .TakeWhile(f => f.Length > 0 && f[0] > 'Z' && !f.Contains('.', StringComparison.Ordinal));
        return file.File.Length == 0
            ? []
            : [Printable.Of($"at {string.Join('.', folders.Reverse().Append("Hole"))}({parts[^1]}:{line})")];
    }
}

/// <summary>How a case came out.</summary>
internal abstract record JUnitOutcome
{
    private JUnitOutcome() { }

    public sealed record Passed : JUnitOutcome;

    /// <param name="Element">"failure"</param>
    /// <param name="Type">In a word or two.</param>
    /// <param name="Message">In a line.</param>
    /// <param name="Text">All there is to say, in lines.</param>
    public abstract record NotPassed(string Element, string Type, string Message, string Text) : JUnitOutcome;

    /// <summary>Something is wrong with what was handed in.</summary>
    public sealed record Failed(string Type, string Message, string Text) : NotPassed("failure", Type, Message, Text);

    /// <summary>Something is wrong with the grader.</summary>
    public sealed record Error(string Type, string Message, string Text) : NotPassed("error", Type, Message, Text);

    public sealed record Skipped(string Type, string Message, string Text) : NotPassed("skipped", Type, Message, Text);
}
