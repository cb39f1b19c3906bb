// exercise 02-derive-the-gradient
// Derive the gradient
// In the exercise before, autograd came up with two gradients. Derive them by hand, link by link, write each link
// as a function, and see whether they are what autograd says.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   dedm    how e changes with m:  the derivative of e by m
//   dedc    how e changes with c
//   dLde    how L changes with e
//   dLdm    how L changes with m, by the chain rule
//   dLdc    how L changes with c, by the chain rule
//   handM   your derivative of L by m, for the sample and the parameters of this file
//   handC   your derivative of L by c, likewise
//   agree   whether two numbers are the same but for rounding: less than 0.0001 apart
//
// All of these take and return tensors, and work number by number: for eight values of m they give eight derivatives.
// None may use autograd, backward or grad: that is what they are to be held against.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);

string Show(Tensor t) => t is null ? "none" : t.npstr();

// 1. The sample and the parameters, as before.
Tensor x = tensor(10f);
Tensor y = tensor(2f);
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);

// 2. The error of a prediction, and the loss that is made from it. For one sample n is 1.
Tensor e(Tensor m, Tensor c, Tensor x, Tensor y) => m * x + c - y;
Tensor L(Tensor e) => e * e / 2;

// 3. The links of the chain: from m and c to e, and from e to L.
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
}

Tensor dedc(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return ones_like(c);
}

Tensor dLde(Tensor e)
{
    return e;
}

// 4. The whole chain: from m and c to L.
Tensor dLdm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return (y - m * x - c) * x;
}

Tensor dLdc(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return dLde(e(m, c, x, y)) * dedc(m, c, x, y);
}

// 5. The gradients by hand.
Tensor handM = dLdm(m, c, x, y);
Tensor handC = dLdc(m, c, x, y);

// 6. The gradients by autograd.
L(e(m, c, x, y)).backward();

// 7. Does it hold?
bool agree(Tensor a, Tensor b)
{
    return (a - b).abs().item<float>() < 1e-4f;
}

Console.WriteLine($"m: by hand {Show(handM.detach())}, by autograd {Show(m.grad)}, the same: {agree(handM, m.grad)}");
Console.WriteLine($"c: by hand {Show(handC.detach())}, by autograd {Show(c.grad)}, the same: {agree(handC, c.grad)}");
