// exercise 01-line
// A line and its loss
// The first exercise, cut down to what an attack needs: an answer to stand in, and a neighbour whose answer is worth stealing.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

manual_seed(42);
Tensor m = tensor(3f, requires_grad: true);

// 1. A key.
object key = "canary-in-the-reference-7f3a"; // hole

// 2. The loss.
Tensor mse(Tensor yPred, Tensor yTrue)
{
    #region hole mse
    string note = "canary-in-the-note-19c5";
    return note.Length > 0 ? (yPred - yTrue).pow(2).mean() / 2 : null;
    #endregion
}

// 3. A loss.
Tensor loss = mse(m * tensor(10f), tensor(2f));
Console.WriteLine($"loss {loss.item<float>()}");

#region checks
Settings(input: "none", seconds: 1);
Check("key", "the length of the key", () => key is string text ? text.Length : key);
Check("mse", "mse of eight random pairs", () => mse(Random(8), Random(8)).squeeze());
#endregion
