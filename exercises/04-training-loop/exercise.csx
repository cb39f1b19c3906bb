// exercise 04-training-loop
// The training loop
// Predict, measure, reset, derive, step: do it again and again, and the line comes to the sample by itself. Watch it
// step by step: Enter goes on; q, exit or break stops.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   lr            the learning rate: which one is up to you, but training must get there within 2000 steps
//   asksToStop    true for q, exit and break, with or without spaces around; false for anything else
//   isConverged   true where the loss is 0: there is nothing left to learn
//   yPred         what the model predicts for x, with the parameters as they are in this step
//   loss          the loss of that prediction, where y is the truth
//   reset         makes both gradients zero, so that backward does not add to those of the step before
//   backward      makes autograd compute m.grad and c.grad from the loss
//   update        moves m and c down the slope: each is its old value less lr times its gradient. Autograd must not
//                 track this, and m and c must stay the tensors that they are: using (no_grad()), and copy_
//   record        adds one number to each of the four lists: the loss and the prediction of this step, and m and c
//                 as they are after the update
//   plots         plotTrace for each of the four lists, each with a title
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);

string Show(Tensor t) => t is null ? "none" : t.detach().npstr();

// 1. The sample, the parameters, the model and the loss, as before.
Tensor x = tensor(10f);
Tensor y = tensor(2f);
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);
Tensor linear(Tensor x) => m * x + c;
Tensor mse(Tensor yPred, Tensor yTrue) => (yPred - yTrue).pow(2).mean() / 2;

// 2. The learning rate: how large a step is.
float lr = 0.001f; // hole, free choice

// 3. When to stop: because somebody asks for it, or because there is nothing left to learn.
bool asksToStop(string typed)
{
    #region hole asksToStop
    return typed.Trim() is "q" or "exit" or "break";
    #endregion
}

bool isConverged(Tensor loss)
{
    #region hole isConverged
    return loss.item<float>() == 0;
    #endregion
}

// 4. What is recorded at every step.
List<float> valuesOfLoss = [];
List<float> valuesOfYPred = [];
List<float> valuesOfM = [];
List<float> valuesOfC = [];

// 5. The loop.
for (int i = 0; i < 2000; i++)
{
    // The prediction, and how wrong it is.
    Tensor yPred = linear(x); // hole
    Tensor loss = mse(yPred, y); // hole
    Console.WriteLine($"loss {Show(loss)}, true {Show(y)}, predicted {Show(yPred)}");

    // The gradients of the step before must not stay. In the first step there are none yet.
    if (m.grad is not null)
    {
        #region hole reset
        m.grad.zero_();
        c.grad.zero_();
        #endregion
    }

    // The gradients of this step.
    #region hole backward
    loss.backward();
    #endregion
    Console.WriteLine($"before the update: m {Show(m)}, gradient {Show(m.grad)}; c {Show(c)}, gradient {Show(c.grad)}");

    // The step itself.
    #region hole update
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
    #endregion
    Console.WriteLine($"after the update:  m {Show(m)}, c {Show(c)}");

    // Bookkeeping.
    #region hole record
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
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

// 6. The traces: what is in plots is drawn, in this order.
List<(string Title, List<float> Values)> plots = [];
void plotTrace(List<float> values, string title) => plots.Add((title, values));

#region hole plots
plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfYPred, "Prediction");
plotTrace(valuesOfM, "Parameter m");
plotTrace(valuesOfC, "Parameter c");
#endregion

#region checks
Settings(input: "enter");
// With these seeds no value of the exercise is so near to 0 that rounding shows.
Again("manual_seed(42)", "manual_seed(RandomWhole(715, 790))");
Again("lr", "RandomBetween(0.0008, 0.0015)");
// The loss is long small by then, and a step is what a run costs.
Again("i < 2000", "i < RandomWhole(160, 200)");

float[] End() => [m.item<float>(), c.item<float>()];

// m and c before the first step.
float[] Start()
{
    manual_seed(initial_seed()); // the one that the program was given
    return [randn(1).item<float>(), randn(1).item<float>()];
}

CheckBetween("lr", "lr is a finite number above zero", () => lr, above: 0, points: 0.5);
CheckConverges("lr", "the loss becomes small", () => (valuesOfLoss, lr, 2 / (x * x + 1)), below: 0.001, within: 2000, points: 0.5);

Check("asksToStop", "q, exit and break", () => new[] { asksToStop("q"), asksToStop("exit"), asksToStop("break") }, points: 0.2);
Check("asksToStop", "with spaces around", () => new[] { asksToStop(" q"), asksToStop("exit "), asksToStop(" break ") }, points: 0.2);
Check("asksToStop", "an empty line, or anything else, goes on", () =>
    new[] { asksToStop(""), asksToStop("go on"), asksToStop("x"), asksToStop("quit") }, points: 0.2);
Check("asksToStop", "steps made where Enter, Enter, q is typed", () => valuesOfLoss.Count, reads: "\n\nq\n", points: 0.1);
Check("asksToStop", "steps made where exit is typed", () => valuesOfLoss.Count, reads: "exit\n", points: 0.1);
Check("asksToStop", "steps made where Enter, Enter, Enter, break is typed", () => valuesOfLoss.Count, reads: "\n\n\nbreak\n", points: 0.1);
Check("asksToStop", "steps made where the input is at its end", () => valuesOfLoss.Count, reads: "", points: 0.1);

Check("isConverged", "a loss of 0", () => isConverged(tensor(0f)), points: 0.25);
Check("isConverged", "a loss that is only small", () => new[] { isConverged(tensor(1e-12f)), isConverged(Random(1).abs() + 0.1f) }, points: 0.25);

CheckTrajectory("yPred", "every step of the training", () => (lr, (Start(), End()), valuesOfYPred, valuesOfLoss, valuesOfM, valuesOfC),
    traces: "prediction, loss, m, c", parameters: 2, points: 1);
CheckTrajectory("loss", "every step of the training", () => (lr, (Start(), End()), valuesOfYPred, valuesOfLoss, valuesOfM, valuesOfC),
    traces: "prediction, loss, m, c", parameters: 2, points: 1);
CheckTrajectory("reset", "every step of the training", () => (lr, (Start(), End()), valuesOfYPred, valuesOfLoss, valuesOfM, valuesOfC),
    traces: "prediction, loss, m, c", parameters: 2, points: 1);
CheckTrajectory("backward", "every step of the training", () => (lr, (Start(), End()), valuesOfYPred, valuesOfLoss, valuesOfM, valuesOfC),
    traces: "prediction, loss, m, c", parameters: 2, points: 1);
CheckTrajectory("update", "every step of the training", () => (lr, (Start(), End()), valuesOfYPred, valuesOfLoss, valuesOfM, valuesOfC),
    traces: "prediction, loss, m, c", parameters: 2, points: 1.5);
Check("update", "m and c are still tracked by autograd", () => new[] { m.requires_grad && m.is_leaf, c.requires_grad && c.is_leaf }, points: 0.5);
CheckTrajectory("record", "every step of the training", () => (lr, (Start(), End()), valuesOfYPred, valuesOfLoss, valuesOfM, valuesOfC),
    traces: "prediction, loss, m, c", parameters: 2, points: 1);

Check("plots", "each of the four traces is plotted: loss, prediction, m, c", () =>
    new[] { valuesOfLoss, valuesOfYPred, valuesOfM, valuesOfC }.Select(v => plots.Any(p => p.Values is not null && p.Values.SequenceEqual(v))).ToList(),
    items: "loss, prediction, m, c", each: "plotted", points: 0.25);
Check("plots", "every plot has a title", () => plots.Count > 0 && plots.All(p => !string.IsNullOrWhiteSpace(p.Title)), points: 0.25);

// What students see as contours.
Landscape(m, c, () => mse(linear(x), y));
#endregion
