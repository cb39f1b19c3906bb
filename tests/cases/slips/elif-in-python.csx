// 06-train-on-many-samples isConverged
// 1:8-11 CS1003 Syntax error, '(' expected
//   Write `if (loss.item() < 0.001)`, and put the lines that belong to it between `{` and `}`.
// 2:16-19 CS0103 The name 'True' does not exist in the current context
//   Write `true` for `True`.
// 3:5-8 CS0246 The type or namespace name 'elif' could not be found (are you missing a using directive or an assembly reference?)
//   Write `else if (loss.item() > 1)`, and put the lines that belong to it between `{` and `}`.

if loss.item() < 0.001:
        return True
    elif loss.item() > 1:
        return False
    return False
