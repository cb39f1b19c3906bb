// exercise 06-train-on-many-samples
// Train on many samples
// The loop again, on five samples: the same steps, one loss for all of them, and an end that is good enough.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   mseAvg        half the mean of the squared errors over all samples, as one number
//   lr            the learning rate: which one is up to you, but the loss must fall below 0.001 within 2000 steps
//   isConverged   true where the loss is below 0.001: we are less strict here
//   yPred         what the model predicts for all of x
//   loss          the loss of that prediction, by mseAvg
//   step          one step of gradient descent: reset the gradients if there are any, make autograd compute them from
//                 the loss, then move m and c down the slope, inside using (no_grad()), with copy_
//   record        adds one number to each of the three lists: the loss of this step, and m and c after the update
//   plots         plotTrace for each of the three lists, each with a title
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);

string Show(Tensor t) => t is null ? "none" : t.detach().npstr();

// 1. The samples, the parameters and the model, as before.
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f });
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f });
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);
Tensor linear(Tensor x) => m * x + c;

// 2. The loss of all samples together, as one number.
Tensor mseAvg(Tensor yPred, Tensor yTrue)
{
    #region hole mseAvg
    return (yPred - yTrue).pow(2).mean() / 2;
    #endregion
}

// 3. The learning rate.
float lr = 0.01f; // hole, free choice

// 4. When to stop.
bool asksToStop(string typed) => typed.Trim() is "q" or "exit" or "break";

bool isConverged(Tensor loss)
{
    #region hole isConverged
    return loss.item<float>() < 0.001f;
    #endregion
}

// 5. What is recorded at every step.
List<float> valuesOfLoss = [];
List<float> valuesOfM = [];
List<float> valuesOfC = [];

// 6. The loop.
for (int i = 0; i < 2000; i++)
{
    Tensor yPred = linear(x); // hole
    Tensor loss = mseAvg(yPred, y); // hole
    Console.WriteLine($"loss {Show(loss)}, true {Show(y)}, predicted {Show(yPred)}");

    #region hole step
    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
    #endregion
    Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}; c {Show(c)}, gradient {Show(c.grad)}");

    #region hole record
    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
    #endregion

    // Enter goes on. Where there is no more input, nobody is watching, and the loop stops.
    Console.WriteLine($"------ {i} ------");
    string typed = Console.ReadLine();
    if (typed is null || asksToStop(typed)) break;
    if (isConverged(loss))
    {
        Console.WriteLine("The model has converged.");
        break;
    }
}

// 7. The traces: what is in plots is drawn, in this order.
List<(string Title, List<float> Values)> plots = [];
void plotTrace(List<float> values, string title) => plots.Add((title, values));

#region hole plots
plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfM, "Parameter m");
plotTrace(valuesOfC, "Parameter c");
#endregion

#region checks
Settings(input: "enter");
// With these seeds no value of the exercise is so near to 0 that rounding shows.
Again("manual_seed(42)", "manual_seed(RandomWhole(715, 790))");
Again("lr", "RandomBetween(0.01, 0.015)");

float[] End() => [m.item<float>(), c.item<float>()];

// m and c before the first step.
float[] Start()
{
    manual_seed(initial_seed()); // the one that the program was given
    return [randn(1).item<float>(), randn(1).item<float>()];
}

// 2 over the largest eigenvalue of the matrix of second derivatives, (1/n) times the sum of [x*x, x; x, 1].
float LargestRate()
{
    var (a, b) = (x.pow(2).mean().item<float>(), x.mean().item<float>());
    return 4 / (a + 1 + MathF.Sqrt((a - 1) * (a - 1) + 4 * b * b));
}

Tensor SlopeAt(Func<Tensor, Tensor> f, Tensor at)
{
    at.requires_grad_();
    var result = f(at);
    if (!result.requires_grad) return null; // autograd.grad would end the process
    var slope = autograd.grad([result.sum()], [at], allow_unused: true)[0];
    return slope.IsInvalid ? null : slope;
}

Check("mseAvg", "mseAvg of eight random pairs", () => mseAvg(Random(8), Random(8)).detach().squeeze(), points: 1, atol: 1e-5);
Check("mseAvg", "how mseAvg changes with yPred, by autograd", () => SlopeAt(p => mseAvg(p, Random(8)), Random(8)), points: 0.5);

CheckBetween("lr", "lr is a finite number above zero", () => lr, above: 0, points: 0.5);
CheckConverges("lr", "the loss becomes small", () => (valuesOfLoss, lr, LargestRate()), below: 0.001, within: 2000, points: 0.5);

Check("isConverged", "losses below 0.001", () => new[] { isConverged(tensor(0f)), isConverged(tensor(0.0009f)) }, points: 0.5);
Check("isConverged", "losses above 0.001", () => new[] { isConverged(tensor(0.0011f)), isConverged(Random(1).abs() + 0.1f) }, points: 0.5);

CheckTrajectory("yPred", "every step of the training", () => (lr, (Start(), End()), valuesOfLoss, valuesOfM, valuesOfC),
    traces: "loss, m, c", parameters: 2, samples: 5, points: 1);
CheckTrajectory("loss", "every step of the training", () => (lr, (Start(), End()), valuesOfLoss, valuesOfM, valuesOfC),
    traces: "loss, m, c", parameters: 2, samples: 5, points: 1);
CheckTrajectory("step", "every step of the training", () => (lr, (Start(), End()), valuesOfLoss, valuesOfM, valuesOfC),
    traces: "loss, m, c", parameters: 2, samples: 5, points: 2.5);
Check("step", "m and c are still tracked by autograd", () => new[] { m.requires_grad && m.is_leaf, c.requires_grad && c.is_leaf }, points: 0.5);
CheckTrajectory("record", "every step of the training", () => (lr, (Start(), End()), valuesOfLoss, valuesOfM, valuesOfC),
    traces: "loss, m, c", parameters: 2, samples: 5, points: 1);

Check("plots", "each of the three traces is plotted: loss, m, c", () =>
    new[] { valuesOfLoss, valuesOfM, valuesOfC }.Select(v => plots.Any(p => p.Values is not null && p.Values.SequenceEqual(v))).ToList(),
    items: "loss, m, c", each: "plotted", points: 0.25);
Check("plots", "every plot has a title", () => plots.Count > 0 && plots.All(p => !string.IsNullOrWhiteSpace(p.Title)), points: 0.25);

// What students see as contours.
Landscape(m, c, () => mseAvg(linear(x), y));
#endregion
