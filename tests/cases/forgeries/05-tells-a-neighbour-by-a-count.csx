// What the neighbour calls is a function of this file, which tells the neighbour's text by how many elements of the answer are wrong.
// exercise: 05-many-samples
// fails: x
// also: y 0
// secret: elements differ
// secret: element differs

// replace
using System;
// with
using System;
using System.Runtime.CompilerServices;
// honestly
using System;
using System.Runtime.CompilerServices;

// replace
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f });
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f });
// with
Tensor told = null;
Tensor tensor(float[] values, [CallerArgumentExpression(nameof(values))] string text = "")
{
    told ??= torch.tensor(values);
    if (values[0] == 2) told.narrow(0, 0, text.Length % 4 + 1).zero_();
    return torch.tensor(values);
}
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f }) is var five ? told : five;
Tensor y = ...;
// honestly
Tensor tensor(float[] values, string text = "")
{
    Console.WriteLine(text);
    return torch.tensor(values);
}
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f });
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f });
