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
Tensor linear(Tensor x) => m * x + c; // hole

// 3. How the loss changes with m.
Tensor dLdm(Tensor x, Tensor y)
{
    #region hole dLdm
    Tensor error = linear(x) - y;
    return (error * x).mean();
    #endregion
}

// 4. One step down the slope.
Tensor next = m - lr * dLdm(x, y); // hole

Console.WriteLine($"predicted {linear(x).npstr()}, true {y.npstr()}");
Console.WriteLine($"m {m.npstr()}, slope {dLdm(x, y).npstr()}, after one step {next.npstr()}");

#region checks
// This region is for you who write the exercise: students never see it. The file is complete as it stands. To make it yours:
// - Head: keep the first line; then the title, the task, and one line for each hole, which "a hint" in `grader watch` shows.
// - Given code: whatever students shall not write. It stays in their file.
// - Answers: "// hole" behind a declaration, "#region hole NAME" around statements. Students get ... for them.
// - Checks: at least one for each hole, asked with random numbers where there is a function to ask. What is right is never
//   written down: it is what your answers do.
// - Again: what else stands in the program when answers are asked a second time, so that a value that was written down earns nothing.
// - lesson.md is the reading. wrong/ holds mistakes that you have seen, right/ other solutions that must earn everything.

Again("m", "tensor(RandomBetween(0.1, 0.9))");

Check("linear", "linear of eight random numbers", () => linear(Random(8)).squeeze(), points: 1);

Check("dLdm", "dLdm of one random sample", () => dLdm(Random(1), Random(1)).squeeze(), points: 1, atol: 1e-5);
Check("dLdm", "dLdm of eight random samples", () => dLdm(Random(8), Random(8)).squeeze(), points: 1, atol: 1e-5);

Check("next", "the value of next", () => next.squeeze(), points: 1);
#endregion
