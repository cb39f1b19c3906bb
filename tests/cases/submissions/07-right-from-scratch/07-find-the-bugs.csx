// exercise 07-find-the-bugs
#r "nuget: TorchSharp-cpu, 0.107.0"
using System;
using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

manual_seed(1);
var x = tensor(new float[] { 1, 2, 3, 4, 5 });
var y = tensor(new float[] { 2, 4, 6, 8, 10 });
var m = randn(1, requires_grad: true);
var c = zeros(1, requires_grad: true);
var lr = 0.05f;
var valuesOfLoss = new List<float>();
var valuesOfM = new List<float>();
var valuesOfC = new List<float>();

float Step()
{
    var loss = ((m * x + c - y).square() / 2).mean();
    loss.backward();
    using (no_grad())
    {
        m.sub_(m.grad * lr);
        c.sub_(c.grad * lr);
        m.grad.zero_();
        c.grad.zero_();
    }
    return loss.item<float>();
}

for (var steps = 0; steps < 2000 && (steps == 0 || valuesOfLoss[^1] > 1e-6f); steps++)
{
    valuesOfLoss.Add(Step());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
}
Console.WriteLine($"{valuesOfLoss.Count} steps: m {m.item<float>()}, c {c.item<float>()}");
