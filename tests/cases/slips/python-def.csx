// 01-one-sample linear
// 1:5-7 CS0246 The type or namespace name 'def' could not be found (are you missing a using directive or an assembly reference?)
//   Write `Tensor line(Tensor x)`, with the types that you mean, and put the lines that belong to it between `{` and `}`: C# has no `def`.
// 3:17-17 CS1503 Argument 1: cannot convert from 'TorchSharp.torch.Tensor' to 'x'

def line(x):
        return m * x + c
    return line(x)
