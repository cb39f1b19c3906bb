// Without x, this is how the loss changes with c. When m changes, each error changes by its x: multiply by it before you take the mean.
// exercise __ID__
// __TITLE__
// A straight line and one sample: predict, derive how the loss changes with m, and go one step down the slope.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   linear   the model: the line with slope m and intercept c, for a tensor x of any length
//   dLdm     how half the mean squared error changes with m: the mean of error times x
//   next     m after one step: its old value less lr times the slope
//
// All of these are tensors of 32-bit floats. None needs autograd.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

// 1. One sample, the parameters, and how large a step is.
Tensor x = tensor(10f);
Tensor y = tensor(2f);
Tensor m = tensor(0.5f);
Tensor c = tensor(1f);
float lr = 0.01f;

// 2. The model.
Tensor linear(Tensor x) => m * x + c;

// 3. How the loss changes with m.
Tensor dLdm(Tensor x, Tensor y)
{
    Tensor error = linear(x) - y;
    return error.mean();
}

// 4. One step down the slope.
Tensor next = m - lr * dLdm(x, y);

Console.WriteLine($"predicted {linear(x).npstr()}, true {y.npstr()}");
Console.WriteLine($"m {m.npstr()}, slope {dLdm(x, y).npstr()}, after one step {next.npstr()}");
