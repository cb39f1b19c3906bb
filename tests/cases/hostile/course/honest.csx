// exercise 01-line
// A line and its loss
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

manual_seed(42);
Tensor m = tensor(3f, requires_grad: true);

// 1. A key.
object key = "a key of mine, just as long.";

// 2. The loss.
Tensor mse(Tensor yPred, Tensor yTrue)
{
    return (yPred - yTrue).pow(2).mean() / 2;
}

// 3. A loss.
Tensor loss = mse(m * tensor(10f), tensor(2f));
Console.WriteLine($"loss {loss.item<float>()}");
