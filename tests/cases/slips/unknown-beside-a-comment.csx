// 01-one-sample mse
// 1:12-24 CS0103 The name 'sqared_errors' does not exist in the current context

return sqared_errors(yPred, yTrue).mean() // half
        / 2;
