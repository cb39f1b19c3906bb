using System.Globalization;
using static TorchSharp.torch;

namespace Grader.Runner;

/// <summary>What the loss of an exercise's own solution is where its two parameters are elsewhere. Meets no student's
/// code.</summary>
public static class LossSurvey
{
    /// <summary>Where the two parameters are.</summary>
    public static double[] Place(Tensor x, Tensor y) => [NumberIn(x), NumberIn(y)];

    /// <summary>The loss at even distances, row by row: <paramref name="x"/> grows along a row, <paramref name="y"/> from row to
    /// row. Both are afterwards what they were.</summary>
    /// <param name="columns">How many places each way.</param>
    public static Tensor Walk(
        Tensor x,
        Tensor y,
        Func<object?> loss,
        double fromX,
        double toX,
        double fromY,
        double toY,
        int columns
    )
    {
        var (oldX, oldY) = (NumberIn(x), NumberIn(y));
        var losses = new double[columns * columns];
        using var untracked = no_grad();
        try
        {
            for (var i = 0; i < losses.Length; i++)
            {
                x.fill_(At(fromX, toX, i % columns));
                y.fill_(At(fromY, toY, i / columns));
                using var scope = NewDisposeScope();
                losses[i] = LossIn(loss());
            }
        }
        finally
        {
            x.fill_(oldX);
            y.fill_(oldY);
        }
        return tensor(losses);

        double At(double from, double to, int place) => from + (to - from) * place / (columns - 1);
    }

    private static double NumberIn(Tensor parameter) =>
        parameter.numel() == 1
            ? ValueOf(parameter)
            : throw new ArgumentException(
                $"A landscape is over two parameters of one number each, and one of these has {parameter.numel()}"
            );

    private static double LossIn(object? loss) =>
        loss switch
        {
            Tensor t when t.numel() == 1 => ValueOf(t),
            Tensor t => throw new ArgumentException(
                $"The loss of a landscape is one number, and this one has {t.numel()}: take their mean"
            ),
            float or double or int or long => Convert.ToDouble(loss, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException("The loss of a landscape is one number, and this one is none"),
        };

    private static double ValueOf(Tensor one)
    {
        using var plain = one.detach();
        using var wide = plain.to_type(float64);
        return wide.item<double>();
    }
}
