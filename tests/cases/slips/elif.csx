// 06-train-on-many-samples isConverged
// 2:5-8 CS0103 The name 'elif' does not exist in the current context
//   Write `else if` for `elif`.

if (loss.item<float>() < 0.001f) { return true; }
    elif (loss.item<float>() > 1) { return false; }
    return false;
