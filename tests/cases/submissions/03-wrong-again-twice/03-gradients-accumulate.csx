// exercise 03-gradients-accumulate
// Gradients accumulate
// backward does not write a gradient, it adds to the one that is there. See it happen, and undo it: every training
// loop has to.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   again   a second backward for the same loss: compute the loss once more, then call backward on it
//   halfM   half of what stands in m.grad then
//   halfC   half of what stands in c.grad then
//   reset   whatever makes both gradients zero again, so that the next backward is right
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);

string Show(Tensor t) => t is null ? "none" : t.npstr();

// 1. The sample, the parameters, the model and the loss, as before.
Tensor x = tensor(10f);
Tensor y = tensor(2f);
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);
Tensor linear(Tensor x) => m * x + c;
Tensor mse(Tensor yPred, Tensor yTrue) => (yPred - yTrue).pow(2).mean() / 2;

// 2. The first backward. The gradients are copied, because those in m and c are about to change.
mse(linear(x), y).backward();
Tensor onceM = m.grad.clone();
Tensor onceC = c.grad.clone();
Console.WriteLine($"once:  m {Show(onceM)}, c {Show(onceC)}");

// 3. The same again.
mse(linear(x), y).backward();
mse(linear(x), y).backward();
Tensor twiceM = m.grad.clone();
Tensor twiceC = c.grad.clone();
Console.WriteLine($"twice: m {Show(twiceM)}, c {Show(twiceC)}");

// 4. Half of that is what the first backward gave.
Tensor halfM = m.grad / 2;
Tensor halfC = c.grad / 2;
Tensor keptM = halfM.clone();
Tensor keptC = halfC.clone();
Console.WriteLine($"half:  m {Show(keptM)}, c {Show(keptC)}");

// 5. Reset, and once more from the start.
m.grad.zero_();
c.grad.zero_();
mse(linear(x), y).backward();
Tensor freshM = m.grad.clone();
Tensor freshC = c.grad.clone();
Console.WriteLine($"fresh: m {Show(freshM)}, c {Show(freshC)}");
