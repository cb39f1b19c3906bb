// 01-one-sample mse
// hint: The value is right, but autograd cannot follow how it was computed: something left its tensor on the way, as it does by item() and detach(), or it was computed in no_grad().

    return (yPred - yTrue).pow(2).mean().detach() / 2;
