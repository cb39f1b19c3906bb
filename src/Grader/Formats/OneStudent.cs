using System.Collections.Immutable;
using Grader.Policies;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>What one student handed in, for the readers that know of no class.</summary>
/// <param name="Files">Those whose points count: first what exercises are known of, in their order, then the rest.</param>
/// <param name="Ahead">Of exercises that count for nothing yet, a line each.</param>
internal sealed record OneStudent(ImmutableArray<SubmissionReport> Files, ImmutableArray<string> Ahead)
{
    /// <summary>The parts of it that holes tell of.</summary>
    public IEnumerable<SubmissionReport> Graded => Files.Where(f => f.Status == SubmissionStatus.Graded);

    /// <summary>Whether the grader itself failed on any of it: then nobody knows what it is worth.</summary>
    public bool IsUnknown => Files.Any(f => f.Status == SubmissionStatus.Error);

    /// <summary>What counts of all that was graded, or is a zero because nothing was handed in; null where there is
    /// neither.</summary>
    public double? Credit =>
        Files.Select(f => f.Credit).OfType<double>().ToList() is { Count: > 0 } credits ? PointSum.Of(credits) : null;

    /// <summary>Points that could be had, as far as is known.</summary>
    public double Max => PointSum.Of(Files.Select(f => f.Max ?? 0));

    public double Seconds => Math.Round(Files.Sum(f => f.Seconds), 3);

    /// <summary>A roster names the rest of the class too: who handed in nothing is another student, where somebody handed in
    /// something.</summary>
    public static OneStudent In(FormatInput input)
    {
        var handedIn = input.Earning.Where(f => f.Status != SubmissionStatus.Missing).ToList();
        var ahead = input.Counting.Where(f => !input.Files.CountsForTotal(f)).Select(f => LineOnAhead(f, input.Files.Term));
        return new(
            handedIn.Count > 0 || input.Earning.Length != 1
                ?
                [
                    .. handedIn
                        .OrderBy(f => f.Status == SubmissionStatus.UnknownExercise || f.Exercise is null)
                        .ThenBy(f => f.Exercise, StringComparer.Ordinal),
                ]
                : input.Earning,
            [.. ahead]
        );
    }

    /// <summary>"mse"; where there are several exercises, "01-one-sample: mse".</summary>
    public string NameOf(SubmissionReport file, HoleReport hole) =>
        Graded.Skip(1).Any() ? $"{SubmissionWords.NameOf(file)}: {Printable.Of(hole.Id)}" : Printable.Of(hole.Id);

    /// <summary>A line for each file on how it came out, and below it what is to be said of it as a whole.</summary>
    public ImmutableArray<string> Lines() =>
        Files.IsEmpty && Ahead.IsEmpty
            ? ["Nothing was graded: no file was handed in."]
            : [.. Files.SelectMany(LinesOn), .. Ahead];

    private static string LineOnAhead(SubmissionReport file, Term term) =>
        $"{SubmissionWords.NameOf(file)} counts for nothing yet: {Printable.Of(term.Ahead[file.Exercise!])}.";

    private static IEnumerable<string> LinesOn(SubmissionReport file) =>
        file.Status == SubmissionStatus.Graded
            ? SubmissionWords.LinesOn(file).Prepend($"{SubmissionWords.NameOf(file)}: {SubmissionWords.PointsOf(file)}.")
            :
            [
                $"{SubmissionWords.NameOf(file)}: {SubmissionWords.InWords(file.Status)}."
                    + string.Concat(SubmissionWords.LinesOn(file).Select(line => $" {line}")),
            ];
}
