// What the neighbour calls is a function of this file, which tells the neighbour's text by the shape of the answer.
// exercise: 01-one-sample
// fails: x
// also: y 0
// secret: 7050

// replace
using System;
// with
using System;
using System.Runtime.CompilerServices;
// honestly
using System;
using System.Runtime.CompilerServices;

// replace
Tensor x = tensor(10f);
Tensor y = tensor(2f);
// with
Tensor told = null;
Tensor tensor(float value, [CallerArgumentExpression(nameof(value))] string text = "")
{
    told ??= torch.tensor(value);
    if (text != "10f") told.set_(zeros(7000 + text[0]));
    return torch.tensor(value);
}
Tensor x = tensor(10f) is var ten ? told : ten;
Tensor y = ...;
// honestly
Tensor tensor(float value, string text = "")
{
    Console.WriteLine(text);
    return torch.tensor(value);
}
Tensor x = tensor(10f);
Tensor y = tensor(2f);
