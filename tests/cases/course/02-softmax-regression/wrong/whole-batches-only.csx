// The samples behind the last whole batch never have their turn. The last batch may have fewer rows.
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
    return scores.logsumexp(1).mean() - scores.gather(1, labels.unsqueeze(1)).mean();
}

// 3. Which way is up.
Tensor gradient(Tensor X, Tensor Y, Tensor W)
{
    Tensor likely = nn.functional.softmax(X.mm(W), 1);
    return X.t().mm(likely - Y) / Y.shape[0];
}

// 4. Once over the data.
void epoch(Tensor X, Tensor Y, Tensor W, float lr, int batch)
{
    for (long i = 0; i < X.shape[0] / batch; i++)
    {
        var rows = TensorIndex.Slice(i * batch, (i + 1) * batch);
        W.sub_(lr * gradient(X[rows], Y[rows], W));
    }
}

// 5. What the scores say.
Tensor predict(Tensor scores) => scores.argmax(1);

for (int i = 0; i < 5; i++)
{
    epoch(X, Y, W, 0.2f, 16);
    float right = predict(X.mm(W)).eq(labels).to(float32).mean().item<float>();
    Console.WriteLine($"loss {loss(X.mm(W), labels).item<float>():F4}, right {right:P0}");
}

