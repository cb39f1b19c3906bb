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
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);

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
    Tensor yPred = linear(x);

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
    loss.backward();
    Console.WriteLine($"before the update: m {m.item<float>()}, gradient {m.grad.item<float>()}; c {c.item<float>()}, gradient {c.grad.item<float>()}");

    // The step.
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
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

// 6. The traces: `grader run` draws what is in plots, in this order.
List<(string Title, List<float> Values)> plots = [];
void plotTrace(List<float> values, string title) => plots.Add((title, values));

plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfM, "Parameter m");
plotTrace(valuesOfC, "Parameter c");
