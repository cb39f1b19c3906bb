// 06-train-on-many-samples isConverged
// 1:8-11 CS1003 Syntax error, '(' expected
//   Write `if (loss.item<float>() < 0.001f)`, and put the lines that belong to it between `{` and `}`.
// 3:17-17 CS1002 ; expected
//   Write `;` at the end of the line.

if loss.item<float>() < 0.001f:
        return true
    return false
