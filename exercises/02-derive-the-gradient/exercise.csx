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
    #region hole dedm
    return x;
    #endregion
}

Tensor dedc(Tensor m, Tensor c, Tensor x, Tensor y)
{
    #region hole dedc
    return ones_like(c);
    #endregion
}

Tensor dLde(Tensor e)
{
    #region hole dLde
    return e;
    #endregion
}

// 4. The whole chain: from m and c to L.
Tensor dLdm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    #region hole dLdm
    return dLde(e(m, c, x, y)) * dedm(m, c, x, y);
    #endregion
}

Tensor dLdc(Tensor m, Tensor c, Tensor x, Tensor y)
{
    #region hole dLdc
    return dLde(e(m, c, x, y)) * dedc(m, c, x, y);
    #endregion
}

// 5. The gradients by hand.
Tensor handM = dLdm(m, c, x, y); // hole
Tensor handC = dLdc(m, c, x, y); // hole

// 6. The gradients by autograd.
L(e(m, c, x, y)).backward();

// 7. Does it hold?
bool agree(Tensor a, Tensor b)
{
    #region hole agree
    return (a - b).abs().item<float>() < 1e-4f;
    #endregion
}

Console.WriteLine($"m: by hand {Show(handM.detach())}, by autograd {Show(m.grad)}, the same: {agree(handM, m.grad)}");
Console.WriteLine($"c: by hand {Show(handC.detach())}, by autograd {Show(c.grad)}, the same: {agree(handC, c.grad)}");

#region checks
// With these seeds no value of the exercise is so near to 0 that rounding shows.
Again("manual_seed(42)", "manual_seed(RandomWhole(715, 790))");

MustNotUse("dedm", "autograd", "Tensor.backward", "Tensor.grad");
MustNotUse("dedc", "autograd", "Tensor.backward", "Tensor.grad");
MustNotUse("dLde", "autograd", "Tensor.backward", "Tensor.grad");
MustNotUse("dLdm", "autograd", "Tensor.backward", "Tensor.grad");
MustNotUse("dLdc", "autograd", "Tensor.backward", "Tensor.grad");
MustNotUse("handM", "autograd", "Tensor.backward", "Tensor.grad");
MustNotUse("handC", "autograd", "Tensor.backward", "Tensor.grad");
MustNotUse("agree", "autograd", "Tensor.backward", "Tensor.grad");

CheckGradient("dedm", "de/dm at eight random points", () =>
{
    var (c0, x0, y0) = (Random(8), Random(8), Random(8));
    return Gradient(formula: p => dedm(p, c0, x0, y0), of: p => p * x0 + c0 - y0, at: Random(8));
}, points: 1);

CheckGradient("dedc", "de/dc at eight random points", () =>
{
    var (m0, x0, y0) = (Random(8), Random(8), Random(8));
    return Gradient(formula: p => dedc(m0, p, x0, y0), of: p => m0 * x0 + p - y0, at: Random(8));
}, points: 1);

CheckGradient("dLde", "dL/de at eight random points", () => Gradient(formula: p => dLde(p), of: p => p.pow(2) / 2, at: Random(8)), points: 1);

CheckGradient("dLdm", "dL/dm at eight random points", () =>
{
    var (c0, x0, y0) = (Random(8), Random(8), Random(8));
    return Gradient(formula: p => dLdm(p, c0, x0, y0), of: p => (p * x0 + c0 - y0).pow(2) / 2, at: Random(8));
}, points: 2);

CheckGradient("dLdc", "dL/dc at eight random points", () =>
{
    var (m0, x0, y0) = (Random(8), Random(8), Random(8));
    return Gradient(formula: p => dLdc(m0, p, x0, y0), of: p => (m0 * x0 + p - y0).pow(2) / 2, at: Random(8));
}, points: 2);

Check("handM", "dL/dm for the sample, by hand", () => handM.detach().squeeze(), points: 1);
Check("handC", "dL/dc for the sample, by hand", () => handC.detach().squeeze(), points: 1);

Check("agree", "numbers less than 0.0001 apart agree, at 24 places", () => Enumerable.Range(0, 24).Select(i =>
{
    var (a, apart) = (Random(1), new[] { 0, 1e-6f, 5e-5f, 9e-5f }[i % 4]);
    return i % 8 < 4 ? agree(a, a + apart) : agree(a + apart, a);
}).ToArray(), points: 0.5);
Check("agree", "numbers more than 0.0001 apart do not agree, whichever is the larger, at 24 places", () => Enumerable.Range(0, 24).Select(i =>
{
    var (a, apart) = (Random(1), new[] { 11e-5f, 15e-5f, 0.01f, 7f }[i % 4]);
    return i % 8 < 4 ? agree(a, a + apart) : agree(a + apart, a);
}).ToArray(), points: 0.5);
#endregion
