using System.Collections.Immutable;
using Grader.Formats;
using Grader.Intake;
using Grader.Reporting;
using Grader.Results;
using Grader.Session;

namespace Grader.Cli.Verbs;

/// <summary>What pages show besides results.</summary>
/// <param name="Code">What students wrote, by the report of each file.</param>
/// <param name="Landscapes">Of the exercises; null where nothing shows them.</param>
internal sealed record ShownCode(
    ImmutableDictionary<SubmissionReport, ColouredCode> Code,
    ImmutableArray<LossLandscape>? Landscapes
)
{
    public static ShownCode None { get; } = new(FormatInput.NoCode, null);

    /// <param name="counted">Its first files are those that were graded, in their order.</param>
    /// <param name="files">Those that were graded.</param>
    /// <returns>What could be had until it was cancelled.</returns>
    public static async Task<ShownCode> Gather(
        CountedFiles counted,
        ImmutableArray<HandedInFile> files,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        var code = FormatInput.NoCode.ToBuilder();
        foreach (var (report, file) in counted.All.Zip(files).Where(f => f.First.Status == SubmissionStatus.Graded))
        {
            if (file.Read() is SubmissionReading.Text(var text))
            {
                code.Add(report, await Colour(text, grading, cancellation));
            }
        }
        return new(code.ToImmutable(), await Observe(counted, grading, cancellation));
    }

    /// <summary>Without colours where there is no time for them any more.</summary>
    public static async Task<ColouredCode> Colour(string text, GradingSession grading, CancellationToken cancellation)
    {
        try
        {
            return await grading.ColourCode(text, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(text, []);
        }
    }

    private static async Task<ImmutableArray<LossLandscape>> Observe(
        CountedFiles counted,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        var all = ImmutableArray.CreateBuilder<LossLandscape>();
        var graded = counted.All.Where(f => f.Status == SubmissionStatus.Graded);
        foreach (var exercise in graded.Select(f => f.Exercise).OfType<string>().Distinct())
        {
            if (!cancellation.IsCancellationRequested)
            {
                all.AddRange(await grading.ObserveLandscapes(exercise, cancellation));
            }
        }
        return all.ToImmutable();
    }
}
