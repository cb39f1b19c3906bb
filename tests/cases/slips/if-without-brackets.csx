// 06-train-on-many-samples isConverged
// 1:8-11 CS1003 Syntax error, '(' expected
//   Write `if (loss.item<float>() < 0.001f)`.

if loss.item<float>() < 0.001f
    {
        return true;
    }
    return false;
