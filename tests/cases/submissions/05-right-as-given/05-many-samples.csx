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
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f });
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f });

// 2. The parameters: fresh ones, random and tracked by autograd.
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);

// 3. The model, as before: it takes five numbers as well as one.
Tensor linear(Tensor x) => m * x + c;

// 4. The loss of each sample by itself.
Tensor mse(Tensor yPred, Tensor yTrue) => (yPred - yTrue).pow(2) / 2;

// 5. The prediction. Its loss is five numbers, and there is no slope of five numbers at once.
Tensor yPred = linear(x);
Console.WriteLine($"predicted {Show(yPred)}, true {Show(y)}");
Console.WriteLine($"loss of each sample {Show(yPred is null ? null : mse(yPred, y))}");

// 6. The loss of all samples together, as one number.
Tensor mseAvg(Tensor yPred, Tensor yTrue)
{
    return mse(yPred, yTrue).mean();
}

// 7. The learning rate. This exercise takes no step yet.
float lr = 0.01f;

// 8. The loss, and its gradients.
Tensor loss = mseAvg(yPred, y);
Console.WriteLine($"loss {Show(loss)}");
loss.backward();
Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}");
Console.WriteLine($"c {Show(c)}, gradient {Show(c.grad)}");
