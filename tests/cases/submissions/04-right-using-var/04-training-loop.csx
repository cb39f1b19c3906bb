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
float lr = 0.0005f;

// 3. When to stop: because somebody asks for it, or because there is nothing left to learn.
bool asksToStop(string typed)
{
    switch (typed.Trim())
    {
        case "q":
        case "exit":
        case "break":
            return true;
        default:
            return false;
    }
}

bool isConverged(Tensor loss)
{
    return loss.item<float>() == 0;
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
    Tensor yPred = linear(x);
    Tensor loss = mse(yPred, y);
    Console.WriteLine($"loss {Show(loss)}, true {Show(y)}, predicted {Show(yPred)}");

    // The gradients of the step before must not stay. In the first step there are none yet.
    if (m.grad is not null)
    {
        m.grad.fill_(0);
        c.grad.fill_(0);
    }

    // The gradients of this step.
    loss.backward();
    Console.WriteLine($"before the update: m {Show(m)}, gradient {Show(m.grad)}; c {Show(c)}, gradient {Show(c.grad)}");

    // The step itself.
    using var untracked = no_grad();
    m.copy_(m.detach() - m.grad * lr);
    c.copy_(c.detach() - c.grad * lr);
    Console.WriteLine($"after the update:  m {Show(m)}, c {Show(c)}");

    // Bookkeeping.
    valuesOfC.Add(c.item<float>());
    valuesOfM.Add((float)m);
    valuesOfYPred.Add(yPred.ToSingle());
    valuesOfLoss.Add(loss.data<float>()[0]);

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

// 6. The traces: `grader run` draws what is in plots, in this order.
List<(string Title, List<float> Values)> plots = [];
void plotTrace(List<float> values, string title) => plots.Add((title, values));

plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfYPred, "y pred");
plotTrace(valuesOfM, "param: m");
plotTrace(valuesOfC, "param: c");
