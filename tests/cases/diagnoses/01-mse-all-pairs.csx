// 01-one-sample mse
// hint: mse_loss was given predictions and targets of two shapes that make a larger one together, as [n] and [n, 1] make [n, n]: every prediction met every target. Bring both to one shape first.

    return nn.functional.mse_loss(yPred, yTrue.unsqueeze(1)) / 2;
