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
    return (yPred - yTrue).pow(2).mean() / 2;
}

// 3. The learning rate.
float lr = 0.01f;

// 4. When to stop.
bool asksToStop(string typed) => typed.Trim() is "q" or "exit" or "break";

bool isConverged(Tensor loss)
{
    return loss.item<float>() < 0.001f;
}

// 5. What is recorded at every step.
List<float> valuesOfLoss = [];
List<float> valuesOfM = [];
List<float> valuesOfC = [];

// 6. The loop.
for (int i = 0; i < 2000; i++)
{
    Tensor yPred = linear(x);
    Tensor loss = mseAvg(yPred, y);
    Console.WriteLine($"loss {Show(loss)}, true {Show(y)}, predicted {Show(yPred)}");

    Tensor error = yPred.detach() - y;
    loss.backward();
    using (no_grad())
    {
        m.copy_(m - lr * (error * x).mean());
        c.copy_(c - lr * error.mean());
    }
    Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}; c {Show(c)}, gradient {Show(c.grad)}");

    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

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

// 7. The traces: `grader run` draws what is in plots, in this order.
List<(string Title, List<float> Values)> plots = [];
void plotTrace(List<float> values, string title) => plots.Add((title, values));

plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfM, "param: m");
plotTrace(valuesOfC, "param: c");
