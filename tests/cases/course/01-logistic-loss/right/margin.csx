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
Tensor sigmoid(Tensor z) => exp(z) / (exp(z) + 1);

// 3. The loss: small where m x + c has the sign of y.
Tensor loss(Tensor m, Tensor c, Tensor x, Tensor y)
{
    Tensor margin = y * (m * x + c);
    return (1 + exp(-margin)).log();
}

// 4. Its derivatives. The one of log(1 + exp(z)) is sigmoid(z).
Tensor dLdm(Tensor m, Tensor c, Tensor x, Tensor y) => x * dLdc(m, c, x, y);
Tensor dLdc(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return -y / (1 + exp(y * (m * x + c)));
}

// 5. Does it hold?
loss(m, c, x, y).backward();
Console.WriteLine($"loss {loss(m, c, x, y).item<float>()}");
Console.WriteLine($"m: by hand {dLdm(m, c, x, y).item<float>()}, by autograd {m.grad.item<float>()}");
Console.WriteLine($"c: by hand {dLdc(m, c, x, y).item<float>()}, by autograd {c.grad.item<float>()}");
