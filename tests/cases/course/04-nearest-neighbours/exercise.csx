// exercise 04-nearest-neighbours
// The nearest neighbours vote
// A model without any training: a new point gets the class that most of the nearest known points have. The work is done by
// whole tensors, for all points at once.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   distances   the squared distance of each row of A to each row of B: as many rows as A has, as many columns as B has rows
//   nearest     for each row of a table of distances the places of the k smallest, whole numbers of 64 bits, in any order
//   vote        for each row of a table of classes the one that is there most often; there is always one
//   classify    the class of each query, by the vote of its k nearest points
//
// Points have a row each; classes are whole numbers of 64 bits.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

manual_seed(42);

// 1. Forty points in the plane around two centres.
Tensor centres = tensor(new[,] { { 1.5f, 1f }, { -1.5f, -1f } });
Tensor classes = arange(40, dtype: int64) % 2;
Tensor points = centres[classes] + rand(40, 2) * 2 - 1;

// 2. How far is it?
Tensor distances(Tensor A, Tensor B) => (A.unsqueeze(1) - B).pow(2).sum(2); // hole

// 3. Which are near?
Tensor nearest(Tensor table, int k) => table.topk(k, largest: false).indexes; // hole

// 4. What do they say?
Tensor vote(Tensor table) => table.mode().values; // hole

// 5. All of it.
Tensor classify(Tensor points, Tensor classes, Tensor queries, int k)
{
    #region hole classify
    return vote(classes[nearest(distances(queries, points), k)]);
    #endregion
}

Tensor asked = tensor(new[,] { { 1f, 0.5f }, { -2f, 0f }, { 0.2f, 0.1f } });
Console.WriteLine(string.Join(", ", classify(points, classes, asked, 5).data<long>().ToArray()));

#region checks
(Tensor Points, Tensor Classes) Drawn(int n)
{
    Tensor drawn = RandomLabels(n, 2);
    return (centres[drawn] + stack(new[] { RandomBetween(-1, 1, n), RandomBetween(-1, 1, n) }, 1), drawn);
}

Check("distances", "from six points to four", () => distances(Random(6, 3), Random(4, 3)), points: 2, atol: 1e-5);
MustNotUse("distances", "loop", "indexing", hint: "A tensor of shape [n, 1, d] less one of shape [m, d] has shape [n, m, d].");
MustNotUse("distances", "cdist");

Check("nearest", "the three nearest of nine, in seven rows", () => nearest(Random(7, 9), 3).sort(1).Item1, points: 2);
Check("nearest", "whole numbers of 64 bits", () => nearest(Random(2, 9), 3).dtype == int64, points: 0.5);
MustNotUse("nearest", "loop");

// Of five voters for two classes more than half agree.
Check("vote", "what most of five say, eight times", () =>
    vote(stack(new[] { RandomLabels(8, 2), RandomLabels(8, 2), RandomLabels(8, 2), RandomLabels(8, 2), RandomLabels(8, 2) }, 1)), points: 2);
Check("vote", "what two of three say, whichever class it is", () =>
{
    Tensor most = RandomPermutation(9);
    return vote(stack(new[] { most, most + 1, most }, 1));
}, points: 1);
MustNotUse("vote", "loop");

Check("classify", "the classes of five queries", () =>
{
    var known = Drawn(20);
    return classify(known.Points, known.Classes, Drawn(5).Points * 2, 3);
}, points: 1);
CheckAccuracy("classify", "forty points that were not known", () =>
{
    var (known, fresh) = (Drawn(30), Drawn(40));
    return (classify(known.Points, known.Classes, fresh.Points, 3), fresh.Classes);
}, above: 0.9, points: 1);
#endregion
