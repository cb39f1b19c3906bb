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

string Show(Tensor t) => t is null ? "none" : t.npstr();

// 1. The sample: one x, and the y that belongs to it.
Tensor x = tensor(10f); // hole
Tensor y = tensor(2f); // hole

// 2. The parameters: random, and tracked by autograd.
Tensor m = randn(1, requires_grad: true); // hole
Tensor c = randn(1, requires_grad: true); // hole

// 3. The model: the line with slope m and intercept c.
Tensor linear(Tensor x)
{
    #region hole linear
    return m * x + c;
    #endregion
}

// 4. The loss: half the mean of the squared errors, as one number.
Tensor mse(Tensor yPred, Tensor yTrue)
{
    #region hole mse
    return (yPred - yTrue).pow(2).mean() / 2;
    #endregion
}

// 5. The learning rate: how large a step will be. This exercise takes none yet.
float lr = 0.001f; // hole, free choice

// 6. The prediction, with the parameters as they are now.
Tensor yPred = linear(x); // hole
Console.WriteLine($"predicted {Show(yPred)}, true {Show(y)}");

// 7. The loss of this prediction.
Tensor loss = mse(yPred, y); // hole
Console.WriteLine($"loss {Show(loss)}");

// 8. The gradients: look before and after autograd has computed them.
Console.WriteLine($"gradients: m {Show(m.grad)}, c {Show(c.grad)}");
#region hole backward
loss.backward();
#endregion
Console.WriteLine($"gradients: m {Show(m.grad)}, c {Show(c.grad)}");

// 9. Everything side by side. Which patterns do you see?
Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}");
Console.WriteLine($"c {Show(c)}, gradient {Show(c.grad)}");
Console.WriteLine($"x {Show(x)}, gradient {Show(x.grad)}");
Console.WriteLine($"y {Show(y)}, gradient {Show(y.grad)}");

#region checks
// With these seeds no value of the exercise is so near to 0 that rounding shows.
Again("manual_seed(42)", "manual_seed(RandomWhole(715, 790))");

// One number may have shape [] or [1]: squeeze makes them equal.

// How result changes with a tensor that it was made from: null where it does not depend on it.
Tensor Slope(Tensor result, Tensor by)
{
    if (!result.requires_grad || !by.requires_grad) return null; // autograd.grad would end the process
    var slope = autograd.grad([result.sum()], [by], allow_unused: true)[0];
    return slope.IsInvalid ? null : slope.squeeze();
}

Tensor SlopeAt(Func<Tensor, Tensor> f, Tensor at) => Slope(f(at.requires_grad_()), at);

Check("x", "the value of x", () => x.detach().squeeze(), points: 0.5);
Check("y", "the value of y", () => y.detach().squeeze(), points: 0.5);

Check("m", "the value of m", () => m.detach().squeeze(), points: 0.5);
Check("m", "autograd keeps a gradient for m", () => m.requires_grad && m.is_leaf, points: 0.5);
Check("c", "the value of c", () => c.detach().squeeze(), points: 0.5);
Check("c", "autograd keeps a gradient for c", () => c.requires_grad && c.is_leaf, points: 0.5);

Check("linear", "linear of one random number", () => linear(Random(1)).detach().squeeze(), points: 0.5);
Check("linear", "linear of eight random numbers", () => linear(Random(8)).detach().squeeze(), points: 0.5);
Check("linear", "how linear changes with m, by autograd", () => Slope(linear(Random(8)), m), points: 0.5, atol: 1e-5);
Check("linear", "how linear changes with c, by autograd", () => Slope(linear(Random(8)), c), points: 0.5);

Check("mse", "mse of one random pair", () => mse(Random(1), Random(1)).squeeze(), points: 0.5, atol: 1e-5);
Check("mse", "mse of eight random pairs", () => mse(Random(8), Random(8)).squeeze(), points: 1);
Check("mse", "how mse changes with yPred, by autograd", () => SlopeAt(p => mse(p, Random(8)), Random(8)), points: 0.5);

CheckBetween("lr", "lr is a finite number above zero", () => lr, above: 0, points: 0.5);

Check("yPred", "the value of yPred", () => yPred.detach().squeeze(), points: 0.5);
Check("yPred", "autograd can follow yPred back to m and c", () => yPred.requires_grad && !yPred.is_leaf, points: 0.5);

Check("loss", "the value of loss", () => loss.detach().squeeze(), points: 0.25);
Check("loss", "autograd can follow loss back to m and c", () => loss.requires_grad && !loss.is_leaf, points: 0.25);

Check("backward", "m.grad", () => m.grad?.squeeze(), points: 0.5);
Check("backward", "c.grad", () => c.grad?.squeeze(), points: 0.5);

// What students see as contours.
Landscape(m, c, () => mse(linear(x), y));
#endregion
