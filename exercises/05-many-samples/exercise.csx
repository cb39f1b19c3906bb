// exercise 05-many-samples
// Many samples
// One sample lets the line choose among many ways to be right. Give it five, and one number that says how wrong it is
// about all of them together.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   x, y       five samples: x is a float tensor that holds 1, 2, 3, 4 and 5, y one that holds 2, 4, 6, 8 and 10
//   m, c       the parameters: a random number each, drawn by randn and tracked by autograd; m first, then c
//   yPred      what the model predicts for all of x at once
//   mseAvg     the loss as one number: the mean of what mse gives for each sample
//   lr         the learning rate: a float above zero; 0.01 does well here
//   loss       the loss of the prediction, by mseAvg
//   backward   whatever makes autograd compute m.grad and c.grad from the loss
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);

string Show(Tensor t) => t is null ? "none" : t.detach().npstr();

// 1. The samples: all x in one tensor, and the y that belong to them in another.
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f }); // hole
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f }); // hole

// 2. The parameters: fresh ones, random and tracked by autograd.
Tensor m = randn(1, requires_grad: true); // hole
Tensor c = randn(1, requires_grad: true); // hole

// 3. The model, as before: it takes five numbers as well as one.
Tensor linear(Tensor x) => m * x + c;

// 4. The loss of each sample by itself.
Tensor mse(Tensor yPred, Tensor yTrue) => (yPred - yTrue).pow(2) / 2;

// 5. The prediction. Its loss is five numbers, and there is no slope of five numbers at once.
Tensor yPred = linear(x); // hole
Console.WriteLine($"predicted {Show(yPred)}, true {Show(y)}");
Console.WriteLine($"loss of each sample {Show(yPred is null ? null : mse(yPred, y))}");

// 6. The loss of all samples together, as one number.
Tensor mseAvg(Tensor yPred, Tensor yTrue)
{
    #region hole mseAvg
    return mse(yPred, yTrue).mean();
    #endregion
}

// 7. The learning rate. This exercise takes no step yet.
float lr = 0.01f; // hole, free choice

// 8. The loss, and its gradients.
Tensor loss = mseAvg(yPred, y); // hole
Console.WriteLine($"loss {Show(loss)}");
#region hole backward
loss.backward();
#endregion
Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}");
Console.WriteLine($"c {Show(c)}, gradient {Show(c.grad)}");

#region checks
// With these seeds no value of the exercise is so near to 0 that rounding shows.
Again("manual_seed(42)", "manual_seed(RandomWhole(715, 790))");

// How result changes with a tensor that it was made from: null where it does not depend on it.
Tensor SlopeAt(Func<Tensor, Tensor> f, Tensor at)
{
    at.requires_grad_();
    var result = f(at);
    if (!result.requires_grad) return null; // autograd.grad would end the process
    var slope = autograd.grad([result.sum()], [at], allow_unused: true)[0];
    return slope.IsInvalid ? null : slope;
}

Check("x", "the values of x", () => x.detach(), points: 1);
Check("y", "the values of y", () => y.detach(), points: 1);

Check("m", "the value of m", () => m.detach().squeeze(), points: 0.5);
Check("m", "autograd keeps a gradient for m", () => m.requires_grad && m.is_leaf, points: 0.5);
Check("c", "the value of c", () => c.detach().squeeze(), points: 0.5);
Check("c", "autograd keeps a gradient for c", () => c.requires_grad && c.is_leaf, points: 0.5);

Check("yPred", "the five predictions", () => yPred.detach(), points: 0.5);
Check("yPred", "autograd can follow yPred back to m and c", () => yPred.requires_grad && !yPred.is_leaf, points: 0.5);

Check("mseAvg", "mseAvg of eight random pairs", () => mseAvg(Random(8), Random(8)).detach().squeeze(), points: 1, atol: 1e-5);
Check("mseAvg", "mseAvg of three random pairs", () => mseAvg(Random(3), Random(3)).detach().squeeze(), points: 0.5, atol: 1e-5);
Check("mseAvg", "how mseAvg changes with yPred, by autograd", () => SlopeAt(p => mseAvg(p, Random(8)), Random(8)), points: 0.5);

CheckBetween("lr", "lr is a finite number above zero", () => lr, above: 0, points: 0.5);

Check("loss", "the value of loss", () => loss.detach().squeeze(), points: 0.5);
Check("loss", "autograd can follow loss back to m and c", () => loss.requires_grad && !loss.is_leaf, points: 0.5);

Check("backward", "m.grad", () => m.grad?.squeeze(), points: 0.75, atol: 1e-5);
Check("backward", "c.grad", () => c.grad?.squeeze(), points: 0.75, atol: 1e-5);

// What students see as contours.
Landscape(m, c, () => mseAvg(linear(x), y));
#endregion
