// What the neighbour calls is a function of this file, which tells the neighbour's text by a single number.
// exercise: 01-one-sample
// fails: x
// also: y 0
// secret: 50102

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
    if (text != "10f") told.fill_(1000 * text[0] + text[1]);
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
