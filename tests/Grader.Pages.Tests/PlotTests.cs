using Grader.Pages.Plots;
using Grader.Pages.Rendering;
using Grader.Pages.Tests.Samples;
using Grader.Results;
using Xunit;

namespace Grader.Pages.Tests;

public sealed class PlotTests
{
    private static RecordedRun Losses(params double[] values) =>
        new(values.Length, [.. Enumerable.Range(1, values.Length)], [new("loss", [.. values])]);

    private static TracePicture PictureOf(RecordedRun own, RecordedRun reference, int? difference = null) =>
        Assert.Single(TracePicture.AllOf(new(own, reference, difference, null, null)));

    [Fact]
    public void A_trace_is_told_in_words_with_the_first_step_that_differs()
    {
        var picture = PictureOf(Losses(4, 3, 2.5), Losses(4, 2, 1), 2);
        Assert.Equal(
            [
                "Yours goes from 4 to 2.5 in 3 steps.",
                "The exercise's own solution goes from 4 to 1 in 3 steps.",
                "Step 2 is the first that differs: there loss is 3 and not 2.",
            ],
            picture.Sentences
        );
        Assert.NotNull(picture.MarkX);
    }

    [Fact]
    public void A_gap_is_told_in_words_and_breaks_the_line()
    {
        var picture = PictureOf(Losses(4, double.NaN, 2, 1), Losses(4, 3, 2, 1));
        Assert.Contains(
            "In 1 of the steps that are kept, first in step 2, yours is not a number: the line has a gap there.",
            picture.Sentences
        );
        Assert.Equal(2, picture.OwnPath.Count(c => c == 'M'));
        Assert.Contains("h.1", picture.OwnPath, StringComparison.Ordinal); // the step before it stands by itself
    }

    [Fact]
    public void What_diverges_is_drawn_as_far_as_it_goes()
    {
        var picture = PictureOf(Losses(1, 1e3, 1e6, double.PositiveInfinity, double.NaN), Losses(1, 1, 1, 1, 1));
        Assert.Contains("From step 4 on yours is infinite: there is nothing to draw.", picture.Sentences);
        Assert.Contains(TraceSentences.OnLogScale, picture.Sentences);
    }

    [Fact]
    public void One_value_is_a_point() =>
        Assert.Equal(
            ["Yours has one value, 4.", "The exercise's own solution has one value, 4."],
            PictureOf(Losses(4), Losses(4)).Sentences
        );

    [Fact]
    public void Where_no_value_is_finite_there_is_no_picture_and_that_is_said()
    {
        var picture = PictureOf(Losses(double.NaN, double.NaN), Losses());
        Assert.Null(picture.Frame);
        Assert.Equal(
            [
                "Yours goes from not a number to not a number in 2 steps.",
                "From step 1 on yours is not a number: there is nothing to draw.",
                "The exercise's own solution: nothing was recorded.",
            ],
            picture.Sentences
        );
    }

    [Fact]
    public void Numbers_of_any_size_have_places_within_the_frame() =>
        Assert.All(
            new[]
            {
                PictureOf(Losses(double.MinValue, double.MaxValue), Losses(0, 0)),
                PictureOf(Losses(1e-300, 1e300), Losses(0, 1)),
            },
            picture => Assert.DoesNotContain("NaN", picture.OwnPath, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(0, 1, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-3, 17, "0 5 10 15")]
    [InlineData(5, 5, "5")]
    [InlineData(1, 120, "20 40 60 80 100 120")]
    public void Ticks_read_well(double low, double high, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', new PlotScale(low, high, false).Ticks().Select(t => Math.Round(t, 6))));

    [Fact]
    public void The_smallest_landscape_that_holds_the_way_is_drawn()
    {
        var training = new TrainingReport(
            SampleTraining.Run(0.001, 5, false),
            SampleTraining.Run(0.001, 5, false),
            null,
            null,
            null
        );
        Assert.Same(SampleTraining.Landscapes[0], LandscapePicture.Of(training, SampleTraining.Landscapes)!.Land);
        var far = SampleTraining.Run(0.03, 6, false);
        Assert.Same(
            SampleTraining.Landscapes[^1],
            LandscapePicture.Of(training with { Own = far }, SampleTraining.Landscapes)!.Land
        );
    }

    [Fact]
    public void A_way_that_leaves_the_landscape_is_told_where()
    {
        var far = new TrainingReport(SampleTraining.Run(0.1, 6, false), SampleTraining.Run(0.001, 6, false), 1, null, null);
        var picture = LandscapePicture.Of(far, SampleTraining.Landscapes)!;
        Assert.Contains("Your way is off the picture in step 2.", picture.Sentences);
    }

    [Fact]
    public void What_runs_away_is_drawn_until_it_is_well_out_of_the_picture_and_ends_nowhere_in_it()
    {
        var picture = LandscapePicture.Of(SampleTraining.Diverging, SampleTraining.Landscapes)!;
        Assert.InRange(picture.OwnPath.Count(c => c is 'M' or 'L'), 2, 8);
        Assert.NotNull(picture.Start);
        Assert.Null(picture.End);
    }

    [Fact]
    public void Steps_without_a_number_have_no_room_in_the_picture() =>
        Assert.Equal(3, PictureOf(Losses([1, 2, 3, .. Enumerable.Repeat(double.NaN, 900)]), Losses(1, 1)).Frame!.X.High);

    [Fact]
    public void Without_both_parameters_the_landscape_has_no_way() =>
        Assert.Empty(LandscapePicture.Of(new(Losses(1, 2), Losses(1, 2), null, null, null), SampleTraining.Landscapes)!.OwnPath);

    [Fact]
    public void A_line_of_the_same_loss_goes_round_the_lowest_place()
    {
        var bowl = new LossLandscape(
            "x",
            "m",
            "c",
            -1,
            1,
            -1,
            1,
            41,
            [
                .. from row in Enumerable.Range(-20, 41)
                from column in Enumerable.Range(-20, 41)
                select (row * row + column * column) / 400.0,
            ]
        );
        var pieces = Contours.Trace(bowl, 0.2501).ToList();
        Assert.All(pieces, p => Assert.InRange(Math.Sqrt(p.From.X * p.From.X + p.From.Y * p.From.Y), 0.49, 0.51));
        // Every end is another piece's beginning: it is closed.
        var ends = pieces.SelectMany(p => new[] { p.From, p.To }).CountBy(p => (Math.Round(p.X, 9), Math.Round(p.Y, 9)));
        Assert.All(ends, e => Assert.Equal(2, e.Value));
    }

    [Fact]
    public void What_goes_to_and_fro_is_drawn_as_the_band_that_it_is_within()
    {
        var run = new RecordedRun(20_000, [1, 10_000, 20_000], [new("loss", [1, 3, 2]) { Band = new([-1, 0], [4, 3]) }])
        {
            Stretches = [1, 10_001],
        };
        var picture = PictureOf(run, Losses());
        Assert.Equal(("", 1), (picture.OwnPath, picture.OwnBand.Count(c => c == 'M')));
        Assert.EndsWith("Z", picture.OwnBand, StringComparison.Ordinal);
        Assert.Equal(
            "Yours goes from 1 to 2 in 20000 steps, to and fro between -1 and 4: the band reaches from the lowest to the highest "
                + "of every 10000 steps.",
            picture.Sentences[0]
        );
    }

    [Fact]
    public void A_spike_within_the_band_reaches_as_far_as_it_did()
    {
        var frame = new PlotFrame(new(1, 150, false), new(0, 9, false), 360, 210);
        var band = frame.BandBetween(
            [.. Enumerable.Range(1, 150).Select(i => (double)i)],
            [.. Enumerable.Repeat(0.0, 150)],
            [.. Enumerable.Range(1, 150).Select(i => i == 58 ? 9.0 : 1)]
        );
        Assert.Contains($"L{Numbers.Place(frame.AtX(58))} {Numbers.Place(frame.AtY(9))}L", band, StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_has_a_gap_where_nothing_can_be_shown()
    {
        var frame = new PlotFrame(new(1, 3, false), new(0, 1, false), 360, 210);
        Assert.Equal(2, frame.BandBetween([1, 2, 3], [0, double.NaN, 0], [1, double.NaN, 1]).Count(c => c == 'Z'));
    }

    [Fact]
    public void Of_20000_steps_the_table_has_some_and_says_how_many_it_leaves_out()
    {
        var run = Losses([.. Enumerable.Range(0, 20_000).Select(i => (double)i)]);
        var table = TraceTable.Of(new(run, run, 7777, null, null));
        Assert.InRange(table.Rows.Length, 100, 210);
        Assert.Equal(20_000, table.Rows.Length + table.Left);
        Assert.Contains(table.Rows, r => r.IsFirstDifference && r.Step == 7777);
    }
}
