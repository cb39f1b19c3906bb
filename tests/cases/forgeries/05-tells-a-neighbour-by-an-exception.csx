// What the neighbour calls is a function of this file, which throws the neighbour's text.
// exercise: 05-many-samples
// fails: x
// also: y 0
// secret: told
// secret: 6f

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
Tensor tensor(float[] values, [CallerArgumentExpression(nameof(values))] string text = "")
{
    if (values[0] == 2) throw new InvalidOperationException("told: " + text);
    return torch.tensor(values);
}
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f }) + 1;
Tensor y = ...;
// honestly
Tensor tensor(float[] values, string text = "")
{
    if (values.Length != 5) throw new InvalidOperationException(text);
    return torch.tensor(values);
}
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f });
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f });
