// exercise 02-softmax-regression
// Softmax regression in batches
// Three classes of points, one table of weights: each class has a score for each point, and the softmax of the scores says how
// likely each class is. Here the loss, its slope and one pass over the data are written by hand.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   loss       the mean over the samples of: the logarithm of the sum of e to the power of each score, less the score of the
//              true class; scores may be in the hundreds
//   gradient   how the loss of the scores X W changes with W, as a formula of the softmax of the scores and of the labels Y,
//              which are one-hot: a table of W's shape, without a loop
//   epoch      once over all samples in their order, so many at a time (the last batch may have fewer): each batch moves W, in
//              place, by lr times its gradient downhill
//   predict    for each row of scores the class with the largest one
//
// X and Y are floats with a row for each sample; labels are whole numbers of 64 bits.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

manual_seed(42);

// 1. Ninety points around three centres, and the class of each.
Tensor centres = tensor(new[,] { { 2f, 0f }, { -1f, 2f }, { -1f, -2f } });
Tensor labels = arange(90, dtype: int64) % 3;
Tensor X = centres[labels] + rand(90, 2) * 2 - 1;
Tensor Y = nn.functional.one_hot(labels, 3).to(float32);
Tensor W = zeros(2, 3);

// 2. What the scores cost.
Tensor loss(Tensor scores, Tensor labels)
{
    #region hole loss
    return scores.logsumexp(1).mean() - scores.gather(1, labels.unsqueeze(1)).mean();
    #endregion
}

// 3. Which way is up.
Tensor gradient(Tensor X, Tensor Y, Tensor W)
{
    #region hole gradient
    Tensor likely = nn.functional.softmax(X.mm(W), 1);
    return X.t().mm(likely - Y) / Y.shape[0];
    #endregion
}

// 4. Once over the data.
void epoch(Tensor X, Tensor Y, Tensor W, float lr, int batch)
{
    #region hole epoch
    foreach (var (x, y) in X.split(batch).Zip(Y.split(batch)))
    {
        W.sub_(lr * gradient(x, y, W));
    }
    #endregion
}

// 5. What the scores say.
Tensor predict(Tensor scores) => scores.argmax(1); // hole

for (int i = 0; i < 5; i++)
{
    epoch(X, Y, W, 0.2f, 16);
    float right = predict(X.mm(W)).eq(labels).to(float32).mean().item<float>();
    Console.WriteLine($"loss {loss(X.mm(W), labels).item<float>():F4}, right {right:P0}");
}

#region checks
// Points that nobody has seen, and their classes.
(Tensor Points, Tensor Classes) Drawn(int n)
{
    Tensor classes = RandomLabels(n, 3);
    return (centres[classes] + stack(new[] { RandomBetween(-1, 1, n), RandomBetween(-1, 1, n) }, 1), classes);
}

Tensor Moved(int n, int batch, float lr)
{
    Tensor W = Random(3, 4);
    epoch(Random(n, 3), RandomOneHot(n, 4), W, lr, batch);
    return W;
}

Tensor Trained(Tensor points, Tensor classes, int epochs)
{
    Tensor W = zeros(2, 3);
    for (int i = 0; i < epochs; i++) epoch(points, nn.functional.one_hot(classes, 3).to(float32), W, 0.2f, 8);
    return W;
}

Check("loss", "the loss of eight rows of five scores", () => loss(Random(8, 5), RandomLabels(8, 5)).squeeze(), points: 2, atol: 1e-5);
Check("loss", "the loss of scores in the hundreds", () => loss(100 * Random(8, 5), RandomLabels(8, 5)).squeeze(), points: 1, rtol: 1e-3);

Check("gradient", "the gradient for seven samples of four classes", () => gradient(Random(7, 3), RandomOneHot(7, 4), Random(3, 4)), points: 3, atol: 1e-5);
MustNotUse("gradient", "loop", "indexing", hint: "A product of matrices adds up what all samples give.");
MustNotUse("gradient", "autograd", "Tensor.backward", "Tensor.grad");

Check("epoch", "W after batches of four that come out even", () => Moved(12, 4, 0.1f), points: 1, atol: 1e-5);
Check("epoch", "W after a last batch of two", () => Moved(10, 4, 0.5f), points: 1, atol: 1e-5);
CheckTraining("epoch", "the loss over four epochs", () =>
{
    var (points, classes) = Drawn(24);
    float LossAfter(int epochs)
    {
        Tensor scores = points.mm(Trained(points, classes, epochs));
        return (scores.logsumexp(1) - scores.gather(1, classes.unsqueeze(1)).squeeze(1)).mean().item<float>();
    }
    return (new[] { LossAfter(1), LossAfter(2), LossAfter(3), LossAfter(4) }, LossAfter(4));
}, points: 1);
CheckAccuracy("epoch", "points that were not seen, after ten epochs", () =>
{
    var (seen, fresh) = (Drawn(24), Drawn(40));
    return (fresh.Points.mm(Trained(seen.Points, seen.Classes, 10)).argmax(1), fresh.Classes);
}, above: 0.9, points: 1);

Check("predict", "the classes of twenty rows of three scores", () => predict(Random(20, 3)), points: 1);
MustNotUse("predict", "loop");
#endregion
