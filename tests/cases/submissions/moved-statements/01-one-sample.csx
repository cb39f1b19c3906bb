// exercise 01-one-sample
// One sample
// A straight line has two numbers, m and c. Start with random ones, show the line a single sample, measure
// how wrong it is, and let autograd say how the error changes with m and with c.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   x, y      the sample: x is a float tensor that holds 10, y is a float tensor that holds 2
//   m, c      the parameters: a random number each, drawn by randn and tracked by autograd; m first, then c
//   linear    the model: m * x + c, for a tensor x of any length
//   mse       the loss: the sum of all (yPred - yTrue)^2, divided by 2n, where n is how many there are
//   lr        the learning rate: a float above zero; which one is up to you
//   yPred     what the model predicts for x
//   loss      the loss of that prediction, where y is the truth
//   backward  whatever makes autograd compute m.grad and c.grad from the loss
//
// A float tensor holds 32-bit floats: in C#, 10f is a float, 10 is an int and 10.0 is a double.
// linear and mse take tensors and return a tensor. Stay with tensors from end to end: autograd loses track
// of a number that is taken out of its tensor on the way.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);
float lr = 0.001f;

string Show(Tensor t) => t is null ? "none" : t.npstr();

// 1. The sample: one x, and the y that belongs to it.
Tensor x = tensor(10f);
Tensor y = tensor(2f);

// 2. The parameters: random, and tracked by autograd.
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);

// 3. The model: the line with slope m and intercept c.
Tensor linear(Tensor x)
{
    return m * x + c;
}

// 4. The loss: half the mean of the squared errors, as one number.
Tensor mse(Tensor yPred, Tensor yTrue)
{
    return (yPred - yTrue).pow(2).mean() / 2;
}

// 5. The learning rate: how large a step will be. This exercise takes none yet.

// 6. The prediction, with the parameters as they are now.
Tensor yPred = linear(x);
Console.WriteLine($"predicted {Show(yPred)}, true {Show(y)}");

// 7. The loss of this prediction.
Tensor loss = mse(yPred, y);
Console.WriteLine($"loss {Show(loss)}");

// 8. The gradients: look before and after autograd has computed them.
Console.WriteLine($"gradients: m {Show(m.grad)}, c {Show(c.grad)}");
loss.backward();
Console.WriteLine($"gradients: m {Show(m.grad)}, c {Show(c.grad)}");

// 9. Everything side by side. Which patterns do you see?
Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}");
Console.WriteLine($"c {Show(c)}, gradient {Show(c.grad)}");
Console.WriteLine($"x {Show(x)}, gradient {Show(x.grad)}");
Console.WriteLine($"y {Show(y)}, gradient {Show(y.grad)}");
