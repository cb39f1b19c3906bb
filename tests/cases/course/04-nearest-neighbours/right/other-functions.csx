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
Tensor distances(Tensor A, Tensor B) => A.pow(2).sum(1, keepdim: true) - 2 * A.mm(B.t()) + B.pow(2).sum(1);

// 3. Which are near?
Tensor nearest(Tensor table, int k) => table.argsort(1).narrow(1, 0, k);

// 4. What do they say?
Tensor vote(Tensor table) => nn.functional.one_hot(table).sum(1).argmax(1);

// 5. All of it.
Tensor classify(Tensor points, Tensor classes, Tensor queries, int k)
{
    return vote(classes[nearest(distances(queries, points), k)]);
}

Tensor asked = tensor(new[,] { { 1f, 0.5f }, { -2f, 0f }, { 0.2f, 0.1f } });
Console.WriteLine(string.Join(", ", classify(points, classes, asked, 5).data<long>().ToArray()));

