#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

manual_seed(42);
Tensor x = tensor(10f);
Tensor y = tensor(2f);
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);
float lr = 0.001f;

List<float> valuesOfLoss = [];
List<float> valuesOfM = [];
List<float> valuesOfC = [];
List<float> valuesOfYPred = [];

List<(string Title, List<float> Values)> plots = [];
void plotTrace(List<float> values, string title) => plots.Add((title, values));

for (int i = 0; i < 2000; i++)
{
    Tensor yPred = m * x + c;
    Tensor loss = (yPred - y).pow(2).mean() / 2;
    Console.WriteLine($"Loss: {loss.item<float>()}\nTrue: {y.item<float>()}\nPred: {yPred.item<float>()}");
    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
    valuesOfLoss.Add(loss.item<float>());
    Console.WriteLine($"------ {i} ------");
    var cmd = Console.ReadLine()?.Trim();
    if (cmd is "q" or "exit" or "break")
    {
        break;
    }
    if (loss.item<float>() == 0)
    {
        Console.WriteLine("Model fully converged. Stopping.");
        break;
    }
}

plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfYPred, "y pred");
plotTrace(valuesOfM, "param: m");
plotTrace(valuesOfC, "param: c");
