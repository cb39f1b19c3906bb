// exercise 01-logistic-loss
// Logistic loss
// A classifier says which of two classes a sample belongs to: y is 1 or -1. Its loss is not the square of an error, but it
// is differentiated in the same way, link by link.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   sigmoid   1 over 1 plus e to the power of -z, for a tensor z of any length
//   loss      the logistic loss of each sample: the logarithm of 1 plus e to the power of -y (m x + c)
//   dLdm      how the loss changes with m, by hand
//   dLdc      how the loss changes with c, by hand
//
// All of these take and return tensors, and work number by number. exp and log take tensors.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

// 1. One sample of the class 1, and the parameters.
Tensor x = tensor(2f);
Tensor y = tensor(1f);
Tensor m = tensor(0.5f, requires_grad: true);
Tensor c = tensor(-0.25f, requires_grad: true);

// 2. From any number to one between 0 and 1.
Tensor sigmoid(Tensor z) => 1 / (1 + exp(-z)); // hole

// 3. The loss: small where m x + c has the sign of y.
Tensor loss(Tensor m, Tensor c, Tensor x, Tensor y)
{
    #region hole loss
    Tensor z = -y * (m * x + c);
    return log(1 + exp(z));
    #endregion
}

// 4. Its derivatives. The one of log(1 + exp(z)) is sigmoid(z).
Tensor dLdm(Tensor m, Tensor c, Tensor x, Tensor y) => -y * x * sigmoid(-y * (m * x + c)); // hole
Tensor dLdc(Tensor m, Tensor c, Tensor x, Tensor y)
{
    #region hole dLdc
    return -y * sigmoid(-y * (m * x + c));
    #endregion
}

// 5. Does it hold?
loss(m, c, x, y).backward();
Console.WriteLine($"loss {loss(m, c, x, y).item<float>()}");
Console.WriteLine($"m: by hand {dLdm(m, c, x, y).item<float>()}, by autograd {m.grad.item<float>()}");
Console.WriteLine($"c: by hand {dLdc(m, c, x, y).item<float>()}, by autograd {c.grad.item<float>()}");

#region checks
// Of both classes, always: with eight of one class an answer that forgets y would be right.
Tensor Classes() => tensor(new[] { 1f, -1f, 1f, 1f, -1f, -1f, 1f, -1f });

Check("sigmoid", "sigmoid of eight random numbers", () => sigmoid(Random(8)).detach(), points: 2);

Check("loss", "the loss of eight random samples", () => loss(Random(8), Random(8), Random(8), Classes()).detach(), points: 2);
CheckGradient("loss", "how the loss changes with m, by autograd", () =>
{
    var (c0, x0, y0) = (Random(8), Random(8), Classes());
    return Gradient(formula: p => -y0 * x0 / (1 + exp(y0 * (p * x0 + c0))), of: p => loss(p, c0, x0, y0), at: Random(8));
}, points: 1);

CheckGradient("dLdm", "dL/dm at eight random points", () =>
{
    var (c0, x0, y0) = (Random(8), Random(8), Classes());
    return Gradient(formula: p => dLdm(p, c0, x0, y0), of: p => log(1 + exp(-y0 * (p * x0 + c0))), at: Random(8));
}, points: 3);

CheckGradient("dLdc", "dL/dc at eight random points", () =>
{
    var (m0, x0, y0) = (Random(8), Random(8), Classes());
    return Gradient(formula: p => dLdc(m0, p, x0, y0), of: p => log(1 + exp(-y0 * (m0 * x0 + p))), at: Random(8));
}, points: 2);
#endregion
