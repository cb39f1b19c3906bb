// exercise 07-find-the-bugs
// Find the bugs
// This training loop was written in a hurry. It has four bugs; the first two keep it from compiling, the third stops it
// in its first step, and the last one lets it run and learn the wrong thing.
//
// There is no ... here: find the bugs and mend them, each where it is. You may also write the file anew, as long as x, y,
// m, c, lr and the three lists keep their names and training comes to a loss below 0.001 within 2000 steps.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);

// 1. Five samples.
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f });
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f });

// 2. The parameters.
#region hole parameters
#if STARTER
Tensor m = randn(1.0, requires_grad: true);
Tensor c = randn(1.0, requires_grad: true);
#else
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);
#endif
#endregion

// 3. The model, the loss and the learning rate.
Tensor linear(Tensor x) => m * x + c;
Tensor mseAvg(Tensor yPred, Tensor yTrue) => (yPred - yTrue).pow(2).mean() / 2;
float lr = 0.01f;

// 4. What is recorded at every step.
List<float> valuesOfLoss = [];
List<float> valuesOfM = [];
List<float> valuesOfC = [];

// 5. The loop.
for (int i = 0; i < 2000; i++)
{
    // The prediction.
    #region hole predict
    #if STARTER
    Tensor yPred = fx(x);
    #else
    Tensor yPred = linear(x);
    #endif
    #endregion

    // How wrong it is.
    Tensor loss = mseAvg(yPred, y);
    Console.WriteLine($"loss {loss.item<float>()}");

    // Reset the gradients of the step before, if there are any.
    if (m.grad is not null)
    {
        m.grad.zero_();
        c.grad.zero_();
    }

    // Compute the gradients of this step, and show them.
    #region hole backward
    #if STARTER
    Console.WriteLine($"before the update: m {m.item<float>()}, gradient {m.grad.item<float>()}; c {c.item<float>()}, gradient {c.grad.item<float>()}");
    loss.backward();
    #else
    loss.backward();
    Console.WriteLine($"before the update: m {m.item<float>()}, gradient {m.grad.item<float>()}; c {c.item<float>()}, gradient {c.grad.item<float>()}");
    #endif
    #endregion

    // The step.
    using (no_grad())
    {
        #region hole update
        #if STARTER
        m.copy_(m - lr * m.grad);
        c.copy_(m - lr * m.grad);
        #else
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
        #endif
        #endregion
    }
    Console.WriteLine($"after the update:  m {m.item<float>()}, c {c.item<float>()}");

    // Bookkeeping.
    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

    // Enter goes on; q, exit or break stops, and so does a loss that is small enough.
    Console.WriteLine($"------ {i} ------");
    string typed = Console.ReadLine();
    if (typed is null || typed.Trim() is "q" or "exit" or "break") break;
    if (loss.item<float>() < 0.001f)
    {
        Console.WriteLine("The model has converged.");
        break;
    }
}

// 6. The traces: what is in plots is drawn, in this order.
List<(string Title, List<float> Values)> plots = [];
void plotTrace(List<float> values, string title) => plots.Add((title, values));

plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfM, "Parameter m");
plotTrace(valuesOfC, "Parameter c");

#region checks
Settings(input: "enter");
// Another line through five points, not far from where training starts: any correct way of training comes there too.
Again("y", "torch.tensor(new[] { 1f, 2f, 3f, 4f, 5f }) * RandomBetween(1.6, 1.9) + RandomBetween(0.4, 0.5)");

// Any correct way of training comes here: values are looked at, not how they were come to.
float LargestRate()
{
    var (a, b) = (x.pow(2).mean().item<float>(), x.mean().item<float>());
    return 4 / (a + 1 + MathF.Sqrt((a - 1) * (a - 1) + 4 * b * b));
}

// The loss of parameters, one number for each pair of them.
Tensor LossOf(Tensor m, Tensor c) => (m.detach().reshape(-1, 1) * x + c.detach().reshape(-1, 1) - y).pow(2).mean([1]) / 2;

Tensor Recorded(List<float> values) => tensor(values.Take(Math.Min(valuesOfM.Count, valuesOfC.Count)).ToArray());

Check("parameters", "m and c are one number each, tracked by autograd", () =>
    new[] { m.numel() == 1 && m.requires_grad && m.is_leaf, c.numel() == 1 && c.requires_grad && c.is_leaf }, points: 1);
CheckConverges("parameters", "the loss becomes small", () =>
    (valuesOfLoss, LossOf(Recorded(valuesOfM), Recorded(valuesOfC)), LossOf(m, c), (x, y), lr, LargestRate()), below: 0.001, within: 2000, points: 1);
CheckConverges("predict", "the loss becomes small", () =>
    (valuesOfLoss, LossOf(Recorded(valuesOfM), Recorded(valuesOfC)), LossOf(m, c), (x, y), lr, LargestRate()), below: 0.001, within: 2000, points: 1);
Check("predict", "m at the end", () => m.detach().squeeze(), rtol: 0, atol: 0.1, points: 1);
CheckConverges("backward", "the loss becomes small", () =>
    (valuesOfLoss, LossOf(Recorded(valuesOfM), Recorded(valuesOfC)), LossOf(m, c), (x, y), lr, LargestRate()), below: 0.001, within: 2000, points: 3);
CheckConverges("update", "the loss becomes small", () =>
    (valuesOfLoss, LossOf(Recorded(valuesOfM), Recorded(valuesOfC)), LossOf(m, c), (x, y), lr, LargestRate()), below: 0.001, within: 2000, points: 1);
Check("update", "m at the end", () => m.detach().squeeze(), rtol: 0, atol: 0.1, points: 1);
Check("update", "c at the end", () => c.detach().squeeze(), rtol: 0, atol: 0.2, points: 1);
#endregion
