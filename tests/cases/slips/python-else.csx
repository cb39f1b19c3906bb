// 06-train-on-many-samples isConverged
// 1:37-37 CS1525 Invalid expression term ':'
//   Write `if (loss.item<float>() < 0.001f)`, and put the lines that belong to it between `{` and `}`.
// 2:16-19 CS0103 The name 'True' does not exist in the current context
//   Write `true` for `True`.
// 3:9-9 CS1525 Invalid expression term ':'
//   Write `else`, and put the lines that belong to it between `{` and `}`.
// 4:16-20 CS0103 The name 'False' does not exist in the current context
//   Write `false` for `False`.

if (loss.item<float>() < 0.001f):
        return True
    else:
        return False
